import Offers
import Retrieval
import Synchronization

/// The last answers to searches over one catalogue: bots, feeds and dashboards ask the same again and again, and who turns
/// back to a question has just seen its answer.
final class KeptResponses: Sendable {
  /// All that an answer depends on, the catalogue aside.
  struct Key: Hashable, Sendable {
    let request: SearchRequest
    /// The day that the question's dates are counted from.
    let today: CalendarDay?
    /// What meanings were compared by; nil where words were all.
    let meaning: Meaning.Revision?
  }

  /// Some thirty megabytes: counts of facets weigh as much as ten offers, which weigh two kilobytes each.
  private let responses = Mutex(
    RecentValues<Key, SearchResponse>(capacity: 16_000) { response in
      response.hits.reduce(10) { $0 + 1 + $1.duplicates.count }
    })

  func response(for key: Key) -> SearchResponse? { responses.withLock { $0.value(for: key) } }

  func keep(_ response: SearchResponse, for key: Key) { responses.withLock { $0.keep(response, for: key) } }
}
