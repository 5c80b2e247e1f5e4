import Assistant
import Offers
import Storage
import TestSupport
import Testing

/// The search over the real word index.
@Suite("A keyword search")
struct SearcherTests {
  private let folder: TemporaryFolder
  private let searcher: Searcher

  init() async throws {
    folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    let feed = ScriptedFeed(try Self.records())
    _ = try await Synchronizer(feed: feed, repository: store) { Timestamp(milliseconds: 1_780_000_000_000) }.run()
    searcher = Searcher(repository: store, index: store) { CalendarDay(year: 2026, month: 11, day: 23) }
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
    _ query: String, _ change: (inout OfferFilter) -> Void = { _ in }
  ) async throws -> [Int] {
    var filter = OfferFilter()
    change(&filter)
    return try await searcher.search(SearchRequest(query: query, limit: 10, filter: filter)).hits.map(\.id)
  }

  @Test(
    "finds words in any form, accents and case aside",
    arguments: [
      ("soudages", [3]), ("DEVELOPPEUR", [3]), ("développer", [3]), ("qualite", [100_001]), ("accounts", [2]),
      ("analysts", [1]), ("Data", [1, 2]), ("date", []), ("engin", []), ("ingenieurs", [3]), ("c++", [1]),
      ("London", [2]), ("Londres", [2]), ("Royaume-Uni", [2, 100_001]), ("Liège", [3]), ("welding", [3]),
    ])
  func forms(query: String, expected: [Int]) async throws {
    #expect(try await ids(query) == expected)
  }

  @Test("ranks a word in the title above one in the text")
  func titleFirst() async throws {
    #expect(try await ids("data") == [1, 2])
  }

  @Test("tells a phrase from its words")
  func phrases() async throws {
    #expect(try await ids("\"machine learning\"") == [1])
    #expect(try await ids("\"machine learning models\"") == [1])
    #expect(try await ids("\"machines learning model\"") == [1])
    #expect(try await ids("\"account management\"").isEmpty)
    #expect(try await ids("\"account manager you\"") == [2])
    #expect(Set(try await ids("machine learning")) == [1, 2])
  }

  @Test("finds beginnings and leaves exclusions out")
  func signs() async throws {
    #expect(try await ids("soud*") == [3])
    #expect(try await ids("data -account") == [1])
    #expect(try await ids("data -\"machine learning\"") == [2])
    #expect(try await ids("-data -soudage") == [100_001])
    #expect(try await ids("!!! ***").isEmpty)
  }

  @Test("finds an offer by its id or its reference, and knows them apart")
  func references() async throws {
    #expect(try await ids("VIE100001") == [2])
    #expect(Set(try await ids("100001")) == [2, 100_001])
    #expect(try await ids("VIE999999").isEmpty)
  }

  @Test("puts offers that don't say behind those that are known to fit, or drops them")
  func unknownFields() async throws {
    #expect(try await ids("") { $0.minMonths = 12 } == [1, 2, 3, 100_001])
    #expect(
      try await ids("") {
        $0.minMonths = 12
        $0.isStrict = true
      } == [1, 2, 3])
    var filter = OfferFilter()
    filter.minMonths = 12
    let response = try await searcher.search(SearchRequest(query: "qualité", filter: filter))
    #expect(response.hits.first?.unknown == [.months])
  }

  @Test("says which words are in no offer, and refuses what is about something else")
  func honesty() async throws {
    let response = try await searcher.search(SearchRequest(query: "data plombier"))
    #expect(response.plan.unknownTerms == ["plombier"])
    let off = try await searcher.search(SearchRequest(query: "recette tarte pommes cannelle data"))
    #expect(off.isRefused)
    #expect(off.hits.isEmpty)
    #expect(off.total == 0)
  }

  @Test(
    "takes nothing a person types as syntax",
    arguments: [
      "\" OR *", "title:data", "NEAR(data", "data AND", "^data", "{title} : x", "'; DROP TABLE offer; --", "*", "-",
      "data\u{0}x", "\u{301}\u{301}\"", "((((", "+data", "\\", "%_", "💥", "-*",
    ])
  func hostile(query: String) async throws {
    _ = try await ids(query)
    #expect(try await ids("data") == [1, 2])
  }

  @Test("gives the same answer every time")
  func deterministic() async throws {
    let first = try await ids("data analyst machine python")
    for _ in 0..<5 { #expect(try await ids("data analyst machine python") == first) }
  }

  @Test("refuses requests that make no sense")
  func badRequests() {
    #expect(throws: SearchError.queryEmpty) { try SearchRequest(query: " \t\n ") }
    #expect(throws: SearchError.limitOutOfRange(0)) { try SearchRequest(query: "data", limit: 0) }
    #expect(throws: SearchError.limitOutOfRange(999_999_999)) { try SearchRequest(query: "data", limit: 999_999_999) }
    #expect(throws: SearchError.queryTooLong(bytes: 1_000_000)) {
      try SearchRequest(query: String(repeating: "a", count: 1_000_000))
    }
  }

  @Test("counts the offers that fit by their facts")
  func facets() async throws {
    let response = try await searcher.search(SearchRequest(query: "data"))
    #expect(response.total == 2)
    #expect(response.facets.json()["country"] == .members(["DE": .integer(1), "GB": .integer(1)]))
  }
}
