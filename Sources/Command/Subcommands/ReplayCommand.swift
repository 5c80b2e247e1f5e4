import ArgumentParser
import Assistant
import Offers

/// `vie replay`
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Show an answer that was given, and make its search again.",
    discussion: """
      Answers are numbered in the order they were given; `vie ask --json` gives the number as `record`. Without a number, \
      the last ones are listed. No model is asked again.
      """
  )

  @Argument(help: "The number of the answer.")
  var id: Int?

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let assembly = try Assembly(common, embedding: embedding)
    guard let journal = try assembly.storedJournal() else { throw ReplayError.noJournal }
    guard let id else { return try list(try await journal.records(latest: 20)) }
    guard let record = try await journal.record(AnswerRecord.ID(id)) else { throw ReplayError.unknown(id) }
    guard let request = SearchRequest(json: record.search) else { throw ReplayError.unreadable(id) }
    let (response, space) = try await assembly.withSearcher(mode: request.mode) { searcher in
      (try await searcher.search(request), searcher.space?.identifier ?? "words")
    }
    let replay = Replay(record: record, response: response, index: space)
    try Console.print(common.json ? replay.json.text : ReplayText.text(of: replay))
  }

  // MARK: -

  private func list(_ records: [AnswerRecord]) throws {
    if common.json {
      return try Console.print(JSONValue.members(["records": .array(records.map(\.json))]).text)
    }
    let lines = records.map { "\($0.id)  \($0.time)  \($0.model)  \(TextCleaning.line($0.question) ?? "")" }
    try Console.print(lines.isEmpty ? "No answer has been kept yet." : lines.joined(separator: "\n"))
  }
}

/// Why there is nothing to replay.
enum ReplayError: Failure, Equatable {
  case noJournal
  case unknown(Int)
  case unreadable(Int)

  var kind: FailureKind {
    switch self {
    case .noJournal: .notConfigured
    case .unknown: .failed
    case .unreadable: .damaged
    }
  }

  var description: String {
    switch self {
    case .noJournal: "no answers are kept"
    case .unknown(let id): "no answer has the number \(id)"
    case .unreadable(let id): "what was kept of answer \(id) can't be read"
    }
  }

  var hint: String {
    switch self {
    case .noJournal: "Leave VIE_JOURNAL out, or name a file by it."
    case .unknown: "`vie replay` without a number lists the last ones."
    case .unreadable: "Ask the question again."
    }
  }
}
