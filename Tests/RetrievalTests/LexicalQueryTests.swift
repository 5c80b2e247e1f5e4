import Retrieval
import Testing

@Suite("A question for the word index")
struct LexicalQueryTests {
  private let analyzer = TextAnalyzer()

  private func terms(_ question: String) -> [String] {
    LexicalQuery(question, analyzer: analyzer).terms.map { term in
      switch term.kind {
      case .word(let word): word.folded
      case .phrase(let words): "\"" + words.map(\.folded).joined(separator: " ") + "\""
      case .prefix(let prefix): prefix + "*"
      }
    }
  }

  @Test(
    "tells words, phrases and beginnings apart",
    arguments: [
      ("data analyst", ["data", "analyst"]),
      ("\"machine learning\" Berlin", ["\"machine learning\"", "berlin"]),
      ("«chef de projet» data", ["\"chef projet\"", "data"]),
      ("develop* web", ["develop*", "web"]),
      ("web develop*", ["web", "develop*"]),
      ("data data DATA", ["data"]),
      ("\"unclosed data", ["unclosed", "data"]),
      ("l'ingénieur", ["ingenieur"]),
      ("c++ et c#", ["cplusplus", "csharp"]),
      ("a*", ["a"]),
      ("- * \" «", []),
      ("", []),
    ])
  func kinds(question: String, expected: [String]) {
    #expect(terms(question) == expected)
  }

  @Test(
    "leaves out what follows a minus",
    arguments: [
      ("data -commercial", ["commercial"]),
      ("data -\"chef de projet\"", ["chef projet"]),
      ("montréal -qc", ["qc"]),
      ("data - analyst", []),
      ("back-end", []),
    ])
  func exclusions(question: String, expected: [String]) {
    let excluded = LexicalQuery(question, analyzer: analyzer).excluded.map { term in
      switch term.kind {
      case .word(let word): word.folded
      case .phrase(let words): words.map(\.folded).joined(separator: " ")
      case .prefix(let prefix): prefix
      }
    }
    #expect(excluded == expected)
  }

  @Test(
    "finds references",
    arguments: [
      ("VIE245844", [OfferReference(number: 245_844, hasLetters: true)]),
      ("vie245844, via12345", [.init(number: 245_844, hasLetters: true), .init(number: 12345, hasLetters: true)]),
      ("245844", [.init(number: 245_844, hasLetters: false)]),
      ("2026", []),
      ("VIE", []),
      ("99999999999999999999", []),
      (
        "https://mon-vie-via.businessfrance.fr/en/offres/244961?x=1",
        [OfferReference(number: 244_961, hasLetters: false)]
      ),
    ])
  func references(question: String, expected: [OfferReference]) {
    #expect(LexicalQuery(question, analyzer: analyzer).references == expected)
  }

  @Test("takes so many terms and no more")
  func limit() {
    let question = (1...500).map { "mot\($0)" }.joined(separator: " ")
    #expect(LexicalQuery(question, analyzer: analyzer).terms.count == LexicalQuery.termLimit)
    let phrases = (1...500).map { "\"mot\($0)\"" }.joined(separator: " ")
    #expect(LexicalQuery(phrases, analyzer: analyzer).terms.count == LexicalQuery.termLimit)
  }
}
