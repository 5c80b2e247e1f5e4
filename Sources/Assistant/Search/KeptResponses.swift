import Offers
import Retrieval
import Synchronization

/// The last answers to searches over one catalogue: bots, feeds and dashboards ask the same again and again, and who turns
/// back to a question has just seen its answer.
final class KeptResponses: Sendable {
  /// All that an answer depends on, the offers and their vectors aside.
  struct Key: Hashable, Sendable {
    let request: SearchRequest
    /// The day that the question's dates are counted from.
    let today: CalendarDay?
    /// The model that meanings were compared by; nil where words were all.
    let space: EmbeddingSpace?
  }

  private struct State: Sendable {
    var responses: RecentValues<Key, SearchResponse>
    /// What has come back.
    var askedAgain = RecentValues<SearchRequest, Void>(capacity: 1000)
  }

  private let state: Mutex<State>

  /// - Parameter size: about how many bytes all answers may take.
  init(size: Int = 32 << 20) {
    state = Mutex(State(responses: RecentValues(capacity: size) { $0.size }))
  }

  /// The requests that were made more than once, those that came back last, a thousand at most.
  var askedAgain: [SearchRequest] { state.withLock { Array($0.askedAgain.all.keys) } }

  func response(for key: Key) -> SearchResponse? {
    state.withLock { state in
      guard let response = state.responses.value(for: key) else { return nil }
      state.askedAgain.keep((), for: key.request)
      return response
    }
  }

  func keep(_ response: SearchResponse, for key: Key) { state.withLock { $0.responses.keep(response, for: key) } }
}
