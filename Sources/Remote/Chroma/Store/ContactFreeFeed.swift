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

extension OfferRecord {
  /// The record without the person to write to; an address of a page to apply at stays.
  var withoutContact: OfferRecord {
    guard case .object(let members) = json, members.contains(where: Self.isPersonal) else { return self }
    let rest = JSONValue.object(members.filter { !Self.isPersonal($0) })
    return (try? OfferRecord(rest)) ?? self
  }

  // MARK: -

  private static func isPersonal(_ member: JSONValue.Member) -> Bool {
    switch member.name {
    case "contactName": return !member.value.isNull
    case "contactEmail", "contactURL":
      guard case .string(let text) = member.value else { return !member.value.isNull }
      let bytes = Array(text.utf8.drop { $0 <= 0x20 })
      let isPage = bytes.starts(with: "http".utf8) && !bytes.contains(UInt8(ascii: "@"))
      return !isPage
    default: return false
    }
  }
}
