import Offers
import Retrieval
import Testing

@Suite("evaluation runs as files")
struct EvaluationRunTests {
  private static let run = EvaluationRun(
    questions: [
      JudgedQuestion(id: "é1", query: "a", grades: [1: 3, 2: 1, 4: 1], expectedFilters: .object([]), kind: "fact"),
      JudgedQuestion(id: "2", query: "b", grades: [:], language: "fr"),
      JudgedQuestion(id: "3", query: "c", grades: [:]),
    ],
    outcomes: [
      QuestionOutcome(
        question: "é1", hits: [.init(7), .init(2), .init(1)], isRefused: false, duration: .microseconds(12_345),
        filters: .members(["country": .string("DE")])),
      QuestionOutcome(question: "2", hits: [], isRefused: true, duration: .milliseconds(1)),
    ])

  private static func read(_ text: String) throws(EvaluationRun.ReadingError) -> EvaluationRun {
    try EvaluationRun(parsing: Array(text.utf8), path: "run.json")
  }

  @Test("a saved run reads back as the same run")
  func roundTrip() throws {
    #expect(try Self.read(Self.run.json.text) == Self.run)
    #expect(try Self.read(Self.run.json.indentedText) == Self.run)
  }

  @Test("a file that is cut off is refused")
  func cutOff() {
    let text = String(Self.run.json.text.dropLast(5))
    #expect(throws: EvaluationRun.ReadingError.damaged(path: "run.json", .endsEarly)) { try Self.read(text) }
  }

  @Test("another file is refused", arguments: ["{}", "[]", "null", #"{"per_question": [], "missing": []}"#])
  func notARun(text: String) {
    #expect(throws: EvaluationRun.ReadingError.notARun(path: "run.json")) { try Self.read(text) }
  }

  @Test(
    "a row with impossible content is named",
    arguments: [
      (#""ndcg_at_10":0."#, #""ndcg_at_10":1."#),
      (#""refused":true"#, #""refused":null"#),
      (#""answerable":false"#, #""answerable":true"#),
      (#""answerable":true"#, #""answerable":false"#),
      (#""id":"2""#, #""id":"é1""#),
      (#""ms":1,"#, #""ms":1e400,"#),
      (#""planned":1"#, #""planned":-1"#),
      (#""matched":0"#, #""matched":1"#),
      (#""expected":0"#, #""expected":9223372036854775807"#),
    ]
  )
  func badRow(old: String, new: String) throws {
    let text = Self.run.json.text
    let changed = text.replacing(old, with: new)
    try #require(changed != text)
    #expect {
      try Self.read(changed)
    } throws: { error in
      if case .badRow(path: "run.json", number: 1...2)? = error as? EvaluationRun.ReadingError { true } else { false }
    }
  }
}
