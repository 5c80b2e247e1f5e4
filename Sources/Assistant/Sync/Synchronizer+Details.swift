import Offers

extension Synchronizer {
  /// Fetches the records of details that are needed, and gives all that are known for the listing's offers.
  ///
  /// An offer needs its details where the listing has no texts, or on demand; not where they were fetched for a listing
  /// that said the same. Calls that fail are made again at the end, up to `roundLimit` times.
  func fetchDetails(
    for reading: CatalogueReading, stored: [Offer.ID: MirroredOffer], report: inout SyncReport,
    progress: @Sendable (SyncProgress) -> Void
  ) async throws -> [Offer.ID: OfferRecord] {
    let journalled = try await repository.journalledDetails()
    var details: [Offer.ID: OfferRecord] = [:]
    var wanted: [OfferRecord] = []
    for record in reading.records.values.sorted(by: { $0.id > $1.id }) {
      let known = Self.known(record, stored: stored[record.id], journalled: journalled[record.id])
      // Details that were fetched for another listing fill in for missing texts, but never override newer ones.
      if known?.isCurrent == true || record.lacksTexts { details[record.id] = known?.details }
      if known?.isCurrent == true { continue }
      if record.lacksTexts || options.alwaysFetchesDetails { wanted.append(record) }
    }
    guard feed.hasDetails else {
      report.withoutDetails = wanted.count { $0.lacksTexts && details[$0.id] == nil }
      return details
    }
    let total = wanted.count
    for _ in 0..<Self.roundLimit where !wanted.isEmpty {
      wanted = try await fetch(wanted, into: &details, report: &report) { left in
        progress(.details(fetched: total - left, of: total))
      }
    }
    if !wanted.isEmpty {
      report.withoutDetails += wanted.count
      if report.health == .complete { report.health = .incomplete("the texts of \(wanted.count) offers did not come") }
    } else if report.health == .complete {
      report.error = nil
    }
    return details
  }

  // MARK: -

  private static let roundLimit = 3
  /// So many failures in a row mean that nobody answers any more.
  private static let failuresInARow = 5

  /// Fetches one round of details and gives the records whose call failed or wasn't made.
  private func fetch(
    _ wanted: [OfferRecord], into details: inout [Offer.ID: OfferRecord], report: inout SyncReport,
    progress: (_ left: Int) -> Void
  ) async throws -> [OfferRecord] {
    var failed: [OfferRecord] = []
    var inARow = 0
    for (index, record) in wanted.enumerated() {
      guard inARow < Self.failuresInARow, report.error?.isTransient ?? true else { return failed + wanted[index...] }
      do {
        let fetched = try await feed.details(of: record.id)
        inARow = 0
        if let fetched {
          details[record.id] = fetched
          let entry = JournalledDetails(listing: record, details: fetched)
          if !options.isDryRun { try await repository.journal(entry) }
        } else {
          report.withoutDetails += 1
        }
      } catch let error as FeedError {
        failed.append(record)
        inARow += 1
        report.error = error
      }
      progress(wanted.count - index - 1 + failed.count)
    }
    return failed
  }

  /// The details that are known of an offer, and whether they were fetched for a listing that says the same as now.
  private static func known(
    _ record: OfferRecord, stored: MirroredOffer?, journalled: JournalledDetails?
  ) -> (details: OfferRecord, isCurrent: Bool)? {
    if let journalled, journalled.listing.sameListing(as: record) { return (journalled.details, true) }
    guard let stored, let details = stored.details else { return nil }
    return (details, stored.listing.sameListing(as: record))
  }
}

/// How far a synchronisation has come.
package enum SyncProgress: Sendable, Equatable {
  /// So many of all offers have been listed; the total is nil while unknown.
  case listing(seen: Int, of: Int?)
  /// So many of the needed details have been fetched.
  case details(fetched: Int, of: Int)
  /// So many of the offers that need it have been embedded.
  case embeddings(done: Int, of: Int)
  /// So many of the offers of another store have been copied.
  case copying(done: Int, of: Int)
  /// The embeddings of so many of them have been copied.
  case copyingChunks(done: Int, of: Int)
  /// So many of them have been compared with their copies.
  case comparing(done: Int, of: Int)
  /// So many of the offers that a follower is owed have been delivered.
  case delivering(done: Int, of: Int)
}
