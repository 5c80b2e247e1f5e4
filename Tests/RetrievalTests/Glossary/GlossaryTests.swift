import Testing

@testable import Retrieval

@Suite("The glossary")
struct GlossaryTests {
  private let analyzer = TextAnalyzer()

  /// The words of the text that each match takes, and the first English expression of its concept.
  private func found(_ text: String, in glossary: Glossary = .standard) -> [String] {
    let tokens = analyzer.tokens(in: text)
    return glossary.matches(in: tokens).map { match in
      tokens[match.range].map(\.text).joined(separator: " ") + " > " + (match.concept.english.first ?? "")
    }
  }

  @Test(
    "finds words whatever their case, accents, number and gender",
    arguments: [
      "énergies renouvelables", "ENERGIES RENOUVELABLES", "energie renouvelable", "Énergie renouvelable", "ENR",
      "renewable energies", "Renewable Energy", "renewables",
    ])
  func inflection(text: String) {
    #expect(found(text).map { $0.hasSuffix("> renewable energy") } == [true])
  }

  @Test(
    "finds agents of either gender",
    arguments: [
      ("développeuse", "developer"), ("acheteuses", "buyer"), ("cheffe de projet", "project manager"),
      ("ingénieure qualité", "quality engineer"), ("technicienne", "technician"), ("rédactrice", "copywriter"),
      ("chargées d'affaires", "business developer"), ("contrôleuse de gestion industrielle", "industrial controller"),
    ])
  func gender(text: String, english: String) {
    #expect(found(text).count == 1)
    #expect(found(text).first?.hasSuffix(" > " + english) == true)
  }

  @Test(
    "prefers the longest expression, from left to right, without overlaps",
    arguments: [
      ("ingénieur qualité logiciel", ["ingénieur qualité logiciel > software quality engineer"]),
      ("ingénieur qualité laser", ["ingénieur qualité > quality engineer"]),
      (
        "chef de projet marketing digital",
        ["chef de projet marketing > marketing project manager", "digital > digital"]
      ),
      ("machine learning engineer", ["machine learning > machine learning", "engineer > engineer"]),
    ])
  func longest(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "skips words that link",
    arguments: ["chef projet", "chef de projet", "chef de projets", "chef du projet", "chef de la projet"])
  func links(text: String) {
    #expect(found(text).map { $0.hasSuffix("> project manager") } == [true])
  }

  @Test("keeps links at its edges out of a match")
  func edges() {
    let tokens = analyzer.tokens(in: "de la qualité de la donnée de Paris")
    #expect(Glossary.standard.matches(in: tokens).map(\.range) == [2..<6])
  }

  @Test("tells what a stop word changes")
  func stopWords() {
    #expect(found("avant-vente") == ["avant vente > presales"])
    #expect(found("vente") == ["vente > sales"])
  }

  @Test("takes acronyms for stop words unless they are in capitals")
  func acronyms() {
    #expect(found("avec l'IT") == ["it > IT"])
    #expect(found("it is") == [])
    #expect(found("R&D, M&A") == ["r&d > research and development", "m&a > mergers and acquisitions"])
    #expect(found("ma") == [])
  }

  @Test("finds concepts of both languages in one text")
  func mixed() {
    let tokens = analyzer.tokens(in: "buyer aéronautique in comptabilité")
    let matches = Glossary.standard.matches(in: tokens)
    #expect(matches.map(\.isFrench) == [false, true, true])
    #expect(matches.map(\.isEnglish) == [true, false, false])
  }

  @Test("tells words that both languages have from words of one", arguments: ["commercial", "stage", "digital"])
  func bothLanguages(text: String) {
    let matches = Glossary.standard.matches(in: analyzer.tokens(in: text))
    #expect(matches.map { $0.isFrench && $0.isEnglish } == [true])
  }

  @Test("says which concepts are too general to look up")
  func general() {
    let matches = Glossary.standard.matches(in: analyzer.tokens(in: "équipe soudage"))
    #expect(matches.map(\.isGlossOnly) == [true, false])
  }

  @Test("does not understand an expression marked as belonging elsewhere")
  func silent() {
    let glossary = Glossary(chapters: ["avocat | lawyer\njuriste | legal counsel, =lawyer"])
    #expect(found("lawyer", in: glossary) == ["lawyer > lawyer"])
    let match = glossary.matches(in: analyzer.tokens(in: "juriste")).first
    let equivalents = match?.equivalents(in: .english, analyzer: analyzer).map { $0.map(\.folded) }
    #expect(equivalents == [["legal", "counsel"], ["lawyer"]])
  }

  @Test("finds nothing in a text of other words", arguments: ["", "xyz", "de la", "le la les", "🎈 42"])
  func nothing(text: String) {
    #expect(found(text) == [])
  }
}
