import Synchronization

/// The stems of the words met so far: an index repeats its words a hundred times.
final class StemMemo: Sendable {
  /// A word's stem in each language.
  struct Stems {
    /// The stem as a French word.
    let french: String
    /// The stem as an English word.
    let english: String
  }

  /// Forgets everything beyond this many words; the real offers hold a third of it.
  private static let capacity = 65_536

  private let stems = Mutex<[String: Stems]>([:])

  /// The remembered stems of `word`, or those that `compute` gives.
  func stems(of word: String, compute: (String) -> Stems) -> Stems {
    if let known = stems.withLock({ $0[word] }) { return known }
    let computed = compute(word)
    stems.withLock { memo in
      if memo.count >= Self.capacity { memo.removeAll(keepingCapacity: true) }
      memo[word] = computed
    }
    return computed
  }
}
