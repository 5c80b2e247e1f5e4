import Testing

@testable import Retrieval

@Suite("Spelling corrections")
struct SpellingCorrectionsTests {
  private static let analyzer = TextAnalyzer()
  private static let vocabulary = [
    "comptable": 40, "compatible": 12, "maintenance": 90, "ingenieur": 300, "data": 200, "painter": 1, "printer": 2,
  ]

  private static func corrections(_ word: String, holders: Int = 0, isWrittenSo: Bool = false) -> [String] {
    guard case .word(let term)? = LexicalQuery(word, analyzer: analyzer).terms.first?.kind else { return [] }
    let doubt = SpellingCorrections.Doubt(word: term, holders: holders, isWrittenSo: isWrittenSo)
    guard doubt.isJustified else { return [] }
    return SpellingCorrections(of: [doubt], vocabulary: vocabulary, analyzer: analyzer).words.map(\.meant)
  }

  @Test(
    "read a word that no offer has as the nearest that some do",
    arguments: [
      ("conptable", ["comptable"]), ("inginieur", ["ingenieur"]), ("comptables", []), ("xyz", []), ("dta", []),
    ])
  func unknown(word: String, expected: [String]) {
    #expect(Self.corrections(word, isWrittenSo: word == "comptables") == expected)
  }

  @Test("take rare words for what is meant in place of none")
  func rareTargets() {
    #expect(Self.corrections("paynter").isEmpty)
  }

  @Test("touch a word that offers have only where its stem stays the same")
  func known() {
    #expect(Self.corrections("maintenence", holders: 90) == ["maintenance"])
    #expect(Self.corrections("maintenance", holders: 90, isWrittenSo: true).isEmpty)
  }

  @Test("leave the rest of the question as it was typed")
  func applied() {
    let word = SpellingCorrections.Doubt(
      word: LexicalTerm.Word(folded: "conptable", light: "conptable", stems: (french: "conpt", english: "conptabl")),
      holders: 0, isWrittenSo: false)
    let corrections = SpellingCorrections(of: [word], vocabulary: Self.vocabulary, analyzer: Self.analyzer)
    #expect(corrections.applied(to: "Un Conptable, à Genève !") == "Un comptable, à Genève !")
  }
}
