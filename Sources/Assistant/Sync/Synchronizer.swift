import Offers

/// Brings the mirror up to date with a feed: reads everything, compares, and commits the difference at once.
///
/// Nothing is written to the offers before the reading has ended, so a run that is killed leaves the mirror as it was;
/// only fetched details are kept in the journal for the next run.
package struct Synchronizer: Sendable {
  let feed: any OfferFeed
  let repository: any OfferRepository
  private let clock: @Sendable () -> Timestamp
  let options: Options

  package struct Options: Sendable {
    /// The page size to ask for.
    package var pageLimit = 200
    /// Whether details are fetched for every new or changed record, not only for those that lack their texts.
    package var alwaysFetchesDetails = false
    /// Whether offers that did not come in a complete reading are withdrawn; an import withdraws nothing.
    package var withdrawsMissing = true
    /// Whether a catalogue that has lost more than half of its offers is believed.
    package var acceptsShrinking = false
    /// Whether everything is done but the writing.
    package var isDryRun = false

    package init() {}
  }

  /// - Parameter clock: tells the present moment.
  package init(
    feed: any OfferFeed, repository: any OfferRepository, options: Options = Options(),
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.feed = feed
    self.repository = repository
    self.options = options
    self.clock = clock
  }

  /// Runs one synchronisation.
  ///
  /// A reading that stays incomplete is no error here: what came is kept, nothing is withdrawn, and the report says why.
  /// - Throws: what the repository throws; the journal then has the run as failed or, at the next run, interrupted.
  package func run(progress: @Sendable (SyncProgress) -> Void = { _ in }) async throws -> SyncReport {
    let started = clock()
    var report = SyncReport(source: feed.source)
    report.isDryRun = options.isDryRun
    report.isWholeCatalogue = options.withdrawsMissing
    let run = options.isDryRun ? nil : try await repository.beginSync(source: feed.source, at: started)
    do {
      let plan = try await plan(&report, progress: progress)
      report.duration = clock().since(started)
      if let run { try await repository.commit(plan, of: run, report: report, at: started) }
      report.duration = clock().since(started)
      return report
    } catch {
      if let run { try? await repository.abandon(run, because: "\(error)", at: clock()) }
      throw error
    }
  }

  // MARK: -

  private func plan(
    _ report: inout SyncReport, progress: @Sendable (SyncProgress) -> Void
  ) async throws -> SyncPlan {
    let reading = await readCatalogue(progress: progress)
    report.count = reading.count
    report.received = reading.size
    report.health = reading.health
    report.error = reading.health == .complete ? nil : reading.lastError
    report.quarantined = reading.quarantined

    let stored = try await repository.mirroredOffers(includingWithdrawn: true)
    let storedByID = Dictionary(stored.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    let details = try await fetchDetails(for: reading, stored: storedByID, report: &report, progress: progress)
    let found = read(reading, details: details, report: &report)
    let plan = SyncPlan(found: found, stored: storedByID, gone: gone(reading, stored: stored, report: &report))
    report.new = plan.count(.new)
    report.changed = plan.count(.changed)
    report.republished = plan.count(.republished)
    report.withdrawn = plan.withdrawn.count
    report.unchanged = plan.unchanged
    return plan
  }

  private func readCatalogue(progress: @Sendable (SyncProgress) -> Void) async -> CatalogueReading {
    var reading = CatalogueReading(limit: options.pageLimit)
    while case .fetch(let skip) = reading.next() {
      do {
        reading.received(try await feed.page(skip: skip, limit: reading.limit), at: skip)
      } catch {
        reading.failed(error, at: skip)
      }
      progress(.listing(seen: reading.size, of: reading.count))
    }
    return reading
  }

  /// Makes offers of the records; what can't be read is quarantined.
  private func read(
    _ reading: CatalogueReading, details: [Offer.ID: OfferRecord], report: inout SyncReport
  ) -> [FoundOffer] {
    var found: [FoundOffer] = []
    for record in reading.records.values.sorted(by: { $0.id < $1.id }) {
      do {
        let read = try OfferReading(listing: record, details: details[record.id])
        report.drift.add(read.drift, of: record.id)
        found.append(FoundOffer(offer: read.offer, listing: record, details: details[record.id]))
      } catch {
        let raw = String(decoding: record.json.text.utf8.prefix(65_536), as: UTF8.self)
        report.quarantined.append(QuarantinedRecord(id: record.id, reason: error.description, raw: raw))
      }
    }
    return found
  }

  /// The stored offers that a complete reading didn't bring.
  private func gone(
    _ reading: CatalogueReading, stored: [MirroredOffer], report: inout SyncReport
  ) -> Set<Offer.ID> {
    guard reading.health == .complete, options.withdrawsMissing else { return [] }
    let live = stored.filter { $0.withdrawn == nil }.map(\.id)
    let missing = Set(live).subtracting(reading.seen)
    let isSuspicious = live.count >= 50 && missing.count * 2 > live.count
    if isSuspicious, !options.acceptsShrinking {
      report.keptMissing = missing.count
      return []
    }
    return missing
  }
}
