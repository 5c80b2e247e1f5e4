import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// The embedding of offers over the real store.
@Suite("Indexing")
struct IndexerTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
  }

  @discardableResult
  private func sync(_ records: [OfferRecord], day: Int = 0) async throws -> SyncReport {
    try await Synchronizer(feed: ScriptedFeed(records), repository: store) {
      Timestamp(milliseconds: 1_780_000_000_000 + day * 86_400_000)
    }.run()
  }

  @discardableResult
  private func index(_ embedder: WordCountEmbedder) async throws -> IndexReport {
    try await Indexer(offers: store, embeddings: store, embedder: embedder).run()
  }

  private func nearest(_ text: String, _ embedder: WordCountEmbedder, among ids: [Int]) async throws -> [Int] {
    let vector = try await embedder.embed(query: text)
    var seen: Set<Int> = []
    return try await store.nearest(to: vector, count: 100, among: ids).map(\.offer).filter { seen.insert($0).inserted }
  }

  private static func record(_ id: Int, _ text: String) throws -> OfferRecord {
    try SampleRecord.record(id, ["missionDescription": .string(text)])
  }

  private func files() throws -> [String] {
    let path = store.path + ".vectors"
    return FileManager.default.fileExists(atPath: path) ? try FileManager.default.contentsOfDirectory(atPath: path) : []
  }

  @Test("makes offers findable by what they say, best first")
  func find() async throws {
    try await sync([
      try Self.record(1, "zebra zebra zebra"), try Self.record(2, "giraffe"), try Self.record(3, "zebra giraffe"),
    ])
    let embedder = WordCountEmbedder()
    #expect(try await index(embedder).embedded == 6)
    #expect(try await nearest("zebra", embedder, among: [1, 2, 3]).first == 1)
    #expect(try await nearest("zebra", embedder, among: [2, 3]).first == 3)
    #expect(try await nearest("zebra", embedder, among: []).isEmpty)
  }

  @Test("embeds nothing twice")
  func twice() async throws {
    try await sync(try SampleRecord.records(1...20))
    let embedder = WordCountEmbedder()
    try await index(embedder)
    let changes = try await store.totalChanges()
    #expect(try await index(embedder).embedded == 0)
    #expect(try await store.totalChanges() == changes)
    // A changed text is embedded anew, the other text of the offer isn't.
    try await sync(try SampleRecord.records(1...19) + [try Self.record(20, "tout autre chose")], day: 1)
    #expect(try await index(embedder).embedded == 1)
    #expect(try await nearest("tout autre chose", embedder, among: Array(1...20)).first == 20)
  }

  @Test("embeds texts that two offers share once")
  func shared() async throws {
    let title: [String: JSONValue] = ["missionTitle": .string("Le même titre")]
    try await sync([try SampleRecord.record(1, title), try SampleRecord.record(2, title)])
    let embedder = WordCountEmbedder()
    #expect(try await index(embedder).embedded == 2)
    #expect(try await store.embeddingStatus().chunks == 4)
  }

  @Test("goes on where it was interrupted")
  func interrupted() async throws {
    try await sync(try SampleRecord.records(1...20))
    let embedder = WordCountEmbedder(failsAfter: 24)
    await #expect(throws: WordCountEmbedder.Failing.self) { try await index(embedder) }
    #expect(try await store.activeSpace() == nil)
    embedder.recover()
    #expect(try await index(embedder).embedded == 16)
    #expect(Set(embedder.embedded).count == embedder.embedded.count)
    #expect(try await store.embeddingStatus().pending == 0)
  }

  @Test("finds an offer that comes back without embedding it again")
  func republished() async throws {
    let embedder = WordCountEmbedder()
    try await sync(try SampleRecord.records(1...5))
    try await index(embedder)
    try await sync(try SampleRecord.records(1...4), day: 1)
    try await index(embedder)
    try await sync(try SampleRecord.records(1...5), day: 2)
    #expect(try await index(embedder).embedded == 0)
    #expect(try await nearest("5", embedder, among: [4, 5]).first == 5)
  }

  @Test("with another model replaces the first at the end, and not before")
  func anotherModel() async throws {
    try await sync(try SampleRecord.records(1...20))
    let first = WordCountEmbedder(model: "first")
    try await index(first)
    let second = WordCountEmbedder(model: "second", dimension: 32, failsAfter: 24)
    await #expect(throws: WordCountEmbedder.Failing.self) { try await index(second) }
    #expect(try await store.activeSpace()?.space == first.space)
    #expect(try await nearest("12", first, among: Array(1...20)).count == 20)
    second.recover()
    try await index(second)
    #expect(try await store.activeSpace()?.space == second.space)
    #expect(try await nearest("12", second, among: Array(1...20)).count == 20)
    #expect(try files().count == 1)
    #expect(try await index(first).embedded == 40)
  }

  @Test("makes lost and damaged files of the index anew without embedding again", arguments: [true, false])
  func lostFiles(isLost: Bool) async throws {
    try await sync(try SampleRecord.records(1...20))
    let embedder = WordCountEmbedder()
    try await index(embedder)
    let path = store.path + ".vectors/" + (try #require(try files().first))
    if isLost {
      try FileManager.default.removeItem(atPath: path)
    } else {
      var bytes = try #require(FileManager.default.contents(atPath: path))
      bytes[bytes.count - 100] ^= 1
      try bytes.write(to: URL(filePath: path), options: .atomic)
    }
    #expect(try await index(embedder).embedded == 0)
    let reopened = try SQLiteStore(path: store.path, access: .reading)
    let vector = try await embedder.embed(query: "12")
    #expect(try await reopened.nearest(to: vector, count: 100, among: Array(1...20)).count == 40)
  }

  @Test("says what to do where the index's files are gone")
  func missing() async throws {
    try await sync(try SampleRecord.records(1...3))
    let embedder = WordCountEmbedder()
    try await index(embedder)
    try FileManager.default.removeItem(atPath: store.path + ".vectors")
    let reopened = try SQLiteStore(path: store.path, access: .reading)
    let vector = try await embedder.embed(query: "1")
    await #expect {
      _ = try await reopened.nearest(to: vector, count: 1, among: [1])
    } throws: { error in
      (error as? StoreError)?.hint.contains("vie sync") == true
    }
  }

  @Test("keeps the files few, however often offers change")
  func compaction() async throws {
    let embedder = WordCountEmbedder()
    for round in 0..<12 {
      try await sync(try (1...6).map { try Self.record($0, "texte \(round) de \($0)") }, day: round)
      try await index(embedder)
      #expect(try files().count <= 8)
      #expect(try await nearest("texte \(round)", embedder, among: Array(1...6)).count == 6)
    }
    let status = try await store.embeddingStatus()
    #expect(status.chunks == 12)
    #expect(status.pending == 0)
  }

  @Test("leaves another process that reads meanwhile with the old index or the new")
  func reader() async throws {
    let embedder = WordCountEmbedder()
    try await sync(try SampleRecord.records(1...5))
    try await index(embedder)
    let reader = try SQLiteStore(path: store.path, access: .reading)
    let vector = try await embedder.embed(query: "Analyste")
    #expect(try await reader.nearest(to: vector, count: 100, among: Array(1...9)).count == 10)
    try await sync(try SampleRecord.records(1...9), day: 1)
    try await index(WordCountEmbedder(model: "words", dimension: 64))
    #expect(try await reader.nearest(to: vector, count: 100, among: Array(1...9)).count == 18)
  }
}
