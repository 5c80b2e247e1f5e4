import Synchronization

/// The state behind every connection, guarded by one lock that is never held across an `await`.
final class OpenAIStubCore: Sendable {
  /// What decides the answers.
  let state: Mutex<OpenAIStubState>

  /// What the server does with calls for replies.
  let options: OpenAIStubOptions
  /// The numbers of the calls whose connection the client closed before the reply's end, as it happens.
  let closings: AsyncStream<Int>
  private let closing: AsyncStream<Int>.Continuation

  init(_ options: OpenAIStubOptions) {
    self.options = options
    state = Mutex(OpenAIStubState(options))
    (closings, closing) = AsyncStream<Int>.makeStream()
  }

  /// Says that a client closed its connection early.
  func noteClosing(of number: Int) { closing.yield(number) }
}
