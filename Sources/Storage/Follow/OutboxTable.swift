import Assistant
import GRDB
import Offers

/// The followers of a store and what they are owed; triggers add the entries (see `Schema.outboxTriggers`).
enum OutboxTable {
  // MARK: - Writing

  static func enroll(_ follower: String, in db: Database) throws {
    guard try id(of: follower, in: db) == nil else { return }
    try db.execute(sql: "INSERT INTO follower (name) VALUES (?)", arguments: [follower])
    try owe(try Int.fetchAll(db, sql: "SELECT id FROM offer ORDER BY id"), to: follower, in: db)
  }

  /// Gives each offer a new entry in place of the one it may have.
  static func owe(_ offers: some Sequence<Offer.ID>, to follower: String, in db: Database) throws {
    guard let id = try id(of: follower, in: db) else { return }
    let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO outbox (offer, follower) VALUES (?, ?)")
    for offer in offers { try statement.execute(arguments: [offer, id]) }
  }

  static func settle(_ entries: [OutboxEntry], of follower: String, receipt: String, in db: Database) throws {
    guard let id = try id(of: follower, in: db) else { return }
    let statement = try db.cachedStatement(sql: "DELETE FROM outbox WHERE number = ? AND follower = ?")
    for entry in entries { try statement.execute(arguments: [entry.number, id]) }
    try db.execute(sql: "UPDATE follower SET receipt = ? WHERE id = ?", arguments: [receipt, id])
  }

  // MARK: - Reading

  static func followers(in db: Database) throws -> [FollowerBacklog] {
    let sql = """
      SELECT name, receipt, (SELECT count(*) FROM outbox WHERE follower = follower.id) FROM follower ORDER BY name
      """
    return try Row.fetchAll(db, sql: sql).map { row in
      FollowerBacklog(name: try row.required(0), pending: try row.required(2), receipt: try row.optional(1))
    }
  }

  static func pending(for follower: String, in db: Database) throws -> [OutboxEntry] {
    let sql = "SELECT number, offer FROM outbox WHERE follower = ? ORDER BY number"
    return try Row.fetchAll(db, sql: sql, arguments: [try id(of: follower, in: db)]).map { row in
      OutboxEntry(number: try row.required(0), offer: try row.required(1))
    }
  }

  // MARK: -

  private static func id(of follower: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT id FROM follower WHERE name = ?", arguments: [follower])
  }
}
