import Offers

/// A place that offers are read from, page by page: the Civiweb API or a file.
package protocol OfferFeed: Sendable {
  /// Where the offers come from, for the journal and for messages; never holds a key.
  var source: String { get }

  /// Whether `details(of:)` can tell more than the pages.
  var hasDetails: Bool { get }

  /// The page of at most `limit` offers behind the first `skip`.
  ///
  /// Retries what is worth retrying by itself. The page may hold fewer offers than asked for, or none.
  func page(skip: Int, limit: Int) async throws(FeedError) -> OfferPage

  /// The full record of one offer; nil where the feed says that the offer is gone.
  func details(of id: Offer.ID) async throws(FeedError) -> OfferRecord?
}

extension OfferFeed {
  package var hasDetails: Bool { true }
}

/// Why a feed could not be read.
package struct FeedError: Failure, Equatable {
  package let kind: FailureKind
  package let description: String
  package let hint: String
  /// Whether the same call may succeed later in the same run.
  package let isTransient: Bool
  /// Whether something went wrong. A file that holds only a part of the catalogue is incomplete, but as it should be.
  package let isFault: Bool

  package init(
    _ kind: FailureKind, _ description: String, hint: String, isTransient: Bool = false, isFault: Bool = true
  ) {
    self.kind = kind
    self.description = description
    self.hint = hint
    self.isTransient = isTransient
    self.isFault = isFault
  }
}
