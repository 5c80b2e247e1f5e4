extension Country {
  /// Up to three countries whose names look like an unknown one, the nearest first, for an error such as
  /// "unknown country 'Allemange': did you mean Allemagne (DE)?".
  ///
  /// A name is near when two edits make it the typed text (one edit for up to four letters), or when it begins with
  /// the typed three letters or more; ties are broken by code. Only the first 64 scalars count, so the cost is bounded.
  /// This is help for a reader, never a reading: do not take a suggestion for an answer.
  package static func suggestions(for name: String) -> [Country] {
    let shortened = String(String.UnicodeScalarView(name.unicodeScalars.prefix(64)))
    let typed = Array(NameFolding.withoutLeadingArticle(NameFolding.folded(shortened)).unicodeScalars.prefix(64))
    guard typed.count >= 3 else { return [] }

    var nearest: [Country: Int] = [:]
    for (spelling, country) in Index.byName {
      guard let rank = rank(of: Array(spelling.unicodeScalars), for: typed) else { continue }
      nearest[country] = min(rank, nearest[country] ?? rank)
    }
    let ranked = nearest.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return ranked.prefix(3).map(\.key)
  }

  // MARK: -

  /// How many edits part a spelling from the typed text; a spelling that only continues it ranks like two edits.
  private static func rank(of spelling: [Unicode.Scalar], for typed: [Unicode.Scalar]) -> Int? {
    let tolerance = typed.count <= 4 ? 1 : 2
    if let distance = EditDistance.between(typed, spelling, atMost: tolerance) {
      return distance
    }
    return spelling.starts(with: typed) ? 2 : nil
  }
}
