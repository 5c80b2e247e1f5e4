import Assistant
import Offers

/// A journal in memory. As a database does, it refuses a caller that was cancelled.
package actor MemoryJournal: AnswerJournal {
  private var answers: [AnswerRecord] = []
  private var costs: [(cost: Double, time: Timestamp)] = []
  private var conversations: [(name: String, value: JSONValue)] = []
  /// What was kept, by its content.
  package private(set) var summaries: [String: String] = [:]

  package init() {}

  /// What all calls have cost.
  package var spent: Double { costs.reduce(0) { $0 + $1.cost } }

  package func add(_ record: AnswerRecord, prompt: String?) async throws -> AnswerRecord.ID {
    try Task.checkCancellation()
    var record = record
    record.id = AnswerRecord.ID(answers.count + 1)
    answers.append(record)
    return record.id
  }

  package func record(_ id: AnswerRecord.ID) async throws -> AnswerRecord? { answers.first { $0.id == id } }

  package func records(latest count: Int) async throws -> [AnswerRecord] {
    Array(answers.reversed().prefix(max(0, count)))
  }

  package func addCost(_ cost: Double, at time: Timestamp) async throws {
    try Task.checkCancellation()
    costs.append((cost, time))
  }

  package func cost(since time: Timestamp) async throws -> Double {
    try Task.checkCancellation()
    return costs.filter { $0.time >= time }.reduce(0) { $0 + $1.cost }
  }

  package func summary(of content: String) async throws -> String? {
    try Task.checkCancellation()
    return summaries[content]
  }

  package func keep(_ summary: String, of content: String, at time: Timestamp) async throws {
    try Task.checkCancellation()
    summaries[content] = summary
  }

  package func conversation(_ name: String) async throws -> JSONValue? {
    conversations.first { $0.name == name }?.value
  }

  package func save(_ conversation: JSONValue, as name: String, at time: Timestamp) async throws {
    try Task.checkCancellation()
    conversations.removeAll { $0.name == name }
    conversations.insert((name, conversation), at: 0)
  }

  package func conversationNames() async throws -> [String] { conversations.map(\.name) }
}
