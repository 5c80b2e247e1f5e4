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
  func sameAsAll(text: String) { Self.compare(text) }

  @Test("are those that a reading of all tokens has, whatever the text")
  func sameAsAllAtRandom() {
    let pieces = [
      "d", "de", "vi", "data", "H", "F", "c", "r", "it", "net", "js", "12", "3", "²", "e\u{301}t", "\u{301}", "été",
      "Œ", "ß", "ñ", "中", "İ", "ﬁ", " ", " ", " ", ",", ".", "/", "&", "+", "#", "'", "’", "-", "(", ")", ";", "\u{ad}",
      "\n",
    ]
    var generator = SeededGenerator(seed: 20_261_124)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...12, using: &generator)
      Self.compare((0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined())
    }
  }

  /// Finds what a text has of wanted words, and all it has, and compares.
  private static func compare(_ text: String) {
    let all = analyzer.tokens(in: text)
    for words in [
      ["d"], ["de", "vi"], ["hf", "ve", "ne"], ["c", "cplusplus"], ["et", "el", "1", "4x"], ["dat", "z", "rd"],
    ] {
      let beginnings = WordBeginnings(stems: words, prefixes: ["caf"])
      func isWanted(_ token: Token) -> Bool { !Self.rulesOut(token.folded, by: beginnings) }
      var scanner = TokenScanner(Array(text.unicodeScalars), wanted: beginnings)
      var found: [Token] = []
      while let token = scanner.next() { found.append(token) }
      #expect(found.filter(isWanted) == all.filter(isWanted), "\(text.debugDescription) for \(words)")
    }
  }

  private static func rulesOut(_ word: String, by beginnings: WordBeginnings) -> Bool {
    let scalars = Array(word.unicodeScalars)
    guard let first = scalars.first else { return true }
    return beginnings.rulesOut(first, scalars.count > 1 ? scalars[1] : nil)
  }

  @Test("are all forms of a wanted word: a stem begins as its words do")
  func stems() {
    let golden = FrenchGoldenStems.stems.map(\.word) + EnglishGoldenStems.stems.map(\.word) + ["cs", "as", "us", "ds"]
    let tokens = golden.flatMap { Self.analyzer.tokens(in: $0) }
    #expect(tokens.count > 500)
    for token in tokens {
      let stems = Self.analyzer.stems(of: token)
      for stem in [stems.french, stems.english] {
        let beginnings = WordBeginnings(stems: [stem], prefixes: [])
        #expect(!Self.rulesOut(token.folded, by: beginnings), "\(token.folded) and \(stem)")
      }
    }
  }

  @Test("may begin in any way a prefix leaves open")
  func prefixes() {
    let open = WordBeginnings(stems: [], prefixes: ["d"])
    #expect(!open.rulesOut("d", "x") && open.rulesOut("e", "x") && open.rulesOut("e", nil))
    let two = WordBeginnings(stems: ["de"], prefixes: [])
    #expect(!two.rulesOut("d", nil) && two.rulesOut("d", "x") && !two.rulesOut("d", "-") && !two.rulesOut("中", "x"))
    #expect(!two.rulesOut("D", "É") && !two.rulesOut("d", "e"))
  }
}
