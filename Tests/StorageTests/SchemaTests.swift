import Assistant
import Foundation
import GRDB
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// Stores that older versions made.
@Suite("A store of an older version")
struct SchemaTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("vie.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Makes a store with six offers, embedded, and takes away what later versions have added.
  private func make(version: Int) async throws {
    do {
      let store = try SQLiteStore(path: path, access: .writing)
      _ = try await Synchronizer(feed: ScriptedFeed(try SampleRecord.records(1...6)), repository: store) {
        FollowedMirror.time(0)
      }.run()
      _ = try await Indexer(offers: store, embeddings: store, embedder: WordCountEmbedder()).run()
    }
    try await DatabaseQueue(path: path).write { db in
      for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try db.execute(
        sql: "DROP TABLE outbox; DROP TABLE follower; DELETE FROM mirror WHERE name = 'identity';")
      if version < 3 { try db.execute(sql: "DROP TABLE chunk_text; DROP TABLE original_chunk;") }
      for number in (version + 1)...4 {
        try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '\(number):%'")
        #expect(db.changesCount == 1)
      }
    }
  }

  @Test(
    "is brought up to date in place, by who reads and by who writes", arguments: [2, 3],
    [SQLiteStore.Access.reading, .writing])
  func inPlace(version: Int, access: SQLiteStore.Access) async throws {
    try await make(version: version)
    let store = try SQLiteStore(path: path, access: access)
    #expect(try await store.liveFacts().count == 6)
    #expect(try await store.integrityProblems().isEmpty)
    #expect(try await store.identity().utf8.count == 32)
    #expect(try await store.followers().isEmpty)
  }

  @Test("whose chunks have no texts yet goes on being searched, and counts as not embedded until they have")
  func withoutTexts() async throws {
    try await make(version: 2)
    let embedder = WordCountEmbedder()
    let store = try SQLiteStore(path: path, access: .writing)
    let vector = try await embedder.embed(query: "Analyste")
    #expect(try await store.nearest(to: vector, count: 100, among: Array(1...6)).count == 12)
    #expect(try await store.embeddingStatus().pending == 6)
    #expect(try await store.embeddingStatus().withoutTexts == 6)
    #expect(try await store.storedChunks(of: [1]).isEmpty)

    let report = try await Indexer(offers: store, embeddings: store, embedder: embedder).run()
    #expect(report.embedded == 0)
    #expect(embedder.embedded.isEmpty)
    #expect(try await store.embeddingStatus().pending == 0)
    #expect(try await store.embeddingStatus().withoutTexts == 0)
    #expect(try await store.storedChunks(of: [1]).count == 2)
    #expect(try await store.nearest(to: vector, count: 100, among: Array(1...6)).count == 12)
  }

  @Test("gives a follower its chunks once they have their texts")
  func followed() async throws {
    try await make(version: 2)
    let store = try SQLiteStore(path: path, access: .writing)
    let follower = ScriptedFollower()
    try await Delivery(from: store, to: follower).run()
    #expect(follower.shown.offers[1]?.chunks == [])
    _ = try await Indexer(offers: store, embeddings: store, embedder: WordCountEmbedder()).run()
    try await Delivery(from: store, to: follower).run()
    #expect(try await FollowerComparison(of: follower, with: store).isSame)
    #expect(follower.shown.offers[1]?.chunks.count == 2)
  }

  @Test("of version 3 keeps its chunks, and owes everything to its first follower")
  func version3() async throws {
    try await make(version: 3)
    let store = try SQLiteStore(path: path, access: .writing)
    #expect(try await store.embeddingStatus().pending == 0)
    try await store.enroll("test:follower")
    #expect(try await store.followers().map(\.pending) == [6])
  }
}
