import ArgumentParser
import Assistant
import Foundation
import Offers
import Retrieval

/// `vie eval`
struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Measure how well judged questions are answered.",
    discussion: """
      The file has a JSON object a line: {"id", "query", "relevant": [{"offer_id", "grade"}]}, and where known "kind", \
      "lang" and "filters_expected". Prints nDCG@10, recall@10, MRR, refusals and latency, by kind and language.
      """
  )

  @Argument(help: ArgumentHelp("The judged questions.", valueName: "queries.jsonl"))
  var questions: String

  @Option(help: ArgumentHelp("What to rank by: hybrid, semantic or keyword.", valueName: "mode"))
  var mode: SearchMode?

  @Option(help: ArgumentHelp("Keep this run in a file.", valueName: "file"))
  var save: String?

  @Option(help: ArgumentHelp("Compare this run with one that was kept.", valueName: "file"))
  var compare: String?

  @Flag(help: "Take the queries as words only: read no conditions out of them.")
  var literal = false

  @Flag(help: "Print a row for each question too; with --json only.")
  var everyQuestion = false

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let judged = try JudgedQuestion.questions(parsing: try Self.contents(of: questions), path: questions)
    let earlier = try compare.map { try EvaluationRun(parsing: try Self.contents(of: $0), path: $0) }
    let outcomes = try await Assembly(common, embedding: embedding).withSearcher(mode: mode) { searcher in
      // The first question pays for what is made at first use.
      if let first = judged.first { _ = try await outcome(of: first, by: searcher) }
      var outcomes: [QuestionOutcome] = []
      for question in judged { outcomes.append(try await outcome(of: question, by: searcher)) }
      return outcomes
    }
    let run = EvaluationRun(questions: judged, outcomes: outcomes)
    if let save { try Self.write(run.json.text, to: save) }
    try report(EvaluationReport(run), comparison: earlier.map { Self.comparison(of: run, with: $0) })
  }

  // MARK: -

  /// How deep a ranking is looked at.
  private static let depth = 100

  private func outcome(of question: JudgedQuestion, by searcher: Searcher) async throws -> QuestionOutcome {
    var request = try SearchRequest(query: question.query, limit: Self.depth, mode: mode)
    request.isCompiled = !literal
    let response = try await searcher.search(request)
    if let setback = response.setback { throw setback }
    return QuestionOutcome(
      question: question.id,
      hits: response.hits.map { .init($0.id, duplicates: $0.duplicates.map(\.id)) },
      isRefused: response.isRefused, duration: response.duration, filters: response.plan.filter.json)
  }

  private static func comparison(of run: EvaluationRun, with earlier: EvaluationRun) -> PairedComparison {
    var generator = SeededGenerator(seed: 1)
    return PairedComparison(baseline: earlier, candidate: run, using: &generator)
  }

  private func report(_ report: EvaluationReport, comparison: PairedComparison?) throws {
    if common.json {
      guard case .object(var members) = report.json(everyQuestion ? .everyQuestion : .figures) else { return }
      if let comparison { members.append(.init("comparison", comparison.json)) }
      return try Console.print(JSONValue.object(members).text)
    }
    try Console.print(report.table)
    if let comparison { try Console.print("\n" + comparison.text) }
  }

  private static func contents(of path: String) throws(EvalFileError) -> Data {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
    return data
  }

  private static func write(_ text: String, to path: String) throws(EvalFileError) {
    do {
      try Data((text + "\n").utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .unwritable(path)
    }
  }
}

/// A file of questions or of a run can't be read or written.
enum EvalFileError: Failure {
  case unreadable(String)
  case unwritable(String)

  var kind: FailureKind {
    switch self {
    case .unreadable: .badArguments
    case .unwritable: .failed
    }
  }

  var description: String {
    switch self {
    case .unreadable(let path): "the file \(path) can't be read"
    case .unwritable(let path): "the file \(path) can't be written"
    }
  }

  var hint: String { "Check its name and its permissions." }
}
