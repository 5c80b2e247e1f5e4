import Assistant
import Foundation
import Offers
import Retrieval
import TestSupport
import Testing

/// Questions with conditions and wishes over every store's word index.
@Suite("A search of every store that understands the question")
struct CompiledSearchTests {
  private static let stores = PreparedStores { try await $0.sync(try records()) }

  /// Data jobs: 1 Berlin 12 months, 2 Berlin 24 months, 3 Munich 12 months, 4 Seoul, 5 Seoul for a salesman, 6 unknown.
  private static func records() throws -> [OfferRecord] {
    func record(
      _ id: Int, _ title: String, _ city: String, _ code: String, _ french: String, _ english: String, months: Int?
    ) throws -> OfferRecord {
      try SampleRecord.record(
        id,
        [
          "missionTitle": .string(title), "cityName": .string(city), "countryId": .string(code),
          "countryName": .string(french), "countryNameEn": .string(english),
          "missionDuration": months.map { .integer($0) } ?? .null,
          "missionDescription": .string("You work with data number \(id)."),
        ])
    }
    return [
      try record(1, "Data Analyst", "BERLIN", "DE", "ALLEMAGNE", "GERMANY", months: 12),
      try record(2, "Data Engineer", "BERLIN", "DE", "ALLEMAGNE", "GERMANY", months: 24),
      try record(3, "Data Scientist", "MUNICH", "DE", "ALLEMAGNE", "GERMANY", months: 12),
      try record(4, "Data Architect", "SEOUL", "KR", "COREE DU SUD", "SOUTH KOREA", months: 12),
      try record(5, "Sales Manager Data", "SEOUL", "KR", "COREE DU SUD", "SOUTH KOREA", months: 12),
      try record(6, "Data Steward", "BERLIN", "DE", "ALLEMAGNE", "GERMANY", months: nil),
    ]
  }

  private func search(
    _ query: String, in kind: StoreUnderTest.Kind, _ change: (inout SearchRequest) -> Void = { _ in }
  ) async throws -> SearchResponse {
    var request = try SearchRequest(query: query)
    change(&request)
    return try await Self.stores.store(kind).reading { store in
      try await Searcher(repository: store, index: store) { CalendarDay(year: 2026, month: 11, day: 23) }.search(
        request)
    }
  }

  @Test(
    "obeys every condition of the question, in both languages",
    arguments: StoreUnderTest.Kind.available,
    [
      ("data à Berlin", [1, 2, 6]), ("data in Munich", [3]), ("data en Corée du Sud", [4, 5]),
      ("data en Allemagne, 12 mois", [1, 3, 6]), ("data in Germany, at least 18 months", [2, 6]),
      ("data en Allemagne sauf Munich", [1, 2, 6]), ("data outside Germany", [4, 5]),
      ("data en Corée, pas de commercial", [4]), ("data in Korea, no sales", [4]), ("data à Tokyo", []),
    ])
  func conditions(kind: StoreUnderTest.Kind, sample: (query: String, expected: [Int])) async throws {
    #expect(try await search(sample.query, in: kind).hits.map(\.id).sorted() == sample.expected)
  }

  @Test("puts what meets a wish first and drops nothing for it", arguments: StoreUnderTest.Kind.available)
  func wishes(kind: StoreUnderTest.Kind) async throws {
    let response = try await search("data, si possible en Corée du Sud", in: kind)
    #expect(Set(response.hits.prefix(2).map(\.id)) == [4, 5])
    #expect(response.hits.count == 6)
    #expect(response.hits.first?.reason.wishes == ["country"])
  }

  @Test("puts offers that don't say behind those that are known to fit", arguments: StoreUnderTest.Kind.available)
  func unknown(kind: StoreUnderTest.Kind) async throws {
    #expect(try await search("data à Berlin, au moins 12 mois", in: kind).hits.map(\.id).last == 6)
  }

  @Test("lets flags win over words", arguments: StoreUnderTest.Kind.available)
  func flags(kind: StoreUnderTest.Kind) async throws {
    let response = try await search("data à Berlin", in: kind) {
      $0.filter.countries = [Country(code: "KR")].compactMapSet
    }
    #expect(response.hits.map(\.id).sorted() == [4, 5])
  }

  @Test("takes the words literally where that is asked for", arguments: StoreUnderTest.Kind.available)
  func literal(kind: StoreUnderTest.Kind) async throws {
    let response = try await search("data Berlin", in: kind) { $0.isCompiled = false }
    #expect(response.plan.filter.isEmpty)
    #expect(response.plan.text == "data Berlin")
  }

  @Test("says what would fit where nothing does, and widens only when asked", arguments: StoreUnderTest.Kind.available)
  func relaxation(kind: StoreUnderTest.Kind) async throws {
    let none = try await search("data à Munich, au moins 24 mois", in: kind)
    #expect(none.isRefused)
    #expect(none.plan.relaxed.isEmpty)
    #expect(none.plan.suggestions.map(\.step) == [.months, .cityToCountry, .anywhere])
    #expect(none.plan.suggestions.map(\.total) == [1, 4, 6])
    let wider = try await search("data à Munich, au moins 24 mois", in: kind) { $0.relaxes = true }
    #expect(wider.hits.map(\.id) == [3])
    #expect(wider.plan.relaxed.map(\.step) == [.months])
  }

  @Test("answers contradictions with nothing, and says why", arguments: StoreUnderTest.Kind.available)
  func contradiction(kind: StoreUnderTest.Kind) async throws {
    let response = try await search("data 12 mois minimum, 6 mois maximum", in: kind)
    #expect(response.isRefused)
    #expect(response.plan.question.problems.first?.kind == .contradiction)
    #expect(response.plan.suggestions.isEmpty)
  }

  @Test(
    "never answers small talk, a trade or gibberish", arguments: StoreUnderTest.Kind.available,
    ["salut ça va ?", "boulanger à Berlin", "qsdfgh"])
  func refusals(kind: StoreUnderTest.Kind, query: String) async throws {
    #expect(try await search(query, in: kind).isRefused)
  }
}

extension [Country?] {
  fileprivate var compactMapSet: Set<Country> { Set(compactMap { $0 }) }
}
