import Synchronization

/// What is known of a service's dialect, shared by all calls of a model.
final class ChatDialectMemory: Sendable {
  private let state: Mutex<ChatDialect>

  init(_ dialect: ChatDialect) {
    state = Mutex(dialect)
  }

  /// What is known by now.
  var dialect: ChatDialect { state.withLock { $0 } }

  /// Learns from a rejection; whether there is another dialect to try.
  ///
  /// - Parameters:
  ///   - used: the dialect of the rejected call; where another call has learned meanwhile, that is tried first.
  ///   - hasSchema: whether the request had a schema.
  func learn(from rejection: OpenAIRejection, used: ChatDialect, hasSchema: Bool) -> Bool {
    state.withLock { known in
      guard known == used else { return true }
      guard let adapted = used.adapted(to: rejection, hasSchema: hasSchema) else { return false }
      known = adapted
      return true
    }
  }
}
