import Offers
import Synchronization

@testable import Remote

/// Answers calls to Chroma from a list, in order; the last one again and again.
final class ScriptedChroma: ChromaTransport {
  private let state: Mutex<(steps: [ScriptedTransport.Step], calls: [ChromaCall])>

  init(_ steps: [ScriptedTransport.Step]) {
    state = Mutex((steps, []))
  }

  /// The calls so far.
  var calls: [ChromaCall] { state.withLock(\.calls) }

  func answer(
    to call: ChromaCall, at endpoint: ChromaEndpoint, within timeout: Duration
  ) async throws(CallFailure) -> HTTPAnswer {
    let step = state.withLock { state in
      state.calls.append(call)
      return state.steps.count > 1 ? state.steps.removeFirst() : state.steps.first
    }
    switch step {
    case .answer(let answer): return answer
    case .failure(let failure): throw failure
    case .hang, nil: throw .timedOut(timeout)
    }
  }

  /// A client that speaks to it, and doesn't wait between its tries.
  func client(token: String? = nil, attempts: Int = 1) throws -> ChromaClient {
    let settings = CallSettings(
      deadline: .seconds(60), callTimeout: .seconds(5), stopwatch: Stopwatch(TestClock()), random: FixedRandom())
    let endpoint = try ChromaEndpoint(
      ChromaAddress("chroma://localhost/vie"), token: token.flatMap { AccessKey($0) }, tokenHeader: .chromaToken)
    return ChromaClient(endpoint, calls: settings, policy: RetryPolicy(attempts: attempts), transport: self)
  }
}
