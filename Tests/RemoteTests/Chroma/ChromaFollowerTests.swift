import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

@testable import Remote

@Suite("A Chroma collection that follows", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"))
struct ChromaFollowerTests {
  private static let contact: [String: Offers.JSONValue] = [
    "contactName": .string("A Person"), "contactEmail": .string("a@b.example"),
  ]

  private static func records(_ ids: ClosedRange<Int>, text: String = "texte", views: Int = 7) throws -> [OfferRecord] {
    try ids.map { id in
      let changes: [String: Offers.JSONValue] = [
        "missionDescription": .string("\(text) \(id)"), "viewCounter": .integer(views),
      ]
      return try SampleRecord.record(id, contact.merging(changes) { _, new in new })
    }
  }

  @Test("has everything but contacts, and then what is new, changed and gone")
  func follows() async throws {
    let pair = try await FollowedStore()
    try await pair.fill(try Self.records(1...5))
    #expect(try await pair.deliver() == DeliveryReport(delivered: 5, written: 5))
    try await pair.expectSame()
    #expect(try await pair.deliver() == DeliveryReport(delivered: 0))
    try await pair.fill(try Self.records(2...3) + Self.records(4...6, text: "autre"), day: 1)
    #expect(try await pair.deliver() == DeliveryReport(delivered: 4, written: 4))
    try await pair.expectSame()
    try await pair.fixture.reading { chroma in
      let vector = try await pair.embedder.embed(query: "autre 6")
      #expect(try await chroma.nearest(to: vector, count: 1, among: Array(2...6)).first?.offer == 6)
      #expect(try await chroma.mirroredOffer(1)?.withdrawn == ChromaFixture.time(1))
      #expect(try await chroma.status().lastRefresh == ChromaFixture.time(1))
      let text = "\(try await chroma.client.rows(where: nil, in: chroma.mirror, [.metadatas]))"
      #expect(!text.contains("a@b.example") && !text.contains("A Person"))
    }
  }

  @Test("keeps its chunks where only counters have moved, and shows the new ones to any client")
  func counters() async throws {
    let pair = try await FollowedStore()
    try await pair.fill(try Self.records(1...5))
    try await pair.deliver()
    let before = try await pair.fixture.reading { chroma in
      try await chroma.chunkRows(SpaceCoding.key(try #require(try await chroma.state().vectors).space))
    }
    try await pair.fill(try Self.records(1...5, views: 500), day: 1)
    try await pair.deliver()
    try await pair.expectSame()
    try await pair.fixture.reading { chroma in
      let rows = try await chroma.chunkRows(SpaceCoding.key(try #require(try await chroma.state().vectors).space))
      #expect(Set(rows.map(\.since)) == Set(before.map(\.since)))
      let collection = try #require(chroma.chunks(try await chroma.state()))
      let records = try await chroma.client.rows(where: nil, in: collection, [.metadatas])
      #expect(records.allSatisfy { $0.metadata.integer("views_count") == 500 })
    }
  }

  @Test("of several groups of offers is the same")
  func groups() async throws {
    let pair = try await FollowedStore()
    try await pair.fill(try Self.records(1...210))
    #expect(try await pair.deliver().written == 210)
    try await pair.expectSame()
  }

  @Test("goes over to other embeddings as a whole")
  func reindexed() async throws {
    let pair = try await FollowedStore()
    try await pair.fill(try Self.records(1...5))
    try await pair.deliver()
    // Of another dimension, and of another name with the very same vectors.
    for embedder in [
      WordCountEmbedder(model: "other", dimension: 48), WordCountEmbedder(model: "third", dimension: 48),
    ] {
      try await ChromaFixture.index(pair.store, embedder)
      try await pair.deliver()
      try await pair.expectSame()
    }
  }

  @Test("that is another's is left alone: other offers, other embeddings, another dimension")
  func refused() async throws {
    let pair = try await FollowedStore()
    try await pair.fixture.writing { chroma in
      try await ChromaFixture.sync(ScriptedFeed(try Self.records(4...7)), into: chroma)
      try await ChromaFixture.index(chroma, WordCountEmbedder(dimension: 48))
    }
    try await pair.fill(try Self.records(1...5))
    let dimension = await #expect(throws: FollowError.self) { try await pair.deliver() }
    #expect(dimension == .otherEmbeddings(theirs: "local:words", ours: "local:words", follower: pair.name))
    try await ChromaFixture.index(pair.store, WordCountEmbedder(dimension: 48))
    let foreign = await #expect(throws: FollowError.self) { try await pair.deliver() }
    #expect(foreign == .foreignOffers(2, follower: pair.name))
    #expect(try await pair.store.pending(for: pair.name).count == 5)
    #expect(try await pair.fixture.reading { try await $0.liveFacts().map(\.id) } == [4, 5, 6, 7])
  }

  @Test("notices that somebody has synchronised into it, and is the same again")
  func writtenTo() async throws {
    let pair = try await FollowedStore()
    try await pair.fill(try Self.records(1...5))
    try await pair.deliver()
    try await pair.fixture.writing { chroma in
      try await ChromaFixture.sync(ScriptedFeed(try Self.records(3...8, text: "x")), into: chroma, day: 3)
    }
    #expect(try await pair.deliver().removed == 3)
    try await pair.expectSame()
  }

  /// What somebody does to the collections by other means.
  enum Tampering: String, CaseIterable {
    case chunkRemoved, chunkText, chunkMetadata, chunkVector, chunkAdded, wordsRemoved, wordsChanged, recordRemoved
    case recordChanged, offerRemoved, historyRemoved, vectorChanged, chunksRowRemoved
  }

  @Test("is found out and mended where it was tampered with", arguments: Tampering.allCases)
  func tampered(how: Tampering) async throws {
    let pair = try await FollowedStore()
    try await pair.fill(try Self.records(1...3))
    try await pair.deliver()
    try await pair.fixture.writing { try await Self.tamper($0, how) }
    let comparison = try? await pair.comparison()
    if let comparison {
      #expect(!comparison.isSame, "\(how)")
      #expect(comparison.differing == [2], "\(how)")
    }
    try await pair.store.owe([2], to: pair.name)
    try await pair.deliver()
    try await pair.expectSame("\(how)")
  }

  private static func tamper(_ chroma: ChromaStore, _ how: Tampering) async throws {
    let (client, mirror) = (chroma.client, chroma.mirror)
    let state = try await chroma.state()
    let collection = try #require(chroma.chunks(state))
    let stored = try #require(try await chroma.stored([2], run: state.run).first)
    let key = SpaceCoding.key(try #require(state.vectors).space)
    let record = try #require(
      try await client.rows(["2_description"], in: collection, [.metadatas, .documents, .embeddings]).first)
    func put(_ text: String?, _ vector: [Float], as id: String = record.id) async throws {
      let changed = ChromaRecord(id: id, embedding: vector, document: text, metadata: record.metadata)
      try await client.upsert([changed], in: collection, server: chroma.server)
    }
    func set(_ id: String, _ metadata: ChromaMetadata, in collection: ChromaCollection) async throws {
      try await client.update([(id: id, metadata: metadata)], in: collection, server: chroma.server)
    }
    func remove(_ id: String, from collection: ChromaCollection) async throws {
      try await client.remove([id], from: collection, server: chroma.server)
    }
    switch how {
    case .chunkRemoved: try await remove(record.id, from: collection)
    case .chunkText: try await put("tampered", record.embedding)
    case .chunkMetadata: try await set(record.id, ["country": .string("ATLANTIS")], in: collection)
    case .chunkVector: try await put(record.document, Array(record.embedding.reversed()))
    case .chunkAdded: try await put("more", record.embedding, as: "2_description_9")
    case .wordsRemoved: try await remove(stored.wordsID, from: mirror)
    case .wordsChanged: try await set(stored.wordsID, ["text": .string(" x \n")], in: mirror)
    case .recordRemoved: try await remove(stored.recordID, from: mirror)
    case .recordChanged: try await set(stored.recordID, ["listing": .string("no json")], in: mirror)
    case .offerRemoved: try await remove(stored.id, from: mirror)
    case .historyRemoved:
      let events = try await client.rows(
        where: .all(.equals("kind", .string("event")), .equals("offer_id", .integer(2)), and: []), in: mirror, [])
      try await client.remove(events.map(\.id), from: mirror, server: chroma.server)
    case .vectorChanged:
      let chunks = try #require(try await chroma.chunkRows(key).first { $0.offer == 2 })
      let id = VectorRow.id(chunks.parts[0].content, space: key)
      try await set(id, ["vector": .string("AAAA")], in: mirror)
    case .chunksRowRemoved: try await remove(ChunkRow.id(of: 2, space: key), from: mirror)
    }
  }
}
