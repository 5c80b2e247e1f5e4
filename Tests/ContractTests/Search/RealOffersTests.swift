import Assistant
import Foundation
import Offers
import Retrieval
import TestSupport
import Testing

/// Every store gives the answers that SQLite gives, over the real offers where they are here, else over the samples.
@Suite("Beside SQLite, every other store")
struct RealOffersTests {
  private static let others = StoreUnderTest.Kind.available.filter { $0 != .sqlite }
  private static let embedder = WordCountEmbedder(dimension: 256, tokenLimit: 400, batchSize: 64)
  private static let stores = PreparedStores { store in
    try await store.sync(try records())
    try await store.index(by: embedder)
  }

  private static let questions = [
    "data analyst Python", "développeur web", "ingénieur soudage", "supply chain Allemagne", "marketing digital",
    "contrôleur de gestion", "machine learning", "\"business developer\"", "logist*", "cybersécurité -stage",
    "finance à Londres en 2026", "un VIE en data, je veux commencer en octobre 2026 ou après",
    "énergie renouvelable", "quality engineer automotive", "chef de projet IT", "acheteur industriel",
    "VIE aux États-Unis 18 mois", "intelligence artificielle", "comptabilté", "ingénieur process agroalimentaire",
  ]

  private static func records() throws -> [OfferRecord] {
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../samples/offers.json")
    let data = try SharedData.data("offers-real.json") ?? Data(contentsOf: samples.standardized)
    return try OfferPage(parsing: Array(data)).records
  }

  private static func searcher(_ store: any MirrorStore) -> Searcher {
    Searcher(repository: store, index: store, meaning: Meaning(embedder: embedder, index: store)) {
      CalendarDay(year: 2026, month: 11, day: 23)
    }
  }

  /// The facts as every store has them: a shared one keeps no contacts.
  private static func withoutContact(_ facts: OfferFacts) -> OfferFacts {
    var facts = facts
    facts.contact = Contact()
    return facts
  }

  /// Hands over the store of a kind beside SQLite's.
  private func comparing(
    _ kind: StoreUnderTest.Kind, _ body: (_ other: any MirrorStore, _ sqlite: any MirrorStore) async throws -> Void
  ) async throws {
    try await Self.stores.store(.sqlite).reading { sqlite in
      try await Self.stores.store(kind).reading { try await body($0, sqlite) }
    }
  }

  /// Sees that two answers are the same, but for the order of offers whose scores are.
  private func check(_ found: SearchResponse, _ expected: SearchResponse, _ comment: Comment) {
    #expect(found.total == expected.total, comment)
    #expect(found.undecided == expected.undecided, comment)
    #expect(found.mode == expected.mode, comment)
    #expect(found.facets == expected.facets, comment)
    #expect(found.hits.count == expected.hits.count, comment)
    for (mine, theirs) in zip(found.hits, expected.hits) {
      #expect(abs(mine.score - theirs.score) < 1e-5, comment)
      #expect(abs((mine.reason.keyword ?? 0) - (theirs.reason.keyword ?? 0)) < 1e-9, comment)
      #expect(mine.id == theirs.id || mine.score != theirs.score, comment)
      guard mine.id == theirs.id else { continue }
      #expect(Self.withoutContact(mine.facts) == Self.withoutContact(theirs.facts), comment)
      #expect(mine.unknown == theirs.unknown, comment)
      #expect(mine.snippets == theirs.snippets, comment)
    }
  }

  // Opened once for all: a store of so many offers takes its time to be opened.
  @Test("has the same ten best of twenty questions, with the same scores", arguments: others)
  func ranking(kind: StoreUnderTest.Kind) async throws {
    try await comparing(kind) { other, sqlite in
      for question in Self.questions {
        for mode in [SearchMode.keyword, .hybrid] {
          let request = try SearchRequest(query: question, limit: 10, mode: mode)
          let expected = try await Self.searcher(sqlite).search(request)
          let found = try await Self.searcher(other).search(request)
          #expect(found.hits.map(\.id) == expected.hits.map(\.id), "\(question) \(mode)")
          check(found, expected, "\(question) \(mode)")
        }
      }
    }
  }

  @Test("finds the same whatever the conditions are, strict or not", arguments: others)
  func filters(kind: StoreUnderTest.Kind) async throws {
    try await comparing(kind) { other, sqlite in
      let facts = try await sqlite.liveFacts()
      #expect(try await other.liveFacts().map(Self.withoutContact) == facts.map(Self.withoutContact))
      var generator = SeededGenerator(seed: 6)
      var (found, undecided) = (0, 0)
      for round in 0..<40 {
        let filter = OfferFilter.random(over: facts, by: &generator)
        let isBare = round % 4 == 0 && !filter.isEmpty
        let query = isBare ? "" : ["ingénieur", "data marketing", "supply chain manager"][round % 3]
        let request = try SearchRequest(query: query, limit: 20, filter: filter)
        let expected = try await Self.searcher(sqlite).search(request)
        check(try await Self.searcher(other).search(request), expected, "\(round) \(filter)")
        (found, undecided) = (found + expected.total, undecided + expected.undecided)
      }
      // The filters are neither too narrow nor without offers that don't say.
      #expect(found > 500)
      #expect(undecided > 0)
    }
  }

  @Test("finds the same neighbours of an offer under random conditions", arguments: others)
  func neighbours(kind: StoreUnderTest.Kind) async throws {
    try await comparing(kind) { other, sqlite in
      let facts = try await sqlite.liveFacts()
      var generator = SeededGenerator(seed: 7)
      for round in 0..<20 {
        let filter = OfferFilter.random(over: facts, by: &generator)
        let id = try #require(facts.randomElement(using: &generator)).id
        let offer = try #require(try await sqlite.mirroredOffer(id)).offer
        var answers: [SearchResponse] = []
        for store in [other, sqlite] {
          let search = NeighbourSearch(repository: store, index: store, words: Self.searcher(store))
          answers.append(try await search.neighbours(of: offer, limit: 10, filter: filter))
        }
        #expect(answers[0].mode == .semantic)
        check(answers[0], answers[1], "\(round) \(id) \(filter)")
      }
    }
  }

  @Test("holds the same words, chunks and counts", arguments: others)
  func contents(kind: StoreUnderTest.Kind) async throws {
    try await comparing(kind) { other, sqlite in
      let words = ["donnee", "ingenieur", "python", "xyzzy", "welding", "allemagne"]
      #expect(try await other.holders(of: words) == sqlite.holders(of: words))
      #expect(try await other.words(near: ["comptabilte"]) == sqlite.words(near: ["comptabilte"]))
      #expect(try await other.embeddingStatus() == sqlite.embeddingStatus())
      let (mine, theirs) = (try await other.status(), try await sqlite.status())
      #expect((mine.live, mine.withdrawn, mine.lastRefresh) == (theirs.live, theirs.withdrawn, theirs.lastRefresh))
      #expect(mine.drift == theirs.drift)
    }
  }
}
