import Assistant
import Offers

/// A feed without the names and e-mail addresses of contacts, which never get onto a server that others may read.
///
/// A synchronisation with a Chroma store reads through it, so that what it compares is what the store keeps.
package struct ContactFreeFeed: OfferFeed {
  private let feed: any OfferFeed

  package init(_ feed: any OfferFeed) {
    self.feed = feed
  }

  package var source: String { feed.source }

  package var hasDetails: Bool { feed.hasDetails }

  package func page(skip: Int, limit: Int) async throws(FeedError) -> OfferPage {
    let page = try await feed.page(skip: skip, limit: limit)
    return OfferPage(
      records: page.records.map(\.withoutContact), quarantined: page.quarantined, count: page.count)
  }

  package func details(of id: Offer.ID) async throws(FeedError) -> OfferRecord? {
    try await feed.details(of: id)?.withoutContact
  }
}
