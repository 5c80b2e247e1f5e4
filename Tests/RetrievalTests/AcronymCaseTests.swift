import Retrieval
import Testing

@Suite("Acronyms")
struct AcronymCaseTests {
  @Test("that are typed small are known")
  func acronyms() {
    let analyzer = TextAnalyzer()
    #expect(AcronymCase.restored(in: "it jobs", analyzer: analyzer) == "IT jobs")
    #expect(AcronymCase.restored(in: "poste en it", analyzer: analyzer) == "poste en IT")
    #expect(AcronymCase.restored(in: "ai engineer", analyzer: analyzer) == "AI engineer")
    #expect(AcronymCase.restored(in: "j'ai un job", analyzer: analyzer) == "j'ai un job")
    #expect(AcronymCase.restored(in: "is it possible", analyzer: analyzer) == "is it possible")
  }
}
