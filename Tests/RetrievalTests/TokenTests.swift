import Retrieval
import Testing

@Suite("Tokens")
struct TokenTests {
  private let analyzer = TextAnalyzer()

  private func words(_ text: String) -> [String] {
    analyzer.tokens(in: text).map(\.text)
  }

  private func folded(_ text: String) -> [String] {
    analyzer.tokens(in: text).map(\.folded)
  }

  @Test(
    "elided words and English endings are left out",
    arguments: [
      ("l'ingénieur", ["ingénieur"]), ("d’études", ["études"]), ("qu'il", ["il"]), ("Jusqu’à Lyon", ["à", "lyon"]),
      ("company's team", ["company", "team"]), ("you'll see", ["you", "see"]), ("c`est l´équipe", ["est", "équipe"]),
      ("presqu'île", ["presqu", "île"]), ("clients' needs", ["clients", "needs"]), ("l' équipe", ["l", "équipe"]),
      ("aujourd’hui", ["aujourd'hui"]), ("don't", ["don't"]), ("d'l's", ["s"]), ("'quoted'", ["quoted"]),
    ]
  )
  func splitsElisions(text: String, words: [String]) {
    #expect(self.words(text) == words)
  }

  @Test(
    "terms of the trade stay whole",
    arguments: [
      ("C++", ["cplusplus"]), ("C++17", ["cplusplus", "17"]), ("C/C++", ["c", "cplusplus"]), ("c#", ["csharp"]),
      ("F#.", ["fsharp"]), (".NET", ["dotnet"]), ("C#/.NET 8", ["csharp", "dotnet", "8"]), ("ASP.NET", ["aspdotnet"]),
      ("Node.js, Vue.js", ["nodejs", "vuejs"]), ("R&D", ["rd"]), ("R & D", ["rd"]), ("FP&A", ["fpa"]), ("M&A", ["ma"]),
      ("S&OP", ["sop"]), ("the end.Net gain", ["the", "end", "net", "gain"]),
      ("networks .networks", ["networks", "networks"]),
      ("V.I.E. de 12 mois", ["vie", "de", "12", "mois"]), ("U.S.", ["us"]), ("e.g. a", ["eg", "a"]),
      ("plan b. A", ["plan", "b", "a"]), ("a.Bc", ["a", "bc"]), ("oil&gas", ["oil", "gas"]),
      ("R&amp;D", ["r", "amp", "d"]), ("bac+5", ["bac", "5"]), ("c+", ["c"]),
      ("b2b", ["b2b"]),
    ]
  )
  func keepsSpecialTerms(text: String, folded: [String]) {
    #expect(self.folded(text) == folded)
  }

  @Test(
    "gender marks are no words",
    arguments: ["H/F", "(F/H)", "M/F", "h/f/x", "(m/w/d)", "F / M / X", "H/F H/F", "M/W"]
  )
  func dropsGenderMarks(mark: String) {
    #expect(words("Chef \(mark) Lyon") == ["chef", "lyon"])
  }

  @Test("what only looks like a gender mark stays", arguments: ["A/B", "h/m", "f/f", "h/foo", "24/7", "h/f/x/n/d"])
  func keepsOtherSlashes(text: String) {
    #expect(!words(text).isEmpty)
  }

  @Test("a decomposed, a hyphenated and a composed spelling are one token text")
  func normalises() {
    #expect(words("e\u{301}tude") == ["étude"])
    #expect(words("é\u{AD}tu\u{200D}de") == ["étude"])
    #expect(Array(words("E\u{301}TUDE").joined().unicodeScalars) == Array("étude".unicodeScalars))
  }

  @Test("ranges count the text's scalars and cover the whole word")
  func ranges() {
    let text = "🇫🇷 L'E\u{301}TUDE d’été, c++ !"
    let scalars = Array(text.unicodeScalars)
    let pieces = analyzer.tokens(in: text).map { String(String.UnicodeScalarView(scalars[$0.range])) }
    #expect(pieces == ["E\u{301}TUDE", "été", "c++"])
  }

  @Test("upper case is told from lower case and from a single capital")
  func upperCase() {
    #expect(analyzer.tokens(in: "IT it It I ÉTÉ B2B").map(\.isUppercase) == [true, false, false, false, true, true])
  }

  @Test("every script is read by runs", arguments: [("工程师 北京", 2), ("Привет, мир", 2), ("مرحبا بكم", 2), ("नमस्ते", 1)])
  func otherScripts(text: String, count: Int) {
    #expect(words(text).count == count)
  }
}
