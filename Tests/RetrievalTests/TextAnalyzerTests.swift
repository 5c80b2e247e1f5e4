import Foundation
import Offers
import Retrieval
import TestSupport
import Testing

@Suite("Text analyzer")
struct TextAnalyzerTests {
  private let analyzer = TextAnalyzer()

  @Test(
    "the index keeps the content's stems in order",
    arguments: [
      ("Chef de projet (H/F)", Language.french, "chef projet"),
      ("Développeuses C++ à l'étude", .french, "developpeur cplusplus etud"),
      ("Ingénieur d’affaires en R&D", .french, "ingenieur affair rd"),
      ("The engineers are developing .NET services", .english, "engin develop dotnet servic"),
      ("Don't miss our company's offers", .english, "miss compani offer"),
      ("Ingénieur(e)s qualité, directeur·trice", .french, "ingenieur qualit directeur"),
      ("12 mois, bac+5", .french, "12 mois bac 5"),
      ("", .french, ""),
      ("de la et du", .french, ""),
    ]
  )
  func indexTerms(text: String, language: Language, terms: String) {
    #expect(analyzer.indexTerms(in: text, language: language) == terms)
  }

  @Test("accents, case and gender of a question meet the index")
  func questionMeetsIndex() {
    let indexed = analyzer.indexTerms(in: "DÉVELOPPEUR expérimenté, activités financières", language: .french)
    let asked = analyzer.indexTerms(in: "developpeuse experimentee activite financier", language: .french)
    #expect(indexed == asked)
  }

  @Test(
    "capitals tell a term of the trade from a stop word",
    arguments: [
      ("IT support", ["it", "support"]), ("it supports us", ["supports"]), ("système MES", ["systeme", "mes"]),
      ("mes missions", ["missions"]), ("US market", ["us", "market"]), ("CHEF DE PROJET SI", ["chef", "projet", "si"]),
      ("M&A à Londres", ["ma", "londres"]), ("négoce du thé", ["negoce", "the"]), ("the tea", ["tea"]),
      ("semences de maïs", ["semences", "mais"]), ("mine de cuivre", ["mine", "cuivre"]),
      ("langage C", ["langage", "c"]),
    ]
  )
  func stopWords(text: String, content: [String]) {
    #expect(analyzer.contentTokens(in: text).map(\.folded) == content)
  }

  @Test(
    "a question of stop words alone is looked up as it is",
    arguments: [("it", ["it"]), ("an", ["an"]), ("???", [])]
  )
  func stopWordsAlone(question: String, words: [String]) {
    #expect(analyzer.queryTokens(in: question).map(\.folded) == words)
  }

  @Test("a question drops its stop words otherwise")
  func questionDropsStopWords() {
    #expect(analyzer.queryTokens(in: "a job in it support").map(\.folded) == ["job", "support"])
  }

  @Test("both languages' terms of a token are given")
  func bothStems() throws {
    let token = try #require(analyzer.tokens(in: "Technologies").first)
    #expect(analyzer.stems(of: token) == ("technolog", "technolog"))
    let engineering = try #require(analyzer.tokens(in: "engineering").first)
    #expect(analyzer.stems(of: engineering) == ("engineering", "engin"))
    #expect(analyzer.stem(of: engineering, in: .english) == "engin")
  }

  @Test("copies used at once give the same terms")
  func isSafeToShare() async {
    let text = "Ingénieur qualité en télétravail, développement de solutions industrielles"
    let expected = TextAnalyzer().indexTerms(in: text, language: .french)
    let results = await withTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { [analyzer] in analyzer.indexTerms(in: text, language: .french) } }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(results == [expected])
  }

  @Test(
    "every word of the real offers has the terms of its plain spelling",
    .enabled(if: SharedData.isAvailable, Comment(rawValue: SharedData.notice)))
  func plainSpelling() throws {
    let page = try OfferPage(parsing: try #require(try SharedData.data("offers-real.json")))
    let texts = try page.records.compactMap { try OfferReading(listing: $0).offer.texts.profile }
    let tokens = texts.flatMap { analyzer.tokens(in: $0) }
    let isWord = { (token: Token) in token.text.unicodeScalars.allSatisfy(\.properties.isAlphabetic) }
    let words = Set(tokens.filter { $0.text != $0.folded && isWord($0) }.map(\.text))
    #expect(words.count > 500)
    for word in words {
      let accented = analyzer.tokens(in: word)
      let plain = analyzer.tokens(in: Folding.folded(word))
      #expect(accented.map { analyzer.stem(of: $0, in: .french) } == plain.map { analyzer.stem(of: $0, in: .french) })
    }
  }
}

extension TextAnalyzer {
  /// The stems of a text's words, stop words aside, parted by spaces.
  fileprivate func indexTerms(in text: String, language: Language) -> String {
    contentTokens(in: text).map { stem(of: $0, in: language) }.joined(separator: " ")
  }
}
