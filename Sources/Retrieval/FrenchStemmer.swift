/// The Snowball stemmer for French: "développement" and "développer" become "développ".
///
/// Follows the description at https://snowballstem.org/algorithms/french/stemmer.html (Snowball 3.1).
package struct FrenchStemmer: Sendable {
  /// A stemmer; it holds no state.
  package init() {}

  /// The stem of `word`, which is lower case and NFC; accents are kept. Linear in its length.
  package func stem(_ word: String) -> String {
    var stemmed = StemmedWord(marked(withoutElision(Array(word.unicodeScalars))))
    setRegions(of: &stemmed)
    if removeStandardSuffix(&stemmed) || removeIVerbSuffix(&stemmed) || removeVerbSuffix(&stemmed) {
      softenEnd(of: &stemmed)
    } else {
      removeResidualSuffix(&stemmed)
    }
    undouble(&stemmed)
    unaccent(&stemmed)
    return unmarked(stemmed.scalars)
  }

  // MARK: - Before the steps

  private func withoutElision(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let apostrophe = scalars.prefix(3).firstIndex(of: "'"), apostrophe + 1 < scalars.count else { return scalars }
    let article = scalars[..<apostrophe]
    let isElided =
      article.elementsEqual("qu".unicodeScalars) || article.count == 1 && Self.elided.isSuperset(of: article)
    return isElided ? Array(scalars[(apostrophe + 1)...]) : scalars
  }

  /// Turns "u", "i" and "y" into upper case where they act as consonants, and marks each diaeresis with an "H".
  private func marked(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var marked = scalars
    for index in marked.indices.dropLast() {
      // The right neighbour first: in "yua" the "u" turns into a consonant, so the "y" stays a vowel.
      if Self.vowels.contains(marked[index]) {
        let precedesVowel = index + 2 < marked.count && Self.vowels.contains(marked[index + 2])
        switch marked[index + 1] {
        case "u" where precedesVowel: marked[index + 1] = "U"
        case "i" where precedesVowel: marked[index + 1] = "I"
        case "y": marked[index + 1] = "Y"
        default: break
        }
      }
      switch (marked[index], marked[index + 1]) {
      case ("y", let next) where Self.vowels.contains(next): marked[index] = "Y"
      case ("q", "u"): marked[index + 1] = "U"
      default: break
      }
    }
    return marked.flatMap { scalar -> [Unicode.Scalar] in
      switch scalar {
      case "ë": ["H", "e"]
      case "ï": ["H", "i"]
      default: [scalar]
      }
    }
  }

  private func setRegions(of word: inout StemmedWord) {
    word.rv = startOfRV(in: word.scalars)
    guard let r1 = word.region(after: 0, vowels: Self.vowels) else { return }
    word.r1 = r1
    word.r2 = word.region(after: r1, vowels: Self.vowels) ?? word.count
  }

  private func startOfRV(in scalars: [Unicode.Scalar]) -> Int {
    let startsWithVowels = scalars.prefix(2).allSatisfy(Self.vowels.contains)
    let isException =
      Self.prefixes.contains { scalars.starts(with: $0.unicodeScalars) }
      || scalars.starts(with: "ni".unicodeScalars) && scalars.dropFirst(2).first.map(Self.vowels.contains) == true
    if scalars.count > 2, startsWithVowels || isException { return 3 }
    guard let vowel = scalars.dropFirst().firstIndex(where: Self.vowels.contains) else { return scalars.count }
    return vowel + 1
  }

  // MARK: - After the steps

  private func unmarked(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isAfterMark = index > 0 && scalars[index - 1] == "H"
      switch scalar {
      case "H": continue
      case "e" where isAfterMark: text.append("ë")
      case "i" where isAfterMark: text.append("ï")
      case "I": text.append("i")
      case "U": text.append("u")
      case "Y": text.append("y")
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  // MARK: - Word classes

  /// The vowels; a "u", "i" or "y" that acts as a consonant is written in upper case and is none.
  static let vowels = Set("aeiouyâàëéêèïîôûù".unicodeScalars)
  private static let elided = Set("cdjlmnst".unicodeScalars)
  /// Beginnings after which RV starts at once: Paris and parier, colis, tapis.
  private static let prefixes = ["par", "col", "tap"]
}
