import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// The search by words and meaning over the real store, with a model whose meaning is known.
@Suite("A hybrid search")
struct HybridSearchTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore
  private let embedder = WordCountEmbedder()

  /// Twenty offers about nothing much, one about lions, two clones, and one in another city than the clones.
  init() async throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    func record(_ id: Int, _ title: String, _ text: String, city: String = "BERLIN") throws -> OfferRecord {
      try SampleRecord.record(
        id,
        [
          "missionTitle": .string(title), "missionDescription": .string(text), "missionProfile": .string("Motivated."),
          "cityName": .string(city),
        ])
    }
    let zoo = "You feed the lions and the zebras and clean their enclosures every day of the week."
    var records = try (1...20).map { try record($0, "Office work number \($0)", "Paper \($0) and pencils \($0 + 50)") }
    records += [
      try record(30, "Keeper of big cats", "Roaring all day long, mane and tail."), try record(31, "Zoo keeper", zoo),
      try record(32, "Zoo keeper", zoo), try record(33, "Zoo keeper", zoo, city: "MUNICH"),
    ]
    _ = try await Synchronizer(feed: ScriptedFeed(records), repository: store) {
      Timestamp(milliseconds: 1_780_000_000_000)
    }.run()
    _ = try await Indexer(offers: store, embeddings: store, embedder: embedder).run()
  }

  private static let today: @Sendable () -> CalendarDay? = { CalendarDay(year: 2026, month: 11, day: 23) }

  private var searcher: Searcher {
    Searcher(
      repository: store, index: store, meaning: Meaning(embedder: embedder, index: store), today: Self.today)
  }

  private func search(_ query: String, mode: SearchMode? = nil) async throws -> SearchResponse {
    try await searcher.search(SearchRequest(query: query, mode: mode))
  }

  @Test("tells by which of the two an offer was found")
  func reasons() async throws {
    let hybrid = try await search("zoo keeper lions")
    #expect(hybrid.mode == .hybrid)
    let hit = try #require(hybrid.hits.first)
    #expect(hit.facts.title == "Zoo keeper")
    #expect(hit.reason.keyword != nil)
    #expect((hit.reason.semantic?.deviation ?? 0) > 1)
    let words = try await search("zoo keeper lions", mode: .keyword)
    #expect(words.mode == .keyword)
    #expect(words.hits.first?.reason.semantic == nil)
    let meaning = try await search("zoo keeper lions", mode: .semantic)
    #expect(meaning.mode == .semantic)
    #expect(meaning.hits.first?.reason.keyword == nil)
  }

  @Test("folds clones into one hit, and only those")
  func clones() async throws {
    let hits = try await search("zoo keeper lions").hits.filter { $0.facts.title == "Zoo keeper" }
    #expect(hits.map(\.id).sorted() == [31, 33])
    #expect(hits.first { $0.id == 31 }?.duplicates.map(\.id) == [32])
    #expect(hits.first { $0.id == 33 }?.duplicates.isEmpty == true)
  }

  @Test("finds only what passes the filter, near or not")
  func filter() async throws {
    var filter = OfferFilter()
    filter.cities = ["Munich"]
    let response = try await searcher.search(SearchRequest(query: "zoo keeper lions", filter: filter))
    #expect(response.hits.map(\.id) == [33])
  }

  @Test("refuses what nothing is about", arguments: [SearchMode.hybrid, .semantic, .keyword])
  func refusal(mode: SearchMode) async throws {
    let response = try await search("nuclear submarine welding", mode: mode)
    #expect(response.isRefused)
    #expect(response.hits.isEmpty)
  }

  @Test("reads misspelt words as the offers' own, and says so")
  func spelling() async throws {
    let response = try await search("zerbas", mode: .keyword)
    #expect(response.hits.map(\.id).contains(31))
    #expect(response.plan.spelling.map(\.typed) == ["zerbas"])
    #expect(response.plan.spelling.map(\.meant) == ["zebra"])
  }

  @Test("goes on by words where the model fails, unless meaning alone was asked for")
  func failingModel() async throws {
    let searcher = Searcher(
      repository: store, index: store, meaning: Meaning(embedder: BrokenEmbedder(), index: store),
      today: Self.today)
    let response = try await searcher.search(SearchRequest(query: "zoo keeper"))
    #expect(response.mode == .keyword)
    #expect(response.setback?.description == "the model is tired")
    #expect(response.hits.map(\.id).contains(31))
    await #expect(throws: WordCountEmbedder.Failing.self) {
      try await searcher.search(SearchRequest(query: "zoo keeper", mode: .semantic))
    }
  }

  @Test("of an offer's neighbours leaves out the offer and its clones")
  func neighbours() async throws {
    let words = Searcher(repository: store, index: store, today: Self.today)
    let search = NeighbourSearch(repository: store, index: store, words: words)
    let offer = try #require(try await store.mirroredOffer(31)).offer
    let response = try await search.neighbours(of: offer, limit: 3, filter: OfferFilter())
    #expect(response.hits.first?.id == 33)
    #expect(!response.hits.map(\.id).contains(31))
    #expect(!response.hits.map(\.id).contains(32))
    #expect(response.hits.count == 3)
  }

  /// A model that can't be reached.
  private struct BrokenEmbedder: Embedder {
    let space = EmbeddingSpace(provider: .local, model: "words", dimension: 64)
    let tokenLimit = 64
    func tokenCount(of passage: String) -> Int { 1 }
    func batches(of passages: [String]) -> [Range<Int>] { [passages.indices] }
    func embed(_ passages: ArraySlice<String>) async throws -> EmbeddedBatch { throw WordCountEmbedder.Failing() }
    func embed(query: String) async throws -> [Float] { throw WordCountEmbedder.Failing() }
  }
}
