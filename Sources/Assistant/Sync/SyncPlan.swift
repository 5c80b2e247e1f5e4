import Offers

/// Something that happened to an offer between two readings.
package struct OfferEvent: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case new
    /// Some fields say something else.
    case changed
    /// Put online again under the same id, or back after it was gone.
    case republished
    case withdrawn
  }

  package let offer: Offer.ID
  package let kind: Kind
  package let changes: [FieldChange]

  package init(offer: Offer.ID, kind: Kind, changes: [FieldChange] = []) {
    self.offer = offer
    self.kind = kind
    self.changes = changes
  }
}

/// An offer as a run found it.
package struct FoundOffer: Sendable, Equatable {
  package let offer: Offer
  package let listing: OfferRecord
  package let details: OfferRecord?

  package init(offer: Offer, listing: OfferRecord, details: OfferRecord?) {
    self.offer = offer
    self.listing = listing
    self.details = details
  }
}

/// What a run changes in the mirror: worked out in memory, carried out by the store in one transaction.
package struct SyncPlan: Sendable, Equatable {
  /// Offers to insert or to replace. What is stored already in the same words is not among them.
  package private(set) var written: [FoundOffer] = []
  /// Those of `written` whose searchable words have changed.
  package private(set) var reindexed: Set<Offer.ID> = []
  package private(set) var withdrawn: [Offer.ID] = []
  package private(set) var events: [OfferEvent] = []
  /// Offers whose counters have moved, or are new.
  package private(set) var counted: [FoundOffer] = []
  /// How many of the offers found were neither new, changed nor republished.
  package private(set) var unchanged = 0

  /// Compares what a run found with what is stored.
  ///
  /// - Parameters:
  ///   - found: the offers of the run, each id once.
  ///   - stored: everything stored, withdrawn offers included.
  ///   - gone: the live offers to be withdrawn; empty unless the run saw the whole catalogue.
  package init(found: [FoundOffer], stored: [Offer.ID: MirroredOffer], gone: Set<Offer.ID> = []) {
    for found in found.sorted(by: { $0.offer.id < $1.offer.id }) {
      compare(found, with: stored[found.offer.id])
    }
    withdrawn = gone.filter { stored[$0] != nil && stored[$0]?.withdrawn == nil }.sorted()
    events += withdrawn.map { OfferEvent(offer: $0, kind: .withdrawn) }
  }

  package func count(_ kind: OfferEvent.Kind) -> Int { events.count { $0.kind == kind } }

  // MARK: -

  private mutating func compare(_ found: FoundOffer, with stored: MirroredOffer?) {
    let offer = found.offer
    guard let stored else {
      written.append(found)
      reindexed.insert(offer.id)
      counted.append(found)
      events.append(OfferEvent(offer: offer.id, kind: .new))
      return
    }
    let changes = offer.changes(since: stored.offer)
    let isBack = stored.withdrawn != nil
    let isRepublished = isBack || offer.isRepublished(since: stored.offer)
    if isRepublished { events.append(OfferEvent(offer: offer.id, kind: .republished)) }
    if !changes.isEmpty { events.append(OfferEvent(offer: offer.id, kind: .changed, changes: changes)) }
    if changes.isEmpty, !isRepublished { unchanged += 1 }
    if isBack || offer != stored.offer || found.listing != stored.listing || found.details != stored.details {
      written.append(found)
    }
    if isBack || !offer.hasSameWords(as: stored.offer) { reindexed.insert(offer.id) }
    if offer.views != stored.offer.views || offer.candidates != stored.offer.candidates { counted.append(found) }
  }
}
