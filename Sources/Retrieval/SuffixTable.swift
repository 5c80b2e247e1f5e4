/// The suffixes that one step of a stemmer knows, each with what the step does about it.
struct SuffixTable<Action: Sendable>: Sendable {
  private struct Entry: Sendable {
    let suffix: [Unicode.Scalar]
    let action: Action
  }

  /// The longest suffixes first, under their last scalar.
  private let entries: [Unicode.Scalar: [Entry]]

  /// Each key lists the suffixes, parted by spaces, that share an action.
  init(_ rules: KeyValuePairs<String, Action>) {
    let all = rules.flatMap { suffixes, action in
      suffixes.split(separator: " ").map { Entry(suffix: Array($0.unicodeScalars), action: action) }
    }
    entries = Dictionary(grouping: all) { $0.suffix.last ?? " " }
      .mapValues { $0.sorted { $0.suffix.count > $1.suffix.count } }
  }

  /// The longest known suffix of `word` without its last `dropped` scalars, all of it at or after offset `limit`.
  func longestMatch(
    in word: StemmedWord,
    dropping dropped: Int = 0,
    from limit: Int = 0
  ) -> (length: Int, action: Action)? {
    guard let last = word.scalar(beforeLast: dropped), let candidates = entries[last] else { return nil }
    for entry in candidates where word.ends(with: entry.suffix, dropping: dropped, from: limit) {
      return (entry.suffix.count, entry.action)
    }
    return nil
  }
}
