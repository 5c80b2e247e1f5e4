import Assistant
import Offers
import Retrieval
import TestSupport
import Testing

/// The search over every store's word index.
@Suite("A keyword search of every store")
struct SearcherTests {
  private static let stores = PreparedStores { try await $0.sync(try records()) }

  /// Searches the prepared store of a kind.
  private func search(_ request: SearchRequest, in kind: StoreUnderTest.Kind) async throws -> SearchResponse {
    try await Self.stores.store(kind).reading { store in
      try await Searcher(repository: store, index: store) { CalendarDay(year: 2026, month: 11, day: 23) }
        .search(request)
    }
  }

  /// Offer 1 is about data in Berlin, 2 mentions data in passing, 3 is French about welding, 4 says nothing of itself.
  private static func records() throws -> [OfferRecord] {
    func record(_ id: Int, _ title: String, _ text: String, _ more: [String: JSONValue] = [:]) throws -> OfferRecord {
      var changes: [String: JSONValue] = [
        "missionTitle": .string(title), "missionDescription": .string(text), "missionProfile": .string("Motivated."),
      ]
      changes.merge(more) { _, new in new }
      return try SampleRecord.record(id, changes)
    }
    return [
      try record(1, "Data Analyst", "You will build machine learning models in Python and C++ for the team."),
      try record(
        2, "Account Manager", "You will manage the accounts and enter data into the learning tool of the machine room.",
        place("LONDRES", "GB", "ROYAUME-UNI", "UNITED KINGDOM").merging(
          ["reference": .string("VIE100001")], uniquingKeysWith: { $1 })),
      try record(
        3, "Ingénieur soudage", "Vous développez des procédés de soudage et encadrez les développeuses.",
        place("LIEGE", "BE", "BELGIQUE", "BELGIUM").merging(
          ["missionDuration": .integer(24)], uniquingKeysWith: { $1 })),
      try record(
        100_001, "Chef de projet", "Pilotage de la qualité.",
        [
          "missionDuration": .null, "countryId": .null, "countryName": .null, "countryNameEn": .null,
          "reference": .null,
        ]),
    ]
  }

  private static func place(_ city: String, _ code: String, _ french: String, _ english: String) -> [String: JSONValue]
  {
    [
      "cityName": .string(city), "countryId": .string(code), "countryName": .string(french),
      "countryNameEn": .string(english),
    ]
  }

  private func ids(
    _ query: String, in kind: StoreUnderTest.Kind, _ change: (inout OfferFilter) -> Void = { _ in }
  ) async throws -> [Int] {
    var filter = OfferFilter()
    change(&filter)
    return try await search(SearchRequest(query: query, limit: 10, filter: filter), in: kind).hits.map(\.id)
  }

  @Test(
    "finds words in any form, accents and case aside",
    arguments: StoreUnderTest.Kind.available,
    [
      ("soudages", [3]), ("DEVELOPPEUR", [3]), ("développer", [3]), ("qualite", [100_001]), ("accounts", [2]),
      ("analysts", [1]), ("Data", [1, 2]), ("date", []), ("engin", []), ("ingenieurs", [3]), ("c++", [1]),
      ("London", [2]), ("Londres", [2]), ("Royaume-Uni", [2, 100_001]), ("Liège", [3]), ("welding", [3]),
    ])
  func forms(kind: StoreUnderTest.Kind, sample: (query: String, expected: [Int])) async throws {
    #expect(try await ids(sample.query, in: kind) == sample.expected)
  }

  @Test("ranks a word in the title above one in the text", arguments: StoreUnderTest.Kind.available)
  func titleFirst(kind: StoreUnderTest.Kind) async throws {
    #expect(try await ids("data", in: kind) == [1, 2])
  }

