import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

@testable import Remote

/// Stores copied to a real Chroma server and back.
@Suite("Moving to Chroma and back", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"))
struct ChromaMigrationTests {
  private let folder: TemporaryFolder
  private let fixture: ChromaFixture
  private let sqlite: SQLiteStore
  private static let embedder = WordCountEmbedder(dimension: 32)

  init() async throws {
    folder = try TemporaryFolder()
    fixture = try await ChromaFixture()
    sqlite = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    try await Self.fill(sqlite)
  }

  /// Four offers with contacts: the second changes, then the third is withdrawn.
  private static func fill(_ store: SQLiteStore) async throws {
    let contact: [String: Offers.JSONValue] = [
      "contactName": .string("A Person"), "contactEmail": .string("a@b.example"),
    ]
    var records = try [1, 2, 3, 4].map { try SampleRecord.record($0, contact) }
    try await sync(records, into: store, day: 0)
    records[1] = try SampleRecord.record(
      2, ["contactName": .string("Another"), "contactEmail": .string("c@d.example"), "viewCounter": .integer(300)])
    records[3] = try SampleRecord.record(
      4, contact.merging(["missionTitle": .string("Data engineer")]) { _, new in new })
    try await sync(records, into: store, day: 1)
    records.remove(at: 2)
    try await sync(records, into: store, day: 2)
    try await ChromaFixture.index(store, embedder)
  }

  private static func sync(_ records: [OfferRecord], into store: some OfferRepository, day: Int) async throws {
    _ = try await Synchronizer(feed: ScriptedFeed(records), repository: store) { ChromaFixture.time(day) }.run()
  }

  private func copyToChroma() async throws -> MigrationReport {
    try await Migration.untilEqual { report in
      try await fixture.writing { try await Migration(from: sqlite, to: $0).run(into: &report) }
    } compare: { report in
      try await fixture.reading { try await Migration(from: sqlite, to: $0).verify(into: &report) }
    }
  }

  @Test("everything but contacts comes along, and a second copy does nothing")
  func whole() async throws {
    let report = try await copyToChroma()
    #expect((report.copiedOffers, report.offers, report.withdrawn, report.comparesContacts) == (4, 4, 1, false))
    #expect(report.chunks > 4 && report.copiedChunks == report.chunks && report.sampledVectors == report.chunks)
    try await fixture.reading { chroma in
      let ours = try await sqlite.archivedOffers([1, 2, 3, 4])
      let copies = try await chroma.archivedOffers([1, 2, 3, 4])
      #expect(copies == ours.map(\.withoutContact))
      #expect(ours.allSatisfy { $0.mirrored.offer.contact.email != nil })
      #expect(
        copies.allSatisfy { $0.mirrored.offer.contact == Contact() && !$0.mirrored.listing.json.text.contains("@") })
      #expect(try await chroma.status() == sqlite.status().withoutContact)
      #expect(try await chroma.problems().isEmpty)
      #expect(try await chroma.offersToEmbed(in: IndexedSpace(space: Self.embedder.space)).isEmpty)
    }
    let state = try await fixture.reading { try await $0.state() }
    let again = try await copyToChroma()
    #expect((again.copiedOffers, again.copiedChunks) == (0, 0))
    #expect(try await fixture.reading { try await $0.state() } == state)
  }

  @Test("a store that went through Chroma is the same one, and keeps the contacts that it had")
  func back() async throws {
    _ = try await copyToChroma()
    let other = try SQLiteStore(path: folder.file("other.sqlite"), access: .writing)
    let npz = try await NPZStore(path: folder.file("last.npz"), access: .writing)
    try await fixture.reading { chroma in
      var report = try await Migration(from: chroma, to: other).run()
      try await Migration(from: chroma, to: other).verify(into: &report)
      #expect((report.offers, report.copiedOffers) == (4, 4))
      let home = try await Migration(from: chroma, to: sqlite).run()
      #expect((home.copiedOffers, home.copiedChunks) == (0, 0))
    }
    let searcher = { (store: any MirrorStore) in
      Searcher(
        repository: store, index: store, meaning: Meaning(embedder: Self.embedder, index: store),
        today: { CalendarDay(year: 2026, month: 11, day: 23) })
    }
    for question in ["data engineer", "something about people", "Berlin"] {
      let request = try SearchRequest(query: question, limit: 10, mode: .hybrid)
      let hits = try await searcher(sqlite).search(request).hits.map(\.id)
      #expect(try await searcher(other).search(request).hits.map(\.id) == hits)
      #expect(try await fixture.reading { try await searcher($0).search(request).hits.map(\.id) } == hits)
    }
    #expect(try await sqlite.mirroredOffer(1)?.offer.contact.name == "A Person")
    var report = try await Migration(from: other, to: npz).run()
    try await Migration(from: other, to: npz).verify(into: &report)
    #expect(report.comparesContacts)
    #expect(
      try await npz.archivedOffers([1, 2, 3, 4]) == sqlite.archivedOffers([1, 2, 3, 4]).map(\.withoutContact))
    #expect(try await npz.storedChunks(of: [1, 2, 3, 4]) == sqlite.storedChunks(of: [1, 2, 3, 4]))
  }

  @Test("some offers are written beside others, in place of what was there, and their history isn't doubled")
  func subset() async throws {
    _ = try await copyToChroma()
    let space = IndexedSpace(space: Self.embedder.space)
    try await Self.sync(
      [try SampleRecord.record(1, ["missionDescription": .string("Something else entirely.")])], into: sqlite, day: 3)
    try await ChromaFixture.index(sqlite, Self.embedder)
    try await fixture.writing { chroma in
      try await chroma.restore(try await sqlite.archivedOffers([1]))
      #expect(try await chroma.offersToEmbed(in: space) == [1])
      try await chroma.restore(try await sqlite.storedChunks(of: [1], in: space), of: [1], in: space)
      try await chroma.publish(space)
    }
    try await fixture.reading { chroma async throws in
      #expect(try await chroma.archivedOffers([1]) == sqlite.archivedOffers([1]).map(\.withoutContact))
      #expect(try await chroma.history(of: 1).events.map(\.event) == sqlite.history(of: 1).events.map(\.event))
      #expect(try await chroma.vectors(of: 1) == sqlite.vectors(of: 1))
      #expect(try await chroma.problems().isEmpty)
    }
  }

  @Test("a writer that dies after any number of writes leaves a store that another run finishes", arguments: 0..<16)
  func dying(writes: Int) async throws {
    let limit = WriteLimit(writes)
    try? await NetworkTransport.withTransport(
      userAgent: "test", configuration: NetworkTransport.configuration(connectTimeout: .seconds(5))
    ) { network in
      var configuration = fixture.configuration
      configuration.lease = .zero
      let store = try await ChromaStore(
        configuration, access: .writing, transport: DyingTransport(network: network, limit: limit))
      _ = try await Migration(from: sqlite, to: store).run()
    }
    // Whoever reads meanwhile sees a sound store, or none yet.
    do {
      try await fixture.reading { chroma in
        let facts = try await chroma.liveFacts()
        let live = try await chroma.status().live
        #expect(facts.count == live)
      }
    } catch ChromaError.missing {}
    var report = try await copyAfterDeath()
    #expect((report.offers, report.withdrawn) == (4, 1))
    report = try await copyToChroma()
    #expect((report.copiedOffers, report.copiedChunks) == (0, 0))
  }

  private func copyAfterDeath() async throws -> MigrationReport {
    var later = fixture.configuration
    later.now = { Timestamp(milliseconds: CallSettings.present.milliseconds + 300_000) }
    return try await Migration.untilEqual { report in
      try await ChromaStore.withStore(later, access: .writing) {
        try await Migration(from: sqlite, to: $0).run(into: &report)
      }
    } compare: { report in
      try await fixture.reading { try await Migration(from: sqlite, to: $0).verify(into: &report) }
    }
  }

  @Test("a source that is synchronised during the copy is copied again")
  func movingSource() async throws {
    var rounds = 0
    let report = try await Migration.untilEqual { report in
      try await fixture.writing { try await Migration(from: sqlite, to: $0).run(into: &report) }
      rounds += 1
      guard rounds == 1 else { return }
      try await Self.sync([try SampleRecord.record(1), try SampleRecord.record(5)], into: sqlite, day: 4)
      try await ChromaFixture.index(sqlite, Self.embedder)
    } compare: { report in
      try await fixture.reading { try await Migration(from: sqlite, to: $0).verify(into: &report) }
    }
    #expect((rounds, report.offers) == (2, 5))
  }

  @Test("a target with other offers, another model or somebody else's collection is refused and left as it is")
  func refused() async throws {
    try await fixture.writing { chroma in
      try await ChromaFixture.sync(ScriptedFeed([try SampleRecord.record(9)]), into: chroma)
    }
    await #expect(throws: MigrationError.foreignOffers(1)) { try await copyToChroma() }
    let other = try await ChromaFixture()
    try await other.writing { chroma in
      try await ChromaFixture.sync(ScriptedFeed([try SampleRecord.record(1)]), into: chroma)
      try await ChromaFixture.index(chroma, WordCountEmbedder(dimension: 8))
    }
    await #expect(throws: MigrationError.self) {
      try await other.writing { try await Migration(from: sqlite, to: $0).run() }
    }
    #expect(try await other.reading { try await $0.activeSpace()?.space.dimension } == 8)
    #expect(try await other.reading { try await $0.liveFacts().count } == 1)
  }

  @Test(
    "a copy that was tampered with is noticed",
    arguments: ["a chunk is gone", "a vector is another", "a text is another"])
  func tampering(how: String) async throws {
    _ = try await copyToChroma()
    try await fixture.writing { chroma in
      let name = fixture.configuration.address.collection
      let collection = try #require(try await chroma.client.collection(named: name))
      var row = try #require(
        try await chroma.client.rows(
          where: nil, in: collection, [.documents, .metadatas, .embeddings], atMost: 1
        ).first)
      switch how {
      case "a chunk is gone":
        try await chroma.client.remove([row.id], from: collection, server: chroma.server)
      case "a vector is another": row.embedding = [1] + [Float](repeating: 0, count: row.embedding.count - 1)
      default: row.document = "Something else"
      }
      guard how != "a chunk is gone" else { return }
      let record = ChromaRecord(
        id: row.id, embedding: row.embedding, document: row.document, metadata: row.metadata)
      try await chroma.client.upsert([record], in: collection, server: chroma.server)
    }
    await #expect(throws: MigrationError.self) {
      var report = MigrationReport()
      try await fixture.reading { try await Migration(from: sqlite, to: $0).verify(into: &report) }
    }
  }
}
