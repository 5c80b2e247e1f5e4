import Offers
import Retrieval
import Testing

@Suite("reading judged questions")
struct JudgedQuestionTests {
  private static func questions(_ text: String) throws(JudgedQuestion.ReadingError) -> [JudgedQuestion] {
    try JudgedQuestion.questions(parsing: Array(text.utf8), path: "q.jsonl")
  }

  private static func error(_ text: String) -> JudgedQuestion.ReadingError? {
    do {
      _ = try questions(text)
      return nil
    } catch { return error }
  }

  @Test("a line is read with all it says; other members are ignored")
  func everything() throws {
    let line = #"""
      {"id": "q1", "query": "data à Berlin", "relevant": [{"offer_id": 7, "grade": 2, "note": 1}, {"offer_id": 8,
      "grade": 0}], "filters_expected": {"city": ["Berlin"]}, "kind": "filter", "lang": "fr", "author": "x"}
      """#.split(separator: "\n").joined()
    let expected = JudgedQuestion(
      id: "q1", query: "data à Berlin", grades: [7: 2, 8: 0],
      expectedFilters: .members(["city": .array([.string("Berlin")])]), kind: "filter", language: "fr")
    #expect(try Self.questions(line) == [expected])
    #expect(expected.isAnswerable)
  }

  @Test("blank lines, comments, a byte-order mark and the line ends of Windows are passed over")
  func lines() throws {
    let text =
      "\u{FEFF}# questions\r\n\r\n  \t\r\n"
      + #"{"id": 1, "query": "a", "relevant": []}"# + "\r\n  # more\n" + #"{"id": "2", "query": "b", "relevant": []}"#
    #expect(try Self.questions(text).map(\.id) == ["1", "2"])
  }

  @Test("a question of the kind none needs no list of relevant offers")
  func none() throws {
    let questions = try Self.questions(#"{"id": "n", "query": "pizza", "kind": "none"}"#)
    #expect(questions.map(\.isAnswerable) == [false])
  }

  @Test(
    "a bad member is named with its line",
    arguments: [
      (#"{"query": "a", "relevant": []}"#, "id"),
      (#"{"id": " ", "query": "a", "relevant": []}"#, "id"),
      (#"{"id": [1], "query": "a", "relevant": []}"#, "id"),
      (#"{"id": "1", "relevant": []}"#, "query"),
      (#"{"id": "1", "query": " \n", "relevant": []}"#, "query"),
      (#"{"id": "1", "query": 5, "relevant": []}"#, "query"),
      (#"{"id": "1", "query": "a"}"#, "relevant"),
      (#"{"id": "1", "query": "a", "relevant": {}}"#, "relevant"),
      (#"{"id": "1", "query": "a", "relevant": [{"grade": 1}]}"#, "offer_id"),
      (#"{"id": "1", "query": "a", "relevant": [7]}"#, "offer_id"),
      (#"{"id": "1", "query": "a", "relevant": [{"offer_id": 0, "grade": 1}]}"#, "offer_id"),
      (#"{"id": "1", "query": "a", "relevant": [{"offer_id": 1e400, "grade": 1}]}"#, "offer_id"),
      (#"{"id": "1", "query": "a", "relevant": [{"offer_id": 7}]}"#, "grade"),
      (#"{"id": "1", "query": "a", "relevant": [{"offer_id": 7, "grade": -1}]}"#, "grade"),
      (#"{"id": "1", "query": "a", "relevant": [{"offer_id": 7, "grade": 1.5}]}"#, "grade"),
      (#"{"id": "1", "query": "a", "relevant": [{"offer_id": 7, "grade": 11}]}"#, "grade"),
      (#"{"id": "1", "query": "a", "relevant": [{"offer_id": 7, "grade": 1e400}]}"#, "grade"),
      (#"{"id": "1", "query": "a", "relevant": [{"offer_id": 7, "grade": "1"}]}"#, "grade"),
      (
        #"{"id": "1", "query": "a", "relevant": [{"offer_id": 7, "grade": 1}, {"offer_id": 7, "grade": 2}]}"#,
        "relevant"
      ),
      (#"{"id": "1", "query": "a", "relevant": [], "filters_expected": []}"#, "filters_expected"),
      (#"{"id": "1", "query": "a", "relevant": [], "kind": {}}"#, "kind"),
      (#"{"id": "1", "query": "a", "relevant": [], "lang": false}"#, "lang"),
    ]
  )
  func badMember(line: String, member: String) throws {
    let error = try #require(Self.error("# first\n" + line))
    guard case .badMember(.init(path: "q.jsonl", line: 2), member, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(error.description.contains("line 2 of q.jsonl"))
    #expect(error.description.contains("`\(member)`"))
  }

  @Test("a line that is no JSON is named")
  func damaged() {
    #expect(Self.error("\n{\"id\": ") == .damaged(.init(path: "q.jsonl", line: 2), .endsEarly))
  }

  @Test("a line that is no object is named")
  func notAnObject() {
    #expect(Self.error("[1]") == .notAnObject(.init(path: "q.jsonl", line: 1)))
  }

  @Test("an id that comes again is named with both lines")
  func duplicate() {
    let line = #"{"id": "é", "query": "a", "relevant": []}"#
    let again = #"{"id": "e\#u{301}", "query": "a", "relevant": []}"#
    let error = Self.error(line + "\n#\n" + again)
    #expect(error == .duplicateID(.init(path: "q.jsonl", line: 3), id: "é", earlierLine: 1))
  }

  @Test("a file without questions is an error", arguments: ["", "\n\n", "# nothing"])
  func empty(text: String) {
    #expect(Self.error(text) == .noQuestions(path: "q.jsonl"))
  }
}
