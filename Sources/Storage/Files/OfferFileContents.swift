import Offers

/// What a file of offers holds.
package struct OfferFileContents: Sendable, Equatable {
  /// The records that could be read and those that could not; the count is the one of an answer's envelope.
  package var page: OfferPage
  /// How many offers were left out because the file says that they are withdrawn.
  package var skippedWithdrawn: Int
  /// Why the file can't be taken for a whole catalogue, going on from "the file"; nil where it can.
  package var partialReason: String?

  package init(page: OfferPage, skippedWithdrawn: Int = 0, partialReason: String? = nil) {
    self.page = page
    self.skippedWithdrawn = skippedWithdrawn
    self.partialReason = partialReason
  }
}
