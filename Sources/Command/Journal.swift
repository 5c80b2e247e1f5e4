import Assistant
import Offers
import Retrieval
import Storage

/// The journal of answers as commands use it: what can't be kept is said, and is no reason to fail.
struct Journal: Sendable {
  /// Nil where none is kept.
  let stored: SQLiteJournal?

  init(_ stored: SQLiteJournal?) {
    self.stored = stored
  }

  /// The cap on spending; nil where there is none and nothing to count in.
  /// - Throws: where there is a cap, but no journal to count in.
  func cap(_ limit: Double?) throws(UncountedSpending) -> SpendingCap? {
    guard let stored else {
      guard limit == nil else { throw UncountedSpending() }
      return nil
    }
    return SpendingCap(limit: limit, journal: stored, now: Assembly.now)
  }

  /// The conversation of that name; a new one where there is none, or no name.
  /// - Throws: where it is damaged.
  func conversation(_ name: String?) async throws -> Conversation {
    guard let name, let json = try await stored?.conversation(name) else { return Conversation() }
    return try Conversation(json: json)
  }

  /// Keeps an answer.
  /// - Returns: the answer with its number.
  func keeping(_ answer: Answer, to request: SearchRequest, space: EmbeddingSpace?, since start: Timestamp) async
    -> Answer
  {
    guard let stored else { return answer }
    do {
      return try await stored.keeping(answer, to: request, space: space, from: start, to: Assembly.now())
    } catch {
      Console.notice("The answer is not kept: \(error)")
      return answer
    }
  }
}

/// A cap on spending is set, and nothing counts what is spent.
struct UncountedSpending: Failure {
  var kind: FailureKind { .notConfigured }
  var description: String { "there is a daily cap on spending, but no journal to count in" }
  var hint: String { "Let VIE_JOURNAL name a file that can be written, take VIE_DAILY_CAP away, or use --extractive." }
}
