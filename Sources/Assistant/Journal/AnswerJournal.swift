import Offers

/// Where answers, summaries and conversations are kept, apart from the offers: they are the person's, not the market's.
///
/// Several processes may write at once.
package protocol AnswerJournal: Sendable {
  /// Keeps an answer; of `prompt` only the SHA-256 is kept.
  func add(_ record: AnswerRecord, prompt: String?) async throws -> AnswerRecord.ID
  /// The answer of that number; nil where there is none.
  func record(_ id: AnswerRecord.ID) async throws -> AnswerRecord?
  /// The last answers, the newest first.
  func records(latest count: Int) async throws -> [AnswerRecord]

  /// Notes what a call cost, in US dollars, also one that brought no answer.
  func addCost(_ cost: Double, at time: Timestamp) async throws
  /// What calls have cost since then, in US dollars.
  func cost(since time: Timestamp) async throws -> Double

  /// What was written about exactly this content; nil where nothing was.
  func summary(of content: String) async throws -> String?
  /// Keeps what was written about a content; of the content only the SHA-256 is kept.
  func keep(_ summary: String, of content: String, at time: Timestamp) async throws

  /// The conversation that was saved under a name; nil where none was.
  func conversation(_ name: String) async throws -> JSONValue?
  /// Saves a conversation, in place of one that has the name.
  func save(_ conversation: JSONValue, as name: String, at time: Timestamp) async throws
  /// The names of the saved conversations, the newest first.
  func conversationNames() async throws -> [String]
}
