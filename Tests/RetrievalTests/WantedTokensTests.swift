import Testing

@testable import Retrieval

@Suite("Tokens that begin with wanted letters")
struct WantedTokensTests {
  private static let analyzer = TextAnalyzer()

  @Test(
    "are those that a reading of all tokens has",
    arguments: [
      "Développeur C++, C# et .NET (H/F) : V.I.E. à l'étranger, R & D, FP&A, Node.js; d'une équipe data-driven",
      "H / F, M/W/D hf, it's a developer’s job - don't worry, be happy e\u{301}tude étude, a\u{300} Élan ÉTUDE",
      "cafe\u{301}, cafés CAFÉ caf\u{ad}e \u{feff}data,data data.data data/data 12 mois 3D, 4x4 l'a. qu'il",
      "", " ", ",", "d", "data", "data ", "data,", "été", "naïve, naïf — œuvre",
    ])
  func sameAsAll(text: String) {
    let all = Self.analyzer.contentTokens(in: text)
    for initials in ["d", "e", "hf", "cnv", "aeiou", "123", "z"].map({ Set($0.utf8) }) {
      func isWanted(_ token: Token) -> Bool { token.folded.utf8.first.map(initials.contains) ?? false }
      let found = Self.analyzer.contentTokens(in: Array(text.unicodeScalars), initials: initials)
      #expect(found.filter(isWanted).map(\.range) == all.filter(isWanted).map(\.range))
      #expect(found.filter(isWanted).map(\.folded) == all.filter(isWanted).map(\.folded))
    }
  }
}