  @Test("tells a phrase from its words", arguments: StoreUnderTest.Kind.available)
  func phrases(kind: StoreUnderTest.Kind) async throws {
    #expect(try await ids("\"machine learning\"", in: kind) == [1])
    #expect(try await ids("\"machine learning models\"", in: kind) == [1])
    #expect(try await ids("\"machines learning model\"", in: kind) == [1])
    #expect(try await ids("\"account management\"", in: kind).isEmpty)
    #expect(try await ids("\"account manager you\"", in: kind) == [2])
    #expect(Set(try await ids("machine learning", in: kind)) == [1, 2])
  }

  @Test("finds beginnings and leaves exclusions out", arguments: StoreUnderTest.Kind.available)
  func signs(kind: StoreUnderTest.Kind) async throws {
    #expect(try await ids("soud*", in: kind) == [3])
    #expect(try await ids("data -account", in: kind) == [1])
    #expect(try await ids("data -\"machine learning\"", in: kind) == [2])
    #expect(try await ids("-data -soudage", in: kind) == [100_001])
    #expect(try await ids("!!! ***", in: kind).isEmpty)
  }

  @Test("finds an offer by its id or its reference, and knows them apart", arguments: StoreUnderTest.Kind.available)
  func references(kind: StoreUnderTest.Kind) async throws {
    #expect(try await ids("VIE100001", in: kind) == [2])
    #expect(Set(try await ids("100001", in: kind)) == [2, 100_001])
    #expect(try await ids("VIE999999", in: kind).isEmpty)
  }

  @Test(
    "puts offers that don't say behind those that are known to fit, or drops them",
    arguments: StoreUnderTest.Kind.available)
  func unknownFields(kind: StoreUnderTest.Kind) async throws {
    #expect(try await ids("", in: kind) { $0.minMonths = 12 } == [1, 2, 3, 100_001])
    #expect(
      try await ids("", in: kind) {
        $0.minMonths = 12
        $0.isStrict = true
      } == [1, 2, 3])
    var filter = OfferFilter()
    filter.minMonths = 12
    let response = try await search(SearchRequest(query: "qualité", filter: filter), in: kind)
    #expect(response.hits.first?.unknown == [.months])
  }

  @Test(
    "says which words are in no offer, and refuses what is about something else",
    arguments: StoreUnderTest.Kind.available)
  func honesty(kind: StoreUnderTest.Kind) async throws {
    let response = try await search(SearchRequest(query: "data plombier"), in: kind)
    #expect(response.plan.unknownTerms == ["plombier"])
    let off = try await search(SearchRequest(query: "recette tarte pommes cannelle data"), in: kind)
    #expect(off.isRefused)
    #expect(off.hits.isEmpty)
    #expect(off.total == 0)
  }

  @Test(
    "takes nothing a person types as syntax",
    arguments: StoreUnderTest.Kind.available,
    [
      "\" OR *", "title:data", "NEAR(data", "data AND", "^data", "{title} : x", "'; DROP TABLE offer; --", "*", "-",
      "data\u{0}x", "\u{301}\u{301}\"", "((((", "+data", "\\", "%_", "💥", "-*",
    ])
  func hostile(kind: StoreUnderTest.Kind, query: String) async throws {
    _ = try await ids(query, in: kind)
    #expect(try await ids("data", in: kind) == [1, 2])
  }

  @Test("gives the same answer every time", arguments: StoreUnderTest.Kind.available)
  func deterministic(kind: StoreUnderTest.Kind) async throws {
    let first = try await ids("data analyst machine python", in: kind)
    for _ in 0..<5 { #expect(try await ids("data analyst machine python", in: kind) == first) }
  }

  @Test("counts the offers that fit by their facts", arguments: StoreUnderTest.Kind.available)
  func facets(kind: StoreUnderTest.Kind) async throws {
    let response = try await search(SearchRequest(query: "data"), in: kind)
    #expect(response.total == 2)
    #expect(response.facets.json()["country"] == .members(["DE": .integer(1), "GB": .integer(1)]))
  }
}
