import GRDB
import Offers

/// The keys by which near-duplicates among the offers are told, kept in two columns of the offers' table.
enum NearDuplicateTable {
  static func write(_ offer: Offer, in db: Database) throws {
    let key = NearDuplicateKey(offer)
    try db.cachedStatement(sql: "UPDATE offer SET clone_identity = ?, clone_fingerprint = ? WHERE id = ?")
      .execute(arguments: [
        key.map { Int64(bitPattern: $0.identity) }, key.map { Int64(bitPattern: $0.fingerprint.bits) }, offer.id,
      ])
  }

  /// The keys of the offers that are online; those without one are left out.
  static func liveKeys(in db: Database) throws -> [Offer.ID: NearDuplicateKey] {
    let cursor = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, clone_identity, clone_fingerprint FROM offer
          WHERE withdrawn IS NULL AND clone_identity NOT NULL AND clone_fingerprint NOT NULL
          """))
    var keys: [Offer.ID: NearDuplicateKey] = [:]
    while let row = try cursor.next() {
      let id: Int = try row.required(0)
      let identity: Int64 = try row.required(1)
      let fingerprint: Int64 = try row.required(2)
      keys[id] = NearDuplicateKey(
        identity: UInt64(bitPattern: identity), fingerprint: .init(bits: UInt64(bitPattern: fingerprint)))
    }
    return keys
  }
}
