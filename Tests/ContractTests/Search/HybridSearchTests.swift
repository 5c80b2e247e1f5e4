import Assistant
import Foundation
import Offers
import Retrieval
import TestSupport
import Testing

/// The search by words and meaning over every store, with a model whose meaning is known.
@Suite("A hybrid search of every store")
struct HybridSearchTests {
  private static let embedder = WordCountEmbedder()
  private static let stores = PreparedStores { store in
    try await store.sync(try records())
    try await store.index(by: embedder)
  }

  /// Twenty offers about nothing much, one about lions, two clones, and one in another city than the clones.
  private static func records() throws -> [OfferRecord] {
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
    return records
  }

  private static let today: @Sendable () -> CalendarDay? = { CalendarDay(year: 2026, month: 11, day: 23) }

  /// Searches the prepared store of a kind.
  private func search(
    _ query: String, in kind: StoreUnderTest.Kind, mode: SearchMode? = nil, filter: OfferFilter = OfferFilter(),
    by embedder: any Embedder = Self.embedder
  ) async throws -> SearchResponse {
    try await Self.stores.store(kind).reading { store in
      let meaning = Meaning(embedder: embedder, index: store)
      return try await Searcher(repository: store, index: store, meaning: meaning, today: Self.today)
        .search(SearchRequest(query: query, filter: filter, mode: mode))
    }
  }

  @Test("tells by which of the two an offer was found", arguments: StoreUnderTest.Kind.available)
  func reasons(kind: StoreUnderTest.Kind) async throws {
    let hybrid = try await search("zoo keeper lions", in: kind)
    #expect(hybrid.mode == .hybrid)
    let hit = try #require(hybrid.hits.first)
    #expect(hit.facts.title == "Zoo keeper")
    #expect(hit.reason.keyword != nil)
    #expect((hit.reason.semantic?.deviation ?? 0) > 1)
    let words = try await search("zoo keeper lions", in: kind, mode: .keyword)
    #expect(words.mode == .keyword)
    #expect(words.hits.first?.reason.semantic == nil)
    let meaning = try await search("zoo keeper lions", in: kind, mode: .semantic)
    #expect(meaning.mode == .semantic)
    #expect(meaning.hits.first?.reason.keyword == nil)
  }

  @Test("folds clones into one hit, and only those", arguments: StoreUnderTest.Kind.available)
  func clones(kind: StoreUnderTest.Kind) async throws {
    let hits = try await search("zoo keeper lions", in: kind).hits.filter { $0.facts.title == "Zoo keeper" }
    #expect(hits.map(\.id).sorted() == [31, 33])
    #expect(hits.first { $0.id == 31 }?.duplicates.map(\.id) == [32])
    #expect(hits.first { $0.id == 33 }?.duplicates.isEmpty == true)
  }

  @Test("finds only what passes the filter, near or not", arguments: StoreUnderTest.Kind.available)
  func filter(kind: StoreUnderTest.Kind) async throws {
    var filter = OfferFilter()
    filter.cities = ["Munich"]
    let response = try await search("zoo keeper lions", in: kind, filter: filter)
    #expect(response.hits.map(\.id) == [33])
  }

  @Test(
    "refuses what nothing is about", arguments: StoreUnderTest.Kind.available, [SearchMode.hybrid, .semantic, .keyword])
  func refusal(kind: StoreUnderTest.Kind, mode: SearchMode) async throws {
    let response = try await search("nuclear submarine welding", in: kind, mode: mode)
    #expect(response.isRefused)
    #expect(response.hits.isEmpty)
  }

  @Test("reads misspelt words as the offers' own, and says so", arguments: StoreUnderTest.Kind.available)
  func spelling(kind: StoreUnderTest.Kind) async throws {
    let response = try await search("zerbas", in: kind, mode: .keyword)
    #expect(response.hits.map(\.id).contains(31))
    #expect(response.plan.spelling.map(\.typed) == ["zerbas"])
    #expect(response.plan.spelling.map(\.meant) == ["zebra"])
  }

  @Test(
    "goes on by words where the model fails, unless meaning alone was asked for",
    arguments: StoreUnderTest.Kind.available)
  func failingModel(kind: StoreUnderTest.Kind) async throws {
    let response = try await search("zoo keeper", in: kind, by: BrokenEmbedder())
    #expect(response.mode == .keyword)
    #expect(response.setback?.description == "the model is tired")
    #expect(response.hits.map(\.id).contains(31))
    await #expect(throws: WordCountEmbedder.Failing.self) {
      try await search("zoo keeper", in: kind, mode: .semantic, by: BrokenEmbedder())
    }
  }

  @Test("of an offer's neighbours leaves out the offer and its clones", arguments: StoreUnderTest.Kind.available)
  func neighbours(kind: StoreUnderTest.Kind) async throws {
    let response = try await Self.stores.store(kind).reading { store in
      let words = Searcher(repository: store, index: store, today: Self.today)
      let search = NeighbourSearch(repository: store, index: store, words: words)
      let offer = try #require(try await store.mirroredOffer(31)).offer
      return try await search.neighbours(of: offer, limit: 3, filter: OfferFilter())
    }
    #expect(response.hits.first?.id == 33)
    #expect(!response.hits.map(\.id).contains(31))
    #expect(!response.hits.map(\.id).contains(32))
    #expect(response.hits.count == 3)
  }
}
