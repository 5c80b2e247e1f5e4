import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// No hit ever breaks a condition of its question: the judged questions over the real offers.
@Suite("Hits of the judged questions", .enabled(if: SharedData.isAvailable, Comment(rawValue: SharedData.notice)))
struct PlanPropertyTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  @Test("meet every condition that the plan states, or don't say")
  func conditions() async throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    let offers = try #require(SharedData.folder).appending(path: "offers-real.json")
    let feed = try OfferFileFeed(path: offers.path)
    _ = try await Synchronizer(feed: feed, repository: store) { Timestamp(milliseconds: 1_780_000_000_000) }.run()
    let searcher = Searcher(repository: store, index: store) { CalendarDay(year: 2026, month: 8, day: 22) }
    let file = Self.root.appending(path: "evaluation/questions.jsonl")
    let questions = try JudgedQuestion.questions(parsing: try Data(contentsOf: file), path: file.path)
    var looked = 0
    for question in questions {
      let response = try await searcher.search(SearchRequest(query: question.query, limit: 10))
      for hit in response.hits {
        looked += 1
        let broken = Self.broken(response.plan.filter, by: hit.facts)
        #expect(broken.isEmpty, "\(question.query): \(hit.id) breaks \(broken)")
      }
    }
    #expect(looked > 500)
  }

  /// The conditions that an offer is known to break, written out apart from the filter's own code.
  private static func broken(_ filter: OfferFilter, by facts: OfferFacts) -> [String] {
    var broken: [String] = []
    func check(_ name: String, _ isBroken: Bool?) { if isBroken == true { broken.append(name) } }
    if !filter.matchesAnyPlace {
      check("country", facts.country.map { !filter.countries.isEmpty && !filter.countries.contains($0) })
      check("zone", facts.country.map { !filter.zones.isEmpty && !filter.zones.contains($0.zone) })
    }
    check("min_months", facts.months.flatMap { months in filter.minMonths.map { months < $0 } })
    check("max_months", facts.months.flatMap { months in filter.maxMonths.map { months > $0 } })
    check("start_after", facts.start.flatMap { start in filter.startAfter.map { start < $0 } })
    check("start_before", facts.start.flatMap { start in filter.startBefore.map { start > $0 } })
    check("min_pay", facts.payEUR.flatMap { pay in filter.minPay.map { pay < $0 } })
    check("max_pay", facts.payEUR.flatMap { pay in filter.maxPay.map { pay > $0 } })
    check("published", facts.published.flatMap { day in filter.publishedSince.map { day < $0 } })
    check("language", facts.language.flatMap { language in filter.language.map { language != $0 } })
    check(
      "competition",
      facts.competition.map { !filter.competition.isEmpty && !filter.competition.contains($0.level) })
    return broken
  }
}
