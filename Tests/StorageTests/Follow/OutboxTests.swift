import Assistant
import Foundation
import GRDB
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

@Suite("The outbox")
struct OutboxTests {
  private let mirror: FollowedMirror
  private let name = "test:follower"

  init() throws {
    mirror = try FollowedMirror()
  }

  private func settleAll() async throws {
    try await mirror.store.settle(try await mirror.store.pending(for: name), of: name, receipt: "r")
  }

  private static func record(_ id: Int, _ changes: [String: Offers.JSONValue]) throws -> OfferRecord {
    try SampleRecord.record(id, changes)
  }

  @Test("owes everything to a new follower, and nothing to one that isn't known")
  func enrolled() async throws {
    try await mirror.sync(try SampleRecord.records(1...3))
    #expect(try await mirror.pending().isEmpty)
    try await mirror.store.enroll(name)
    #expect(try await mirror.pending() == [1, 2, 3])
    #expect(try await mirror.store.followers() == [FollowerBacklog(name: name, pending: 3, receipt: nil)])
    try await mirror.store.enroll(name)
    #expect(try await mirror.store.pending(for: name).count == 3)
  }

  @Test("names the offers that a synchronisation has changed, and no other")
  func changed() async throws {
    try await mirror.sync(try SampleRecord.records(1...6))
    try await mirror.store.enroll(name)
    try await settleAll()
    // 1: text, 2: counters, 3: unchanged, 4: gone, 5: contact, 6: unchanged, 7: new
    try await mirror.sync(
      [
        try Self.record(1, ["missionDescription": .string("autre chose")]),
        try Self.record(2, ["viewCounter": .integer(999)]), try Self.record(3, [:]),
        try Self.record(5, ["contactName": .string("Somebody")]), try Self.record(6, [:]), try Self.record(7, [:]),
      ], day: 1)
    #expect(try await mirror.pending() == [1, 2, 4, 5, 7])
  }

  @Test("is left alone by a synchronisation without news, and by one of which no follower knows")
  func quiet() async throws {
    try await mirror.sync(try SampleRecord.records(1...6))
    try await mirror.index()
    try await mirror.store.enroll(name)
    try await settleAll()
    try await mirror.sync(try SampleRecord.records(1...6), day: 1)
    try await mirror.index()
    #expect(try await mirror.pending().isEmpty)
    try await mirror.store.dismissFollowers()
    try await mirror.sync(try SampleRecord.records(1...9), day: 2)
    #expect(try await mirror.store.followers().isEmpty)
    try await mirror.store.enroll("test:other")
    #expect(try await mirror.store.pending(for: "test:other").count == 9)
  }

  @Test("names the offers whose chunks have come")
  func embedded() async throws {
    try await mirror.sync(try SampleRecord.records(1...2))
    try await mirror.store.enroll(name)
    try await settleAll()
    try await mirror.index()
    #expect(try await mirror.pending() == [1, 2])
  }

  @Test("names all offers when another space becomes the active one, also where its chunks were there long before")
  func activated() async throws {
    try await mirror.sync(try SampleRecord.records(1...3))
    try await mirror.store.enroll(name)
    let embedder = WordCountEmbedder(model: "other")
    let space = IndexedSpace(space: embedder.space)
    let chunks = (1...3).map { Chunk(offer: $0, ordinal: 0, part: .mission, text: "texte \($0)") }
    let vectors = try await embedder.embed(chunks.map(\.text)[...]).vectors
    try await mirror.store.save(vectors, of: chunks, in: space)
    try await mirror.store.assign(chunks, to: [1, 2, 3], in: space)
    try await settleAll()
    try await mirror.store.publish(space)
    #expect(try await mirror.pending() == [1, 2, 3])
    try await settleAll()
    try await mirror.store.publish(space)
    #expect(try await mirror.pending().isEmpty)
  }

  @Test("names offers that were taken over from another store, and those whose history was")
  func restored() async throws {
    try await mirror.sync(try SampleRecord.records(1...3))
    try await mirror.store.enroll(name)
    try await settleAll()
    var offers = try await mirror.store.followedOffers([2])
    offers[0].archived.history.events.removeAll()
    try await mirror.store.restore(offers.map(\.archived))
    #expect(try await mirror.pending() == [2])
  }

  @Test("keeps an offer that changes again while it is delivered")
  func again() async throws {
    try await mirror.sync(try SampleRecord.records(1...3))
    try await mirror.store.enroll(name)
    let entries = try await mirror.store.pending(for: name)
    try await mirror.sync(
      [try Self.record(1, [:]), try Self.record(2, ["viewCounter": .integer(999)]), try Self.record(3, [:])], day: 1)
    try await mirror.store.settle(entries, of: name, receipt: "r")
    #expect(try await mirror.pending() == [2])
    #expect(try await mirror.store.followers().first?.receipt == "r")
  }

  @Test("owes to each of several followers on its own")
  func several() async throws {
    try await mirror.sync(try SampleRecord.records(1...2))
    try await mirror.store.enroll(name)
    try await mirror.store.enroll("test:other")
    try await settleAll()
    #expect(try await mirror.store.followers().map(\.pending) == [0, 2])
    try await mirror.sync(
      [try Self.record(1, ["viewCounter": .integer(999)]), try Self.record(2, [:])], day: 1)
    #expect(try await mirror.store.followers().map(\.pending) == [1, 2])
  }

  @Test("loses nothing where a transaction is rolled back: the change and its entry go together")
  func rolledBack() async throws {
    try await mirror.sync(try SampleRecord.records(1...2))
    try await mirror.store.enroll(name)
    try await settleAll()
    struct Abort: Error {}
    let queue = try DatabaseQueue(path: mirror.store.path)
    #expect(throws: Abort.self) {
      try queue.write { db in
        try db.execute(sql: "UPDATE offer SET title = 'x' WHERE id = 1")
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM outbox")
        #expect(count == 1)
        throw Abort()
      }
    }
    #expect(try await mirror.pending().isEmpty)
  }

  @Test(
    "is told of a change by whatever statement it is made",
    arguments: [
      "UPDATE OR IGNORE offer SET views = 1 WHERE id = 1",
      "INSERT OR IGNORE INTO event (run, offer, time, kind) VALUES (1, 1, '2026-01-01T00:00:00Z', 'changed')",
      "REPLACE INTO offer_text (id, description) VALUES (1, 'x')",
      "UPDATE offer_record SET details = NULL WHERE id = 1",
      "DELETE FROM counters WHERE offer = 1", "DELETE FROM event WHERE offer = 1", "DELETE FROM offer WHERE id = 1",
      "DELETE FROM chunk WHERE offer = 1", "UPDATE chunk SET part = 1 - part WHERE offer = 1",
    ])
  func statements(sql: String) async throws {
    try await mirror.sync(try SampleRecord.records(1...2))
    try await mirror.index()
    try await mirror.store.enroll(name)
    for isPending in [true, false] {
      if !isPending { try await settleAll() }
      let sql = isPending ? "UPDATE offer SET views = 77 WHERE id = 1" : sql
      try await DatabaseQueue(path: mirror.store.path).write { try $0.execute(sql: sql) }
    }
    #expect(try await mirror.pending() == [1])
  }
}
