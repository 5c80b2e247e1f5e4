import Synchronization
import TestSupport

@testable import Remote

/// How many writes a writer makes before it dies.
final class WriteLimit: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) {
    left = Mutex(count)
  }

  /// Counts a write; false where the writer is dead by then.
  func allows() -> Bool {
    left.withLock { left in
      left -= 1
      return left >= 0
    }
  }
}

/// Carries calls to a real server until so many writes have been made.
struct DyingTransport: ChromaTransport {
  let network: NetworkTransport
  let limit: WriteLimit
  /// The server that is killed in the middle of the first write beyond the limit; nil where the writer dies, so that
  /// nothing more gets through.
  var server: ChromaProcess?

  func answer(
    to call: ChromaCall, at endpoint: ChromaEndpoint, within timeout: Duration
  ) async throws(CallFailure) -> HTTPAnswer {
    let isReading = call.method == .get || ["/get", "/query"].contains { call.path.hasSuffix($0) }
    guard !isReading, !limit.allows() else {
      return try await network.answer(to: call, at: endpoint, within: timeout)
    }
    guard let server else { throw .unreachable("the writer is dead") }
    async let death: Void = server.kill()
    let answer = try await network.answer(to: call, at: endpoint, within: timeout)
    await death
    return answer
  }
}
