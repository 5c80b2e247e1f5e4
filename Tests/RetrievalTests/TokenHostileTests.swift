import Retrieval
import TestSupport
import Testing

@Suite("Tokens of hostile texts", .timeLimit(.minutes(20)))
struct TokenHostileTests {
  private let analyzer = TextAnalyzer()

  @Test("a long word is cut, its range is not")
  func cutsLongWords() {
    let tokens = analyzer.tokens(in: String(repeating: "a", count: 1_000))
    #expect(tokens.map(\.text) == [String(repeating: "a", count: 64)])
    #expect(tokens.map(\.range) == [0..<1_000])
  }

  @Test("a run of combining marks is capped at four")
  func capsMarks() throws {
    let token = try #require(analyzer.tokens(in: "x" + String(repeating: "\u{301}", count: 200_000)).first)
    #expect(token.text.unicodeScalars.count == 5)
    #expect(token.folded == "x")
  }

  @Test("an expanding ligature stays short")
  func capsExpansion() throws {
    let token = try #require(analyzer.tokens(in: String(repeating: "ﷺ", count: 1_000)).first)
    #expect(token.folded.unicodeScalars.count == 64)
  }

  @Test(
    "eight times the text takes about eight times the time",
    arguments: [
      "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a", "\u{301}", "\u{200D}", "a\u{200D}", "👩‍👩‍👧", "a'", "l'", "h/f/",
      "h/m/d/x/", "c+", "a&", ".", ".net", "工", "é a ", "a.js", "a.", "a.b",
    ]
  )
  func isLinear(unit: String) {
    let short = String(repeating: unit, count: 2_000)
    let long = String(repeating: unit, count: 16_000)
    // Linear work gives 8, quadratic work 64. A floor of a millisecond keeps the clock's grain out of it.
    let ratio = seconds(long) / max(seconds(short), 0.001)
    #expect(ratio < 24)
  }

  private func seconds(_ text: String) -> Double {
    ProcessorTime.seconds { _ = analyzer.tokens(in: text) }
  }
}
