import Offers

/// An offer with everything that is stored of it: values, records, dates and history.
package struct ArchivedOffer: Sendable, Equatable {
  package var mirrored: MirroredOffer
  package var history: OfferHistory

  package init(mirrored: MirroredOffer, history: OfferHistory) {
    self.mirrored = mirrored
    self.history = history
  }
}
