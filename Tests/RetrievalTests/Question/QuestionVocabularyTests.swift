import Offers
import TestSupport
import Testing

@testable import Retrieval

@Suite("The vocabulary of questions")
struct QuestionVocabularyTests {
  @Test("cities lose their states: HOUSTON -TX- is Houston, BRIDGWATER is Bridgwater")
  func cities() throws {
    let compiler = try SampleVocabulary.compiler()
    #expect(compiler.compile("ingénieur à Houston").filter.cities == ["Houston"])
    #expect(compiler.compile("engineer in bridgwater").filter.cities == ["Bridgwater"])
  }

  @Test("companies are found by telling words, brands and inner names")
  func companies() throws {
    let compiler = try SampleVocabulary.compiler()
    #expect(compiler.compile("sanofi").filter.companies == ["SANOFI"])
    #expect(compiler.compile("saint-gobain qualité").filter.companies == ["SAINT-GOBAIN"])
    #expect(compiler.compile("consultant chez MCA").filter.companies == ["MISSION CONSEIL ASSISTANCE INGENIERIE"])
    #expect(compiler.compile("marketing chez L'Oréal").filter.companies == ["L'Oréal"])
    #expect(compiler.compile("chez Inconnue Industries").filter.companies == ["Inconnue Industries"])
  }

  @Test("without offers countries and well-known cities are understood")
  func empty() throws {
    let today = try #require(SampleVocabulary.today)
    let plan = QuestionCompiler(vocabulary: .empty, today: today).compile("data à Londres ou au Japon")
    #expect(plan.filter.cities == ["London"])
    #expect(plan.filter.countries.map(\.code) == ["JP"])
  }

  @Test("every country is found by both its names", arguments: Country.all)
  func countries(country: Country) throws {
    let compiler = try SampleVocabulary.compiler()
    for name in [country.frenchName, country.englishName] where !name.contains("(") {
      let plan = compiler.compile("data in \(name)")
      #expect(plan.filter.countries == [country], "\(name)")
    }
  }

  @Test(
    "hashes of words are those of the lexer",
    arguments: ["Saint-Gobain 3M", "L'ORÉAL", "ÖBB Straße", "Œuvre", "A²", "", "Łódź"])
  func hashes(name: String) {
    #expect(Array(FoldedWordHashes(name: name)) == QuestionLexer.words(of: name).map { WordHash($0.utf8) })
  }
}
