import Offers

/// The mirror of the offers on this machine: what was read last, what became of it, and the journal of synchronisations.
///
/// One process writes at a time; what it writes lands whole or not at all. Every store passes the same contract tests.
package protocol OfferRepository: Sendable {
  // Reading.

  /// All offers that are online, with what is worked out of them; a store that can tell whether its offers have changed
  /// keeps it.
  func catalogue() async throws -> Catalogue
  /// Has `catalogue()` give what it gave last, whatever is committed, until it is renewed or released.
  func holdCatalogue()
  /// Reads what was committed since, lets `prepare` work on it, and has `catalogue()` give it from then on.
  func renewCatalogue(_ prepare: @Sendable (_ new: Catalogue, _ old: Catalogue) async -> Void) async throws
  /// Ends what `holdCatalogue` has begun.
  func releaseCatalogue()
  /// The long texts of the given offers; offers that aren't stored are left out.
  func texts(of ids: [Offer.ID]) async throws -> [Offer.ID: OfferTexts]
  /// The ids of the offers with this reference, online or withdrawn, case aside.
  func ids(withReference reference: String) async throws -> [Offer.ID]
  /// When the given offers were first seen; offers that aren't stored are left out.
  func firstSightings(of ids: [Offer.ID]) async throws -> [Offer.ID: Timestamp]
  /// Everything stored of one offer, online or withdrawn; nil where it isn't stored.
  func mirroredOffer(_ id: Offer.ID) async throws -> MirroredOffer?
  /// Everything stored, by rising id; the withdrawn offers too where asked for.
  func mirroredOffers(includingWithdrawn: Bool) async throws -> [MirroredOffer]
  /// What happened to one offer, oldest first.
  func history(of id: Offer.ID) async throws -> OfferHistory
  /// The state of the mirror as a whole.
  func status() async throws -> MirrorStatus

  // Synchronising: one run at a time, from `beginSync` to `commit` or `abandon`.

  /// Opens a run in the journal; a run that a killed process left open is marked as interrupted.
  func beginSync(source: String, at time: Timestamp) async throws -> SyncRunID
  /// The records of details that an interrupted run had fetched, by offer.
  func journalledDetails() async throws -> [Offer.ID: JournalledDetails]
  /// Writes down one record of details at once, so that a killed run needn't fetch it again.
  func journal(_ details: JournalledDetails) async throws
  /// Carries the plan out and closes the run, in one transaction.
  func commit(_ plan: SyncPlan, of run: SyncRunID, report: SyncReport, at time: Timestamp) async throws
  /// Closes the run without changing any offer.
  func abandon(_ run: SyncRunID, because reason: String, at time: Timestamp) async throws
}

extension OfferRepository {
  // A store that reads its catalogue anew for each request has nothing to hold.
  package func holdCatalogue() {}
  package func renewCatalogue(_ prepare: @Sendable (_ new: Catalogue, _ old: Catalogue) async -> Void) async throws {}
  package func releaseCatalogue() {}

  /// The facts of all offers that are online, by rising id.
  package func liveFacts() async throws -> [OfferFacts] { try await catalogue().offers }
}

/// The number of a run in the journal.
package typealias SyncRunID = Int64

/// A record of details that was fetched for a record of the listing.
package struct JournalledDetails: Sendable, Equatable {
  package let listing: OfferRecord
  package let details: OfferRecord

  package init(listing: OfferRecord, details: OfferRecord) {
    self.listing = listing
    self.details = details
  }
}

/// An offer as stored: the clean values, the records they were read from, and its dates in the mirror.
package struct MirroredOffer: Sendable, Equatable, Identifiable {
  package var offer: Offer
  package var listing: OfferRecord
  package var details: OfferRecord?
  package var firstSeen: Timestamp
  /// When the offer was last seen online; nil while it is online.
  package var lastSeen: Timestamp?
  /// When it was found to be gone; nil while it is online.
  package var withdrawn: Timestamp?

  package init(
    offer: Offer, listing: OfferRecord, details: OfferRecord? = nil, firstSeen: Timestamp, lastSeen: Timestamp? = nil,
    withdrawn: Timestamp? = nil
  ) {
    self.offer = offer
    self.listing = listing
    self.details = details
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.withdrawn = withdrawn
  }

  package var id: Offer.ID { offer.id }
}

/// What happened to one offer.
package struct OfferHistory: Sendable, Equatable {
  /// An event as it was found by a run.
  package struct Entry: Sendable, Equatable {
    package let time: Timestamp
    package let event: OfferEvent.Kind
    package let changes: [FieldChange]

    package init(time: Timestamp, event: OfferEvent.Kind, changes: [FieldChange]) {
      self.time = time
      self.event = event
      self.changes = changes
    }
  }

  /// The counters as a run found them. Runs that found them unmoved add no entry.
  package struct Counters: Sendable, Equatable {
    package let time: Timestamp
    package let views: Int?
    package let candidates: Int?

    package init(time: Timestamp, views: Int?, candidates: Int?) {
      self.time = time
      self.views = views
      self.candidates = candidates
    }
  }

  package var events: [Entry]
  package var counters: [Counters]

  package init(events: [Entry], counters: [Counters]) {
    self.events = events
    self.counters = counters
  }
}

/// The state of the mirror as a whole.
package struct MirrorStatus: Sendable, Equatable {
  package var live = 0
  package var withdrawn = 0
  /// When the last run that saw the whole catalogue began; nil where none has.
  package var lastRefresh: Timestamp?
  package var lastRun: Run?
  /// The last run's records that could not be read.
  package var quarantined: [QuarantinedRecord] = []
  /// The last run's drift.
  package var drift: [DriftReport.Entry] = []

  package init() {}

  /// A run of the journal.
  package struct Run: Sendable, Equatable {
    package enum State: String, Sendable {
      case running, complete, incomplete, failed, interrupted
    }

    package let source: String
    package let started: Timestamp
    package let state: State
    /// Why the run is not complete.
    package let reason: String?

    package init(source: String, started: Timestamp, state: State, reason: String?) {
      self.source = source
      self.started = started
      self.state = state
      self.reason = reason
    }
  }
}
