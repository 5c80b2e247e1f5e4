import Assistant
import Foundation
import Offers
import Retrieval
import TestSupport
import Testing

@testable import Remote

/// What becomes of a store whose server or writer dies.
@Suite("Chroma that fails", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"))
struct ChromaFaultTests {
  /// Sees that nothing was half done: the offers of before or of after, each with its words, its records and its chunks.
  private static func check(
    _ store: ChromaStore, _ embedder: WordCountEmbedder, old: Int, new: Int
  ) async throws {
    let live = try await store.liveFacts()
    #expect([old, new].contains(live.count))
    #expect(try await store.mirroredOffers(includingWithdrawn: false).map(\.offer.facts) == live)
    #expect(try await store.holders(of: ["donnee"])["donnee"] ?? 0 == live.count)
    let vector = try await embedder.embed(query: "Analyste")
    let near = try await store.nearest(to: vector, count: .max, among: live.map(\.id))
    #expect(near.count <= live.count * 2)
  }

  @Test("is killed in the middle of writing and comes back: nothing is lost, the next run completes it")
  func killedServer() async throws {
    let server = try ChromaProcess()
    try await server.start()
    let fixture = try await ChromaFixture(on: server)
    let embedder = WordCountEmbedder()
    try await fixture.writing { store in
      try await ChromaFixture.sync(ScriptedFeed(try SampleRecord.records(1...100)), into: store)
      try await ChromaFixture.index(store, embedder)
    }
    let grown = ScriptedFeed(try SampleRecord.records(1...600))
    var time = CallSettings.present
    for writes in [3, 7, 17] {
      let limit = WriteLimit(writes)
      // The right to write of the writer before, which failed, has lapsed.
      time = Timestamp(milliseconds: time.milliseconds + 600_000)
      var configuration = fixture.configuration
      configuration.now = { [time] in time }
      try? await Self.run(configuration, limit: limit, killing: server) { store in
        try await ChromaFixture.sync(grown, into: store, day: 1)
        try await ChromaFixture.index(store, WordCountEmbedder(batchSize: 256))
      }
      let dead = await #expect(throws: ChromaError.self) { try await fixture.reading { _ in } }
      #expect(dead?.kind == .unreachable)
      try await server.start()
      try await fixture.reading { try await Self.check($0, embedder, old: 100, new: 600) }
    }
    time = Timestamp(milliseconds: time.milliseconds + 600_000)
    var later = fixture.configuration
    later.now = { [time] in time }
    try await ChromaStore.withStore(later, access: .writing) { store in
      try await ChromaFixture.sync(grown, into: store, day: 2)
      try await ChromaFixture.index(store, WordCountEmbedder(batchSize: 256))
      #expect(try await store.liveFacts().count == 600)
      #expect(try await store.embeddingStatus().chunks == 1200)
      #expect(try await store.problems().isEmpty)
      let facts = try await store.client.rows(where: .equals("kind", .string("offer")), in: store.mirror, [])
      #expect(facts.count == 600)
    }
    server.kill()
  }

  /// Writes over a transport that dies, or kills its server, after so many writes.
  private static func run(
    _ configuration: ChromaStore.Configuration, limit: WriteLimit, killing server: ChromaProcess? = nil,
    _ body: @Sendable (ChromaStore) async throws -> Void
  ) async throws {
    try await NetworkTransport.withTransport(
      userAgent: "test", configuration: NetworkTransport.configuration(connectTimeout: .seconds(5))
    ) { network in
      let transport = DyingTransport(network: network, limit: limit, server: server)
      try await body(try await ChromaStore(configuration, access: .writing, transport: transport))
    }
  }

  /// Stops after so many batches of writes, as a writer that is killed does.
  @Test(
    "whose writer dies after any of its steps shows the state of before or after",
    arguments: [1, 2, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 19, 20, 22])
  func killedWriter(step: Int) async throws {
    let fixture = try await ChromaFixture()
    let embedder = WordCountEmbedder()
    try await fixture.writing { store in
      try await ChromaFixture.sync(ScriptedFeed(try SampleRecord.records(1...12)), into: store)
      try await ChromaFixture.index(store, embedder)
    }
    let changed = try (3...14).map { try SampleRecord.record($0, ["missionDescription": .string("données nouvelles")]) }
    let limit = WriteLimit(step)
    try? await Self.run(fixture.configuration, limit: limit) { store in
      try await ChromaFixture.sync(ScriptedFeed(changed), into: store, day: 1)
      try await ChromaFixture.index(store, embedder)
    }
    try await fixture.reading { store in
      try await Self.check(store, embedder, old: 12, new: 12)
      let ids = try await store.liveFacts().map(\.id)
      #expect(ids == Array(1...12) || ids == Array(3...14))
      #expect(try await store.status().lastRefresh == ChromaFixture.time(ids.contains(14) ? 1 : 0))
      #expect(try await store.history(of: 14).events.map(\.event) == (ids.contains(14) ? [.new] : []))
    }
    var later = fixture.configuration
    let now = CallSettings.present
    later.now = { Timestamp(milliseconds: now.milliseconds + 600_000) }
    try await ChromaStore.withStore(later, access: .writing) { store in
      try await ChromaFixture.sync(ScriptedFeed(changed), into: store, day: 2)
      try await ChromaFixture.index(store, embedder)
      #expect(try await store.liveFacts().map(\.id) == Array(3...14))
      #expect(try await store.history(of: 14).events.map(\.event) == [.new])
      #expect(try await store.history(of: 3).events.map(\.event) == [.new, .changed])
      #expect(try await store.embeddingStatus().chunks == 24)
      #expect(try await store.problems().isEmpty)
      for kind in [("offer", 14), ("record", 14), ("words", 12)] {
        let rows = try await store.client.rows(where: .equals("kind", .string(kind.0)), in: store.mirror, [])
        #expect(rows.count == kind.1, "\(kind.0)")
      }
    }
  }

  @Test(
    "whose writer dies while another model takes over goes on with the first, or with the other",
    arguments: [2, 4, 5, 6, 7, 8, 9, 10])
  func killedReindexing(step: Int) async throws {
    let fixture = try await ChromaFixture()
    let first = WordCountEmbedder(model: "first")
    let second = WordCountEmbedder(model: "second", dimension: 32, batchSize: 64)
    try await fixture.writing { store in
      try await ChromaFixture.sync(ScriptedFeed(try SampleRecord.records(1...12)), into: store)
      try await ChromaFixture.index(store, first)
    }
    try? await Self.run(fixture.configuration, limit: WriteLimit(step)) { try await ChromaFixture.index($0, second) }
    try await fixture.reading { store in
      let space = try #require(try await store.activeSpace()).space
      let embedder = space == second.space ? second : first
      #expect(space == embedder.space)
      let vector = try await embedder.embed(query: "Analyste")
      #expect(try await store.nearest(to: vector, count: .max, among: Array(1...12)).count == 24)
    }
    var later = fixture.configuration
    let now = CallSettings.present
    later.now = { Timestamp(milliseconds: now.milliseconds + 600_000) }
    try await ChromaStore.withStore(later, access: .writing) { store in
      try await ChromaFixture.index(store, second)
      #expect(try await store.activeSpace()?.space == second.space)
      #expect(try await store.problems().isEmpty)
      let name = store.configuration.address.collection
      #expect(try await store.client.collection(named: name)?.dimension == 32)
      let staged = "\(name)-\(SpaceCoding.key(IndexedSpace(space: second.space)))"
      #expect(try await store.client.collection(named: staged) == nil)
    }
  }

  @Test("that has lost rows says so to readers, and is mended by the next run")
  func damage() async throws {
    let fixture = try await ChromaFixture()
    let feed = ScriptedFeed(try SampleRecord.records(1...10))
    let embedder = WordCountEmbedder()
    try await fixture.writing { store in
      try await ChromaFixture.sync(feed, into: store)
      try await ChromaFixture.index(store, embedder)
      let lost = ["offer-1-1", "record-2-1", "words-3-1"]
      try await store.client.remove(lost, from: store.mirror, server: store.server)
      try await store.client.update(
        [(id: "offer-4-1", metadata: ["facts": .string("{")])], in: store.mirror, server: store.server)
    }
    let error = await #expect(throws: ChromaError.self) {
      try await fixture.reading { _ = try await $0.liveFacts() }
    }
    #expect(error?.kind == .damaged)
    #expect(error?.hint.contains("vie sync") == true)
    try await fixture.writing { store in
      try await ChromaFixture.sync(feed, into: store, day: 1)
      try await ChromaFixture.index(store, embedder)
      #expect(try await store.liveFacts().map(\.id) == Array(1...10))
      #expect(try await store.holders(of: ["donnee"]) == ["donnee": 10])
      #expect(try await store.problems().isEmpty)
    }
  }

  @Test("never: a reader sees one state whole, however often another process writes meanwhile")
  func readers() async throws {
    let fixture = try await ChromaFixture()
    func records(_ word: String, _ ids: ClosedRange<Int>) throws -> [OfferRecord] {
      try ids.map { try SampleRecord.record($0, ["missionTitle": .string(word), "missionDescription": .string(word)]) }
    }
    let first = ScriptedFeed(try records("zebra", 1...40))
    let second = ScriptedFeed(try records("giraffe", 11...50))
    try await fixture.writing { store in
      try await ChromaFixture.sync(first, into: store)
      async let writing: Void = {
        for day in 1...6 {
          try await ChromaFixture.sync(day % 2 == 0 ? first : second, into: store, day: day)
        }
      }()
      try await fixture.reading { reader in
        for _ in 0..<25 {
          let offers = try await reader.mirroredOffers(includingWithdrawn: false)
          #expect(offers.count == 40)
          #expect(Set(offers.map(\.offer.facts.title)).count == 1)
          #expect(offers.allSatisfy { $0.offer.texts.description == $0.offer.facts.title })
          let holders = try await reader.holders(of: ["zebra", "giraffe"])
          #expect(holders == ["zebra": 40] || holders == ["giraffe": 40])
        }
      }
      try await writing
    }
  }
}
