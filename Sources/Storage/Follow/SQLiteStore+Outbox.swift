import Assistant
import GRDB
import Offers

extension SQLiteStore: Outbox {
  // MARK: - Reads

  package func identity() async throws -> String {
    try await read { db in
      guard let identity = try MirrorTable.value(.identity, in: db) else { throw Row.damaged("identity") }
      return identity
    }
  }

  package func followers() async throws -> [FollowerBacklog] {
    try await read { try OutboxTable.followers(in: $0) }
  }

  package func pending(for follower: String) async throws -> [OutboxEntry] {
    try await read { try OutboxTable.pending(for: follower, in: $0) }
  }

  // MARK: - Writes, each one transaction

  package func enroll(_ follower: String) async throws {
    try await write { try OutboxTable.enroll(follower, in: $0) }
  }

  package func dismissFollowers() async throws {
    try await write { try $0.execute(sql: "DELETE FROM follower") }
  }

  package func owe(_ offers: Set<Offer.ID>, to follower: String) async throws {
    try await write { try OutboxTable.owe(offers.sorted(), to: follower, in: $0) }
  }

  package func settle(_ entries: [OutboxEntry], of follower: String, receipt: String) async throws {
    try await write { try OutboxTable.settle(entries, of: follower, receipt: receipt, in: $0) }
  }
}
