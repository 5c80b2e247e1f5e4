/// Holds a script back until a test lets it go on. For one script and one opening.
package final class StubGate: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  /// A closed gate.
  package init() {
    (stream, continuation) = AsyncStream<Void>.makeStream()
  }

  /// Lets the script go on.
  package func open() { continuation.finish() }

  /// Returns once the gate is open, or the task is cancelled.
  func wait() async {
    for await _ in stream {}
  }
}
