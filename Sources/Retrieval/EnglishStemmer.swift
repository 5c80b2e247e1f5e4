/// The Snowball stemmer for English, known as Porter2: "engineering" and "engineers" become "engin".
///
/// Follows the description at https://snowballstem.org/algorithms/english/stemmer.html (Snowball 3.1).
package struct EnglishStemmer: Sendable {
  /// A stemmer; it holds no state.
  package init() {}

  /// The stem of `word`, which is lower case and NFC. Linear in its length.
  package func stem(_ word: String) -> String {
    if let exception = Self.exceptions[word] { return exception }
    guard word.unicodeScalars.count > 2 else { return word }
    var stemmed = StemmedWord(marked(word))
    setRegions(of: &stemmed)
    removePossessive(&stemmed)
    removePlural(&stemmed)
    removeVerbEnding(&stemmed)
    replaceFinalY(&stemmed)
    shortenLongSuffix(&stemmed)
    shortenSuffix(&stemmed)
    removeSuffix(&stemmed)
    removeFinalEOrL(&stemmed)
    return String(String.UnicodeScalarView(stemmed.scalars.map { $0 == "Y" ? "y" : $0 }))
  }

  // MARK: - Before the steps

  /// The scalars of `word` without a leading apostrophe, and with each "y" that acts as a consonant turned into "Y".
  private func marked(_ word: String) -> [Unicode.Scalar] {
    var scalars = Array(word.unicodeScalars)
    if scalars.first == "'" { scalars.removeFirst() }
    for index in scalars.indices where scalars[index] == "y" {
      if index == 0 || Self.vowels.contains(scalars[index - 1]) { scalars[index] = "Y" }
    }
    return scalars
  }

  private func setRegions(of word: inout StemmedWord) {
    let prefix = Self.prefixes.first { word.scalars.starts(with: $0.unicodeScalars) }
    guard let r1 = prefix.map({ $0.unicodeScalars.count }) ?? word.region(after: 0, vowels: Self.vowels) else { return }
    word.r1 = r1
    word.r2 = word.region(after: r1, vowels: Self.vowels) ?? word.count
  }

  // MARK: - Word classes

  /// The vowels; a "y" that acts as a consonant is written "Y" and is none.
  static let vowels = Set("aeiouy".unicodeScalars)

  /// Whether `word`, once `dropped` scalars are ignored, ends in a short syllable.
  func endsInShortSyllable(_ word: StemmedWord, dropping dropped: Int = 0) -> Bool {
    if word.ends(with: Self.past, dropping: dropped) { return true }
    guard let last = word.scalar(beforeLast: dropped), let vowel = word.scalar(beforeLast: dropped + 1),
      !Self.vowels.contains(last), Self.vowels.contains(vowel)
    else { return false }
    guard let first = word.scalar(beforeLast: dropped + 2) else { return true }
    return !Self.vowels.contains(first) && last != "w" && last != "x" && last != "Y"
  }

  private static let past = Array("past".unicodeScalars)

  /// Beginnings after which R1 starts at once, so that "universal" and "university" stay apart from "universe".
  private static let prefixes = [
    "gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter",
  ]

  /// Words that the steps would get wrong, with their stems.
  private static let exceptions = [
    "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli",
    "only": "onli", "singly": "singl", "sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas",
    "cosmos": "cosmos", "bias": "bias", "andes": "andes",
  ]
}
