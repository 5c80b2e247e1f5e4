extension FrenchStemmer {
  /// The stem of a word typed with or without its accents, in ASCII letters for Latin script.
  ///
  /// `word` is folded, so both spellings of a word have one stem by construction. The Snowball algorithm looks at
  /// accents ("activité" gives "activ", "activite" gives "activit"), so the ones it needs are put back by rule first.
  /// Beyond Snowball, masculine and feminine meet (directeur and directrice, actif and active, public and publique),
  /// and so do verbs in "-ifier" and their nouns (certifier and certification).
  package func stem(folded word: String) -> String {
    let masculine = FrenchSpelling.masculine(of: word)
    let stem = Folding.folded(stem(FrenchSpelling.accented(masculine)))
    guard stem.utf8.count > 3 else { return stem }
    if stem.hasSuffix("if") { return stem.dropLast() + "v" }
    if stem.hasSuffix("ifi") { return stem.dropLast(2) + "v" }
    if stem.hasSuffix("iqu") { return stem.dropLast(2) + "c" }
    return stem
  }
}
