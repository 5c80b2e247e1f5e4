import Testing

@testable import Retrieval

@Suite("A concept found")
struct GlossaryMatchTests {
  private let analyzer = TextAnalyzer()

  private func equivalents(_ text: String, atMost limit: Int) -> [String] {
    let match = Glossary.standard.matches(in: analyzer.tokens(in: text)).first
    return match?.equivalents(atMost: limit, analyzer: analyzer).map { $0.map(\.folded).joined(separator: " ") } ?? []
  }

  @Test("offers the other expressions in the forms that an index holds")
  func forms() throws {
    let match = try #require(Glossary.standard.matches(in: analyzer.tokens(in: "RH")).first)
    let words = try #require(match.equivalents(in: .english, analyzer: analyzer).first)
    #expect(words.map(\.folded) == ["human", "resources"])
    #expect(words.map(\.light) == ["human", "resource"])
    #expect(words.map(\.english) == ["human", "resourc"])
  }

  @Test("never offers what the text has already, number aside")
  func known() {
    #expect(!equivalents("énergies renouvelables", atMost: 20).contains("energie renouvelable"))
    #expect(!equivalents("énergies renouvelables", atMost: 20).contains("energies renouvelables"))
  }

  @Test("offers an expression once, whatever its number")
  func number() {
    #expect(equivalents("supply chain", atMost: 20).filter { $0.hasPrefix("chaine") }.count == 2)
    #expect(equivalents("database", atMost: 20) == ["base donnees", "bdd"])
  }

  @Test("never offers an expression that would lose a telling word")
  func lossy() {
    #expect(equivalents("presales", atMost: 20).allSatisfy { $0 != "vente" && $0 != "ventes" })
  }

  @Test("offers the other language first, then both in turn")
  func order() {
    #expect(equivalents("achats", atMost: 3) == ["purchasing", "procurement", "sourcing"])
    #expect(equivalents("RH", atMost: 3) == ["human resources", "ressources humaines", "hr"])
    #expect(equivalents("HR", atMost: 2) == ["ressources humaines", "human resources"])
  }
}
