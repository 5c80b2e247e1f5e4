import Assistant
import Offers

/// A feed that a test writes: a catalogue in memory, and what goes wrong with it.
package actor ScriptedFeed: OfferFeed {
  package nonisolated let source = "test:catalogue"

  private var records: [OfferRecord]
  private var details: [Offer.ID: OfferRecord]
  private var pageFailures: [FeedError]
  private var detailFailures: [FeedError]
  private let count: Int?
  /// How often each kind of call was made.
  package private(set) var pageCalls = 0
  package private(set) var detailCalls: [Offer.ID] = []

  /// - Parameters:
  ///   - count: what the catalogue says it holds, where that isn't the truth.
  ///   - pageFailures: errors for the first calls of a page, one each.
  package init(
    _ records: [OfferRecord], details: [OfferRecord] = [], count: Int? = nil, pageFailures: [FeedError] = [],
    detailFailures: [FeedError] = []
  ) {
    self.records = records
    self.details = Dictionary(details.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    self.count = count
    self.pageFailures = pageFailures
    self.detailFailures = detailFailures
  }

  package func page(skip: Int, limit: Int) async throws(FeedError) -> OfferPage {
    pageCalls += 1
    if !pageFailures.isEmpty { throw pageFailures.removeFirst() }
    return OfferPage(records: Array(records.dropFirst(skip).prefix(limit)), count: count ?? records.count)
  }

  package func details(of id: Offer.ID) async throws(FeedError) -> OfferRecord? {
    detailCalls.append(id)
    if !detailFailures.isEmpty { throw detailFailures.removeFirst() }
    return details[id]
  }
}

extension FeedError {
  /// A failure that may pass.
  package static let passing = FeedError(.unreachable, "nobody answered", hint: "Try again.", isTransient: true)
  /// A failure that will not pass.
  package static let lasting = FeedError(.refused, "the key was refused", hint: "Give another key.")
}
