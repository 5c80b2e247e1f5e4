import Dispatch

/// Lines on standard output, each written whole, on a thread of their own: a reader that takes its time holds nothing
/// else up.
final class OutputLines: Sendable {
  private let queue = DispatchQueue(label: "vie.output")

  /// Writes a line and its end, behind those that were asked for before.
  func write(_ line: String) async throws {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try Console.print(line) }) }
    }
  }
}
