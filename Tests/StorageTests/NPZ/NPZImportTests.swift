import Assistant
import Foundation
import NumPy
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// Files of the original, into a store and back out.
@Suite("A file of the original")
struct NPZImportTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
  }

  private static let clock: @Sendable () -> Timestamp = { Timestamp(milliseconds: 1_780_000_000_000) }

  private func load(
    _ chunks: [(metadata: PickleValue, content: String)], dimension: Int = 1536
  ) async throws -> NPZImportReport {
    let path = folder.file("vie_embeddings.npz")
    try SampleOriginal.write(chunks, dimension: dimension, to: path)
    return try await NPZImport(path: path).run(into: store, clock: Self.clock)
  }

  private func sync(_ records: [OfferRecord]) async throws {
    _ = try await Synchronizer(feed: ScriptedFeed(records), repository: store, clock: Self.clock).run()
  }

  @Test("becomes offers with what their chunks say")
  func offers() async throws {
    let report = try await load(SampleOriginal.chunks([7, 8]))
    #expect((report.offers, report.chunks, report.linked, report.unlinked) == (2, 4, 0, 0))
    let offer = try #require(try await store.mirroredOffer(7)).offer
    #expect(offer.reference == "VIE7")
    #expect(offer.country == Country(code: "DE"))
    #expect((offer.months, offer.payEUR, offer.views, offer.candidates) == (12, 2637.47, 200, 12))
    #expect(offer.texts == OfferTexts(description: "Des zèbres 7.", profile: "Vous aimez le SQL.\nEt les chiffres."))
    #expect(offer.contact == Contact())
    #expect(offer.sector == nil)
  }

  @Test(
    "names its model where the dimension is that model's, and none otherwise",
    arguments: [(1536, "openai:text-embedding-3-small"), (8, "local:original")])
  func space(dimension: Int, name: String) async throws {
    _ = try await load(SampleOriginal.chunks([7]), dimension: dimension)
    let space = try #require(try await store.activeSpace())
    #expect(space.space.name == name)
    #expect(space.template == Chunk.originalTemplate)
  }

  @Test("gives the same chunks back, bit for bit")
  func back() async throws {
    _ = try await load(SampleOriginal.chunks([7, 8]))
    let path = folder.file("back.npz")
    let offers = try await store.mirroredOffers(includingWithdrawn: true)
    #expect(try await NPZExport(path: path, kind: .legacy).write(offers, of: store) == 4)
    let (before, after) = (try NPZFile(path: folder.file("vie_embeddings.npz")), try NPZFile(path: path))
    for name in ["embeddings", "metadata", "contents"] { #expect(try before.array(name) == after.array(name)) }
    #expect(after.names == before.names)
  }

  @Test("is linked to stored offers by number, else by reference, and changes nothing that they say")
  func links() async throws {
    try await sync([try SampleRecord.record(7), try SampleRecord.record(99, ["reference": .string("VIE8")])])
    let before = try await store.mirroredOffer(7)
    let report = try await load(SampleOriginal.chunks([7, 8]))
    #expect((report.offers, report.linked, report.chunks) == (0, 4, 4))
    #expect(try await store.mirroredOffer(7) == before)
    #expect(try await store.mirroredOffer(8) == nil)
    #expect(try await store.vectors(of: 99).count == 2)
  }

  @Test("keeps its vectors when a synchronisation completes the offers")
  func completed() async throws {
    _ = try await load(SampleOriginal.chunks([7]))
    try await sync([try SampleRecord.record(7, ["organizationPresentation": .string("Depuis 1900.")])])
    #expect(try await store.mirroredOffer(7)?.offer.texts.presentation == "Depuis 1900.")
    #expect(try await store.storedChunks(of: [7]).count == 2)
    #expect(try await store.nearest(to: store.vectors(of: 7)[0], count: 1, among: [7]).first?.offer == 7)
  }

  @Test("may name an offer twice, or none: the last chunk counts, and what names none is left out")
  func odd() async throws {
    let chunks =
      SampleOriginal.chunks([7])
      + [
        (SampleOriginal.metadata(7, ["title": .string("Neuer Titel")]), SampleOriginal.content(7)),
        (SampleOriginal.metadata(9, ["chunk_id": .string("x"), "offer_reference": .none]), "Ohne Angebot"),
      ]
    let report = try await load(chunks)
    #expect((report.offers, report.chunks, report.duplicates, report.unlinked) == (1, 2, 1, 1))
    #expect(try await store.mirroredOffer(7)?.offer.title == "Neuer Titel")
  }

  @Test("of the older kind is read by its offer_id and its chunk_id in _desc")
  func older() async throws {
    let older: PickleValue = .dictionary(
      PickleDictionary([
        (key: "offer_id", value: .integer(5)), (key: "mission_type", value: .string("VIE")),
        (key: "title", value: .string("Alt")), (key: "chunk_type", value: .string("mission_description")),
        (key: "chunk_id", value: .string("5_desc")),
      ]))
    #expect(try await load([(older, SampleOriginal.content(5))]).offers == 1)
    #expect(try await store.mirroredOffer(5)?.offer.texts.description == "Des zèbres 5.")
  }

  @Test("brings no vectors into a store that is embedded by something else, and does nothing twice")
  func otherSpace() async throws {
    try await sync([try SampleRecord.record(1)])
    let embedder = WordCountEmbedder()
    _ = try await Indexer(offers: store, embeddings: store, embedder: embedder).run()
    let report = try await load(SampleOriginal.chunks([7]))
    #expect((report.offers, report.chunks) == (1, 0))
    #expect(report.otherSpace == IndexedSpace(space: embedder.space))
    #expect(try await load(SampleOriginal.chunks([7])).offers == 0)
  }

  @Test("takes questions of its own model and no passages of ours")
  func questions() {
    let space = EmbeddingSpace(provider: .openai, model: "text-embedding-3-small", dimension: 1536)
    let stored = IndexedSpace(space: space, template: Chunk.originalTemplate)
    #expect(EmbeddingMismatch(stored: stored, wanted: space, isForQuestions: true) == nil)
    #expect(EmbeddingMismatch(stored: stored, wanted: space) != nil)
  }

  @Test("whose arrays don't fit each other is refused")
  func unfit() async throws {
    let path = folder.file("odd.npz")
    let bytes = try NPZWriter.bytes(
      of: [
        ("embeddings", try NumPyArray([1.0, 0.0], shape: [1, 2])), ("metadata", try NumPyArray(objects: [])),
        ("contents", try NumPyArray(strings: ["a"])),
      ], compression: .stored)
    try Data(bytes).write(to: URL(filePath: path))
    #expect(throws: OfferFileError.self) { try NPZImport(path: path) }
  }
}
