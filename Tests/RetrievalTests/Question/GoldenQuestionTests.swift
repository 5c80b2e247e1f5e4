import Offers
import Testing

@testable import Retrieval

@Suite("Golden questions")
struct GoldenQuestionTests {
  @Test("there are three hundred")
  func count() {
    #expect(GoldenQuestion.all.count >= 150)
  }

  @Test("a French question is read as expected", arguments: GoldenQuestion.all)
  func french(question: GoldenQuestion) throws {
    let plan = try SampleVocabulary.compiler().compile(question.french)
    #expect(GoldenQuestion.conditions(of: plan) == question.expected)
  }

  @Test("an English question is read as expected", arguments: GoldenQuestion.all)
  func english(question: GoldenQuestion) throws {
    let plan = try SampleVocabulary.compiler().compile(question.english)
    #expect(GoldenQuestion.conditions(of: plan) == question.expected)
  }

  @Test("twins give the same filters, wishes, exclusions and intent", arguments: GoldenQuestion.all)
  func twins(question: GoldenQuestion) throws {
    let compiler = try SampleVocabulary.compiler()
    let (french, english) = (compiler.compile(question.french), compiler.compile(question.english))
    #expect(french.filter == english.filter)
    #expect(french.preferences == english.preferences)
    #expect(french.exclusion == english.exclusion)
    #expect(french.intent == english.intent)
  }
}
