import Synchronization

/// The state behind every connection, guarded by one lock that is never held across an `await`.
final class OpenAIStubCore: Sendable {
  /// What decides the answers.
  let state: Mutex<OpenAIStubState>

  init(_ options: OpenAIStubOptions) {
    state = Mutex(OpenAIStubState(options))
  }
}
