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
    let all = Self.analyzer.tokens(in: text)
    for initials in ["d", "e", "hf", "cnv", "aeiou", "123", "z"].map({ Set($0.utf8) }) {
      func isWanted(_ token: Token) -> Bool { token.folded.utf8.first.map(initials.contains) ?? false }
      var scanner = TokenScanner(Array(text.unicodeScalars), initials: (0...UInt8.max).map(initials.contains))
      var found: [Token] = []
      while let token = scanner.next() { found.append(token) }
      #expect(found.filter(isWanted).map(\.range) == all.filter(isWanted).map(\.range))
      #expect(found.filter(isWanted).map(\.folded) == all.filter(isWanted).map(\.folded))
    }
  }
}
