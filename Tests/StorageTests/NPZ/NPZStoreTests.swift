import Assistant
import Foundation
import NumPy
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// A mirror in an `.npz` file, and copies between stores.
@Suite("An npz store")
struct NPZStoreTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("vie.npz")
  }

  private static func time(_ day: Int) -> Timestamp { Timestamp(milliseconds: 1_780_000_000_000 + day * 86_400_000) }

  /// Synchronises and embeds, as `vie sync` does.
  private static func fill(_ store: any MirrorStore, _ records: [OfferRecord], day: Int = 0) async throws {
    _ = try await Synchronizer(feed: ScriptedFeed(records), repository: store) { time(day) }.run()
    _ = try await Indexer(offers: store, embeddings: store, embedder: WordCountEmbedder()).run()
  }

  /// A store with three offers of which one was changed and one withdrawn.
  private func filled() async throws {
    let store = try await NPZStore(path: path, access: .writing)
    try await Self.fill(store, try SampleRecord.records([1, 2, 3]))
    try await Self.fill(
      store, [try SampleRecord.record(1, ["viewCounter": .integer(300)]), try SampleRecord.record(2)], day: 1)
  }

  @Test("comes back whole: offers, dates, history, state and vectors")
  func whole() async throws {
    let before = try await NPZStore(path: path, access: .writing)
    try await Self.fill(before, try SampleRecord.records([1, 2, 3]))
    try await Self.fill(
      before, [try SampleRecord.record(1, ["viewCounter": .integer(300)]), try SampleRecord.record(2)], day: 1)
    let after = try await NPZStore(path: path, access: .reading)
    let offers = try await before.mirroredOffers(includingWithdrawn: true)
    #expect(offers.map { $0.withdrawn == nil } == [true, true, false])
    #expect(try await after.archivedOffers([1, 2, 3]) == before.archivedOffers([1, 2, 3]))
    #expect(try await after.history(of: 1).counters.map(\.views) == [200, 300])
    #expect(try await after.status() == before.status())
    #expect(try await after.storedChunks(of: [1, 2, 3]) == before.storedChunks(of: [1, 2, 3]))
    #expect(try await after.activeSpace() == IndexedSpace(space: WordCountEmbedder().space))
    #expect(try await after.offersToEmbed(in: try #require(try await after.activeSpace())).isEmpty)
  }

  @Test("is searched by words and by meaning as SQLite is")
  func search() async throws {
    let records = [
      try SampleRecord.record(1, ["missionDescription": .string("zebra zebra zebra")]),
      try SampleRecord.record(2, ["missionDescription": .string("giraffe")]),
    ]
    try await Self.fill(try await NPZStore(path: path, access: .writing), records)
    let sqlite = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    try await Self.fill(sqlite, records)
    let npz = try await NPZStore(path: path, access: .reading)
    let question = try await WordCountEmbedder().embed(query: "zebra")
    let matches = try await npz.nearest(to: question, count: 4, among: [1, 2])
    #expect(matches.first?.offer == 1)
    #expect(try await sqlite.nearest(to: question, count: 4, among: [1, 2]) == matches)
    let request = try SearchRequest(query: "giraffe", limit: 5)
    let found = try await Searcher(repository: npz, index: npz) { Self.time(0).day }.search(request)
    #expect(found.hits.map(\.id) == [2])
  }

  @Test("is its owner's alone and leaves no temporary files beside it")
  func clean() async throws {
    try await filled()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["vie.npz", "vie.npz.lock"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test("that isn't there can't be read, and one that is being written can't be written twice")
  func access() async throws {
    await #expect(throws: StoreError.missing(path: path)) { try await NPZStore(path: path, access: .reading) }
    let writer = try await NPZStore(path: path, access: .writing)
    await #expect(throws: StoreError.busy(path: path)) { try await NPZStore(path: path, access: .writing) }
    withExtendedLifetime(writer) {}
  }

  @Test("can be a file of the original to be read, never to be written")
  func original() async throws {
    try SampleOriginal.write(SampleOriginal.chunks([7, 8]), to: path)
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(try await NPZStore(path: path, access: .reading).liveFacts().map(\.id) == [7, 8])
    await #expect(throws: OriginalIsReadOnly.self) { try await NPZStore(path: path, access: .writing) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("of a newer format, or with an offer that can't be read, is refused", arguments: [#"{"format":2}"#, "{", "{}"])
  func refused(mirror: String) async throws {
    let bytes = try NPZWriter.bytes(
      of: [("vie_mirror", try NumPyArray(strings: [mirror])), ("offers_jsonl", try NumPyArray(Array("{}\n".utf8)))],
      compression: .stored)
    try Data(bytes).write(to: URL(filePath: path))
    await #expect(throws: OfferFileError.self) { try await NPZStore(path: path, access: .reading) }
  }

  @Test("moves to SQLite and back without a loss, and a second copy does nothing")
  func migrate() async throws {
    try await filled()
    let source = try await NPZStore(path: path, access: .reading)
    let sqlite = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    let migration = Migration(from: source, to: sqlite)
    var report = try await migration.run()
    #expect((report.copiedOffers, report.copiedChunks) == (3, 6))
    try await migration.verify(into: &report)
    #expect((report.offers, report.withdrawn, report.chunks, report.sampledVectors) == (3, 1, 6, 6))
    let again = try await migration.run()
    #expect((again.copiedOffers, again.copiedChunks) == (0, 0))

    let back = Migration(from: sqlite, to: try await NPZStore(path: folder.file("back.npz"), access: .writing))
    _ = try await back.run()
    let copy = try await NPZStore(path: folder.file("back.npz"), access: .reading)
    var second = MigrationReport()
    try await Migration(from: source, to: copy).verify(into: &second)
    #expect(second.chunks == 6)
    #expect(try await copy.status() == source.status())
  }

  @Test("is not copied over other offers, and a copy that was changed is noticed")
  func differences() async throws {
    try await filled()
    let source = try await NPZStore(path: path, access: .reading)
    let other = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    try await Self.fill(other, try SampleRecord.records([1, 2, 3, 4]))
    await #expect(throws: MigrationError.foreignOffers(1)) { try await Migration(from: source, to: other).run() }
    let copy = try SQLiteStore(path: folder.file("copy.sqlite"), access: .writing)
    var report = try await Migration(from: source, to: copy).run()
    try await Self.fill(copy, [try SampleRecord.record(1), try SampleRecord.record(2)], day: 2)
    await #expect(throws: MigrationError.self) { try await Migration(from: source, to: copy).verify(into: &report) }
  }

  @Test("written by half leaves the one that was there, whatever is wrong with what is to be written")
  func failing() async throws {
    try await filled()
    let before = try Data(contentsOf: URL(filePath: path))
    let empty = try SQLiteStore()
    await #expect(throws: OfferFileError.self) { try await NPZExport(path: path, kind: .legacy).write([], of: empty) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }
}
