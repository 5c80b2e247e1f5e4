import Retrieval
import Testing

@Suite("A snippet")
struct HighlighterTests {
  private let analyzer = TextAnalyzer()

  private func snippet(_ text: String, _ question: String, length: Int = 240) -> Snippet? {
    let terms = LexicalQuery(question, analyzer: analyzer).terms
    var highlighter = Highlighter(terms: terms, analyzer: analyzer, length: length)
    return highlighter.snippet(of: text)
  }

  private func highlighted(_ snippet: Snippet) -> [String] {
    let scalars = Array(snippet.text.unicodeScalars)
    return snippet.highlights.map { String(String.UnicodeScalarView(scalars[$0])) }
  }

  @Test("marks the words of the question in any form")
  func marks() throws {
    let found = try #require(snippet("Nous cherchons des développeuses 👩‍💻 pour développer l'Élan.", "développeur élan"))
    #expect(highlighted(found).contains("développeuses"))
    #expect(highlighted(found).contains("Élan"))
  }

  @Test("shows the passage with the most different words")
  func bestPassage() throws {
    let filler = Array(repeating: "lorem ipsum dolor", count: 40).joined(separator: " ")
    let text = "data \(filler) data analyst python \(filler) data"
    let found = try #require(snippet(text, "data analyst python", length: 120))
    #expect(highlighted(found) == ["data", "analyst", "python"])
    #expect(found.text.hasPrefix("… "))
    #expect(found.text.hasSuffix(" …"))
  }

  @Test("is the beginning of a text that holds no word of the question")
  func beginning() throws {
    let found = try #require(snippet("Premier mot.\nDeuxième ligne.", "python"))
    #expect(found.text == "Premier mot. Deuxième ligne.")
    #expect(found.highlights.isEmpty)
  }

  @Test("of an empty text is none")
  func empty() {
    #expect(snippet("", "python") == nil)
  }

  @Test("keeps its marks inside the text", arguments: [1, 5, 20, 60, 240])
  func bounds(length: Int) throws {
    let text = "python " + String(repeating: "e\u{301}", count: 300) + " python données python"
    let found = try #require(snippet(text, "python donnée", length: length))
    let count = found.text.unicodeScalars.count
    #expect(found.highlights.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count })
  }
}
