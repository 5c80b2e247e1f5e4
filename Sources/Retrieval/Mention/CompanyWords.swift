/// Tells whether a name that people write is a company's: "Alstom" is "ALSTOM TRANSPORT SA".
package enum CompanyWords {
  /// Whether the words that make the written name telling begin a company's name or stand in it.
  ///
  /// Trades, legal forms and countries tell nothing. An acronym stands for the words it is made of.
  package static func match(_ written: String, _ company: String) -> Bool {
    let (one, other) = (WordText(written).list, WordText(company).list)
    guard !one.isEmpty, !other.isEmpty else { return false }
    let (short, long) = (one.joined(), other.joined())
    if short == long || short.utf8.count > 3 && long.utf8.starts(with: short.utf8) { return true }
    if long.utf8.count > 3, short.utf8.starts(with: long.utf8) { return true }
    guard let telling = one.first(where: { !CompanyParts.isCommon($0) }) else {
      return WordText(company).holds(written) || WordText(written).holds(company)
    }
    if other.contains(telling) { return true }
    guard one.count == 1, telling.utf8.count >= 2 else { return false }
    return acronyms(of: other).contains(telling)
  }

  // MARK: -

  /// The first letters of all words, and of those that aren't links.
  private static func acronyms(of words: [String]) -> Set<String> {
    let links: Set = ["de", "des", "du", "d", "l", "la", "le", "les", "et", "and", "of", "the", "pour", "for", "en"]
    func initials(_ words: [String]) -> String { words.compactMap { $0.first.map(String.init) }.joined() }
    return [initials(words), initials(words.filter { !links.contains($0) })]
  }
}
