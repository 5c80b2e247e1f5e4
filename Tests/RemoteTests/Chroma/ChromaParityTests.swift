import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

@testable import Remote

/// Both stores give the same answers over the same real offers.
@Suite(
  "Chroma beside SQLite", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"),
  .enabled(if: SharedData.isAvailable, "\(SharedData.notice)"))
struct ChromaParityTests {
  private static let questions = [
    "data analyst Python", "développeur web", "ingénieur soudage", "supply chain Allemagne", "marketing digital",
    "contrôleur de gestion", "machine learning", "\"business developer\"", "logist*", "cybersécurité -stage",
    "finance à Londres en 2026", "un VIE en data, je veux commencer en octobre 2026 ou après", "énergie renouvelable",
    "quality engineer automotive", "chef de projet IT", "acheteur industriel", "VIE aux États-Unis 18 mois",
    "intelligence artificielle", "comptabilté", "ingénieur process agroalimentaire",
  ]

  @Test("the ten best of twenty questions are the same, with the same scores")
  func sameRanking() async throws {
    let data = try #require(try SharedData.data("offers-real.json"))
    let records = try OfferPage(parsing: Array(data)).records
    let feed = ScriptedFeed(records)
    let embedder = WordCountEmbedder(dimension: 256, tokenLimit: 400, batchSize: 64)
    let folder = try TemporaryFolder()
    let sqlite = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    try await ChromaFixture.sync(feed, into: sqlite)
    try await ChromaFixture.index(sqlite, embedder)
    let fixture = try await ChromaFixture()
    try await fixture.writing { chroma in
      try await ChromaFixture.sync(feed, into: chroma)
      try await ChromaFixture.index(chroma, embedder)
    }
    try await fixture.reading { chroma in
      let today: @Sendable () -> CalendarDay? = { CalendarDay(year: 2026, month: 11, day: 23) }
      let one = Searcher(
        repository: sqlite, index: sqlite, meaning: Meaning(embedder: embedder, index: sqlite), today: today)
      let other = Searcher(
        repository: chroma, index: chroma, meaning: Meaning(embedder: embedder, index: chroma), today: today)
      for question in Self.questions {
        for mode in [SearchMode.keyword, .hybrid] {
          let request = try SearchRequest(query: question, limit: 10, mode: mode)
          let expected = try await one.search(request)
          let found = try await other.search(request)
          #expect(found.hits.map(\.id) == expected.hits.map(\.id), "\(question) \(mode)")
          #expect(found.total == expected.total)
          for (mine, theirs) in zip(found.hits, expected.hits) {
            #expect(abs(mine.score - theirs.score) < 1e-5, "\(question) \(mode) \(mine.id)")
            #expect(abs((mine.reason.keyword ?? 0) - (theirs.reason.keyword ?? 0)) < 1e-9)
          }
        }
      }
      #expect(try await chroma.liveFacts().count == records.count)
      #expect(try await chroma.problems().isEmpty)
    }
  }
}
