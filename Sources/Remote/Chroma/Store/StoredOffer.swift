import Assistant
import Offers

/// A row of the mirror: an offer's facts, its dates, and which rows hold the rest of it.
///
/// The rest is in rows of their own, so that a scan of all facts stays small: the records as they came (`record-…`) and
/// the words that searches look up (`words-…`).
struct StoredOffer: Sendable, Equatable {
  var facts: OfferFacts
  /// The run that wrote this row.
  var run: SyncRunID
  /// The runs that wrote the offer's records and words.
  var recordRun: SyncRunID
  var wordsRun: SyncRunID
  /// The run from which on rows of the offer's history count: those before were replaced. 0 where all count.
  var historyRun: SyncRunID = 0
  var firstSeen: Timestamp
  var lastSeen: Timestamp?
  var withdrawn: Timestamp?
  var key: NearDuplicateKey?

  var id: String { "offer-\(facts.id)-\(run)" }
  var recordID: String { "record-\(facts.id)-\(recordRun)" }
  var wordsID: String { "words-\(facts.id)-\(wordsRun)" }

  init(facts: OfferFacts, run: SyncRunID, firstSeen: Timestamp) {
    self.facts = facts
    self.run = run
    recordRun = run
    wordsRun = run
    self.firstSeen = firstSeen
  }

  /// Nil where the row is damaged.
  init?(_ row: ChromaRow) {
    let metadata = row.metadata
    guard let facts = metadata.string("facts").flatMap({ FactsCoding.facts($0) }), let run = metadata.integer("run"),
      let recordRun = metadata.integer("record_run"), let wordsRun = metadata.integer("words_run"),
      let firstSeen = metadata.string("first_seen").flatMap({ Timestamp($0) })
    else { return nil }
    self.init(facts: facts, run: Int64(run), firstSeen: firstSeen)
    self.recordRun = Int64(recordRun)
    self.wordsRun = Int64(wordsRun)
    historyRun = Int64(metadata.integer("history_run") ?? 0)
    lastSeen = metadata.string("last_seen").flatMap { Timestamp($0) }
    withdrawn = metadata.string("withdrawn").flatMap { Timestamp($0) }
    // Numbers above 2^63 would come back as decimals, so the bits go as text.
    if let identity = metadata.string("clone_identity").flatMap({ UInt64($0, radix: 16) }),
      let bits = metadata.string("clone_fingerprint").flatMap({ UInt64($0, radix: 16) })
    {
      key = NearDuplicateKey(identity: identity, fingerprint: .init(bits: bits))
    }
  }

  var record: ChromaRecord {
    .row(
      id,
      ([
        "kind": .string("offer"), "offer_id": .integer(facts.id), "run": .integer(Int(run)),
        "record_run": .integer(Int(recordRun)), "words_run": .integer(Int(wordsRun)),
        "history_run": historyRun > 0 ? .integer(Int(historyRun)) : nil,
        "live": withdrawn == nil ? .bool(true) : nil, "gone_run": withdrawn.map { _ in .integer(Int(run)) },
        "reference": facts.reference.map { .string(Self.comparable(reference: $0)) },
        "facts": .string(FactsCoding.text(facts)), "first_seen": .string(firstSeen.description),
        "last_seen": lastSeen.map { .string($0.description) }, "withdrawn": withdrawn.map { .string($0.description) },
        "clone_identity": key.map { .string(String($0.identity, radix: 16)) },
        "clone_fingerprint": key.map { .string(String($0.fingerprint.bits, radix: 16)) },
      ] as ChromaMetadata).known)
  }

  /// A reference in the form that is compared: ASCII letters in upper case.
  static func comparable(reference: String) -> String {
    String(decoding: reference.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
  }
}

/// The row with an offer's records, as they came but for contacts.
enum StoredRecord {
  static func record(_ found: FoundOffer, run: SyncRunID) -> ChromaRecord {
    .row(
      "record-\(found.offer.id)-\(run)",
      ([
        "kind": .string("record"), "offer_id": .integer(found.offer.id), "run": .integer(Int(run)),
        "listing": .string(found.listing.withoutContact.json.text),
        "details": found.details.map { .string($0.withoutContact.json.text) },
      ] as ChromaMetadata).known)
  }

  /// Nil where the row is damaged.
  static func records(_ row: ChromaRow) -> (listing: OfferRecord, details: OfferRecord?)? {
    guard let listing = row.metadata.string("listing").flatMap({ try? OfferRecord(parsing: $0.utf8) }) else {
      return nil
    }
    guard let text = row.metadata.string("details") else { return (listing, nil) }
    guard let details = try? OfferRecord(parsing: text.utf8) else { return nil }
    return (listing, details)
  }
}
