import Assistant
import Offers
import Retrieval

/// The rows by which a run changes the mirror, worked out in memory.
struct MirrorChanges {
  /// What is to be written.
  var records: [ChromaRecord] = []
  /// The rows that no longer count once the run is committed.
  var superseded: [String] = []
  let run: SyncRunID
  private let time: Timestamp
  private let lastRefresh: Timestamp?
  private let analyzer: TextAnalyzer
  private(set) var offers: [Offer.ID: StoredOffer]
  private var written: Set<Offer.ID> = []

  /// - Parameter stored: the row of each offer, online or withdrawn, or of those that are to be changed.
  init(
    run: SyncRunID, at time: Timestamp, stored: [StoredOffer], lastRefresh: Timestamp?, analyzer: TextAnalyzer
  ) {
    self.run = run
    self.time = time
    self.lastRefresh = lastRefresh
    self.analyzer = analyzer
    offers = Dictionary(stored.map { ($0.facts.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether every offer stays as it is.
  var isEmpty: Bool { written.isEmpty }
  var liveCount: Int { offers.values.count { $0.withdrawn == nil } }
  var withdrawnCount: Int { offers.count - liveCount }

  /// Carries a plan out.
  mutating func carryOut(_ plan: SyncPlan) {
    for found in plan.written { write(found, reindexes: plan.reindexed.contains(found.offer.id)) }
    for id in plan.withdrawn { withdraw(id) }
    records += HistoryRow.rows(plan.events, run: run, at: time)
    records += HistoryRow.rows(counting: plan.counted, run: run, at: time)
  }

  /// Reads the records of stored offers anew, by the rules of this program.
  mutating func reread(_ mirrored: [MirroredOffer], leavingOut excluded: Set<Offer.ID>) {
    for mirrored in mirrored where !excluded.contains(mirrored.id) {
      guard let offer = try? OfferReading(listing: mirrored.listing, details: mirrored.details).offer,
        var row = offers[mirrored.id]
      else { continue }
      superseded.append(row.id)
      row.facts = Self.withoutContact(offer.facts)
      row.key = NearDuplicateKey(offer)
      row.run = run
      if row.withdrawn == nil {
        superseded.append(row.wordsID)
        row.wordsRun = run
        records.append(words(of: offer, row))
      }
      keep(row)
    }
  }

  // MARK: -

  private mutating func write(_ found: FoundOffer, reindexes: Bool) {
    let offer = found.offer
    let before = offers[offer.id]
    var row = StoredOffer(
      facts: Self.withoutContact(offer.facts), run: run, firstSeen: before?.firstSeen ?? time)
    row.key = NearDuplicateKey(offer)
    row.historyRun = before?.historyRun ?? 0
    if let before { superseded += [before.id, before.recordID] }
    if let before, !reindexes {
      row.wordsRun = before.wordsRun
    } else {
      if let before { superseded.append(before.wordsID) }
      records.append(words(of: offer, row))
    }
    records.append(StoredRecord.record(found, run: run))
    keep(row)
  }

  /// Withdraws an offer; one that isn't there is left out.
  mutating func withdraw(_ id: Offer.ID) {
    guard var row = offers[id] else { return }
    superseded += [row.id, row.wordsID]
    row.run = run
    row.withdrawn = time
    row.lastSeen = lastRefresh ?? row.firstSeen
    keep(row)
  }

  /// Writes an offer's row.
  mutating func keep(_ row: StoredOffer) {
    records.append(row.record)
    offers[row.facts.id] = row
    written.insert(row.facts.id)
  }

  /// The row of an offer's words, under the run that its own row names.
  func words(of offer: Offer, _ row: StoredOffer) -> ChromaRecord {
    .row(
      row.wordsID,
      [
        "kind": .string("words"), "offer_id": .integer(offer.id), "run": .integer(Int(run)),
        "text": .string(OfferWords(offer, analyzer: analyzer).text),
      ])
  }

  /// The facts without the person to write to.
  static func withoutContact(_ facts: OfferFacts) -> OfferFacts {
    var facts = facts
    facts.contact = Contact(url: facts.contact.url)
    return facts
  }
}
