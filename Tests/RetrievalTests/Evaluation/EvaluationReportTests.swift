import Offers
import Retrieval
import Testing

@Suite("evaluation reports")
struct EvaluationReportTests {
  private static let questions = [
    JudgedQuestion(
      id: "a", query: "a", grades: [1: 1], expectedFilters: .members(["country": .string("DE")]), kind: "fact",
      language: "fr"),
    JudgedQuestion(
      id: "b", query: "b", grades: [2: 1], expectedFilters: .object([]), kind: "fact", language: "en"),
    JudgedQuestion(id: "n", query: "n", grades: [:], kind: "none", language: "fr"),
    JudgedQuestion(id: "m", query: "m", grades: [:], kind: "none"),
    JudgedQuestion(id: "lost", query: "l", grades: [3: 1]),
  ]

  private static let outcomes = [
    QuestionOutcome(
      question: "a", hits: [.init(9), .init(1)], isRefused: false, duration: .milliseconds(10),
      filters: .members(["country": .array([.string("DE"), .string("FR")])])),
    QuestionOutcome(question: "b", hits: [.init(2)], isRefused: true, duration: .milliseconds(30)),
    QuestionOutcome(question: "n", hits: [], isRefused: true, duration: .milliseconds(20)),
    QuestionOutcome(question: "m", hits: [.init(5)], isRefused: false, duration: .microseconds(2500)),
    QuestionOutcome(question: "unasked", hits: [], isRefused: true, duration: .zero),
  ]

  private static let report = EvaluationReport(EvaluationRun(questions: questions, outcomes: outcomes))

  @Test("means are over the answerable questions, a refused one as 0")
  func means() throws {
    let overall = Self.report.overall
    #expect(overall.questions == 4)
    #expect(overall.answerable == 2)
    let metrics = try #require(overall.metrics)
    #expect(metrics.reciprocalRank == 0.25)
    #expect(metrics.recall == 0.5)
    #expect(abs(metrics.ndcg - 0.3154648768) < 1e-9)
  }

  @Test("refusals are right for questions without answer and wrong for the others")
  func refusals() {
    #expect(Self.report.overall.refusedRight == 0.5)
    #expect(Self.report.overall.refusedWrong == 0.5)
    let none = Self.report.byKind.first { $0.name == "none" }?.summary
    #expect(none?.refusedRight == 0.5)
    #expect(none?.refusedWrong == nil)
    #expect(none?.metrics == nil)
  }

  @Test("latency is given by the nearest rank")
  func latency() {
    #expect(Self.report.overall.p50 == 10)
    #expect(Self.report.overall.p95 == 30)
  }

  @Test("filters are counted where it is known which are right")
  func filters() throws {
    let filters = try #require(Self.report.overall.filters)
    #expect(filters.questions == 2)
    #expect(filters.exact == 0.5)
    #expect(filters.precision == 0.5)
    #expect(filters.recall == 1)
  }

  @Test("kinds and languages have summaries of their own, in the order of their names")
  func groups() {
    #expect(Self.report.byKind.map(\.name) == ["fact", "none"])
    #expect(Self.report.byLanguage.map(\.name) == ["en", "fr"])
    #expect(Self.report.byLanguage.map(\.summary.questions) == [1, 2])
  }

  @Test("questions without an outcome are listed, not counted")
  func missing() {
    #expect(Self.report.run.missing == ["lost"])
    #expect(Self.report.table.contains("without an outcome: lost"))
  }

  @Test("the report as JSON")
  func json() throws {
    let json = Self.report.json()
    #expect(json["questions"] == .integer(4))
    #expect(json["ndcg_at_10"] == .decimal(0.315465))
    #expect(json["recall_at_10"] == .decimal(0.5))
    #expect(json["mrr"] == .decimal(0.25))
    #expect(json["refused_right"] == .decimal(0.5))
    #expect(json["refused_wrong"] == .decimal(0.5))
    #expect(json["p50_ms"] == .decimal(10))
    #expect(json["p95_ms"] == .decimal(30))
    #expect(json["filters"]?["exact"] == .decimal(0.5))
    #expect(json["by_kind"]?["none"]?["ndcg_at_10"] == .null)
    #expect(json["by_lang"]?["fr"]?["questions"] == .integer(2))
    #expect(json["missing"] == .array([.string("lost")]))
    #expect(json["per_question"] == nil)
  }

  @Test("a row for each question is written when asked for")
  func rows() throws {
    guard case .array(let rows)? = Self.report.json(.everyQuestion)["per_question"] else {
      Issue.record("no rows")
      return
    }
    #expect(rows.map { $0["id"] } == ["a", "b", "n", "m"].map { .string($0) })
    #expect(rows[2]["answerable"] == .bool(false))
    #expect(rows[2]["ndcg_at_10"] == .null)
    #expect(rows[3]["ms"] == .decimal(2.5))
  }

  @Test("the table has aligned columns")
  func table() {
    let lines = Self.report.table.split(separator: "\n").prefix(6)
    #expect(lines.map { $0.prefix(9).trimmed } == ["", "all", "kind fact", "kind none", "lang en", "lang fr"])
    #expect(Set(lines.map(\.count)).count == 1)
  }

  @Test("a run without outcomes has no figures")
  func empty() {
    let report = EvaluationReport(EvaluationRun(questions: Self.questions, outcomes: []))
    #expect(report.overall == EvaluationSummary([]))
    #expect(report.overall.p50 == nil)
    #expect(report.json()["ndcg_at_10"] == .null)
    #expect(report.run.missing.count == 5)
  }

  @Test(
    "the nearest rank of 1 to n",
    arguments: [(50, 1, 1.0), (50, 2, 1), (50, 3, 2), (95, 20, 19), (95, 21, 20), (95, 100, 95), (95, 5, 5)]
  )
  func percentile(percent: Int, count: Int, expected: Double) {
    let rows = (1...count).shuffled().map {
      EvaluationRow(
        question: "\($0)", kind: nil, language: nil, isRefused: false, milliseconds: Double($0), metrics: nil,
        filters: nil)
    }
    let summary = EvaluationSummary(rows)
    #expect((percent == 50 ? summary.p50 : summary.p95) == expected)
  }
}

extension Substring {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
