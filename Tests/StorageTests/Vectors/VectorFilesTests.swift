import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// The files of the vector index beside an SQLite store.
@Suite("The files of an SQLite store's vector index")
struct VectorFilesTests {
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

  private static func record(_ id: Int, _ text: String) throws -> OfferRecord {
    try SampleRecord.record(id, ["missionDescription": .string(text)])
  }

  private func files() throws -> [String] {
    let path = store.path + ".vectors"
    return FileManager.default.fileExists(atPath: path) ? try FileManager.default.contentsOfDirectory(atPath: path) : []
  }

  @Test("are not touched by a run that brings nothing new")
  func twice() async throws {
    try await sync(try SampleRecord.records(1...20))
    let embedder = WordCountEmbedder()
    try await index(embedder)
    let changes = try await store.totalChanges()
    let before = try files()
    try await index(embedder)
    #expect(try await store.totalChanges() == changes)
    #expect(try files() == before)
  }

  @Test("are one again after another model has replaced the first")
  func anotherModel() async throws {
    try await sync(try SampleRecord.records(1...20))
    try await index(WordCountEmbedder(model: "first"))
    try await index(WordCountEmbedder(model: "second", dimension: 32))
    #expect(try files().count == 1)
  }

  @Test("are made anew without embedding again where they are lost or damaged", arguments: [true, false])
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

  @Test("say what to do where they are gone")
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

  @Test("stay few, however often offers change")
  func compaction() async throws {
    let embedder = WordCountEmbedder()
    for round in 0..<12 {
      try await sync(try (1...6).map { try Self.record($0, "texte \(round) de \($0)") }, day: round)
      try await index(embedder)
      #expect(try files().count <= 8)
    }
  }

  @Test("leave a reader that is open with the old index or the new")
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
