import Assistant
import Offers
import Retrieval
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("The answer to a question that was asked before")
struct KeptResponsesTests {
  private let store: SQLiteStore
  private let today = Today()

  init() async throws {
    store = try SQLiteStore(inMemoryFor: "test")
    try await store.sync(try Self.records())
    try await store.index(by: WordCountEmbedder())
  }

  /// Twenty offers about nothing much, and one about a zoo for each of some ids.
  private static func records(zoos: [Int] = [30]) throws -> [OfferRecord] {
    func record(_ id: Int, _ title: String, _ text: String) throws -> OfferRecord {
      try SampleRecord.record(
        id,
        [
          "missionTitle": .string(title), "missionDescription": .string(text), "missionProfile": .string("Motivated."),
          "cityName": .string("CITY \(id)"),
        ])
    }
    return try (1...20).map { try record($0, "Office work number \($0)", "Paper \($0) and pencils \($0 + 50)") }
      + zoos.map { try record($0, "Zoo keeper", "You feed the lions and the zebras every day of the week.") }
  }

  /// The day that questions are asked on.
  private final class Today: Sendable {
    let day = Mutex(CalendarDay(year: 2026, month: 11, day: 23))
  }

  private func search(
    _ query: String, mode: SearchMode? = nil, by embedder: (any Embedder)? = WordCountEmbedder(),
    edit: (inout SearchRequest) -> Void = { _ in }
  ) async throws -> SearchResponse {
    var request = try SearchRequest(query: query, mode: mode)
    edit(&request)
    let meaning = embedder.map { Meaning(embedder: $0, index: store) }
    return try await Searcher(repository: store, index: store, meaning: meaning) { [today] in
      today.day.withLock { $0 }
    }.search(request)
  }

  /// Whether an answer was kept: such a one has no stages.
  private func isKept(_ response: SearchResponse) -> Bool { response.stages.isEmpty }

  @Test("is kept, whole", arguments: [SearchMode.hybrid, .semantic, .keyword])
  func kept(mode: SearchMode) async throws {
    let first = try await search("zoo keeper", mode: mode)
    let second = try await search("zoo keeper", mode: mode)
    #expect(!isKept(first) && isKept(second))
    #expect(!first.hits.isEmpty)
    #expect(first.hits.map(\.id) == second.hits.map(\.id))
    #expect(first.hits.map(\.score) == second.hits.map(\.score))
    #expect(first.hits.map(\.snippets) == second.hits.map(\.snippets))
    #expect((first.total, first.mode) == (second.total, second.mode))
    #expect(first.facets == second.facets)
  }

  @Test("is not given to another question")
  func others() async throws {
    _ = try await search("zoo keeper")
    #expect(!isKept(try await search("zoo keepers")))
    #expect(!isKept(try await search("zoo keeper", mode: .keyword)))
    #expect(!isKept(try await search("zoo keeper", by: nil)))
    #expect(!isKept(try await search("zoo keeper") { $0.limit = 3 }))
    #expect(!isKept(try await search("zoo keeper") { $0.offset = 3 }))
    #expect(!isKept(try await search("zoo keeper") { $0.order = .pay }))
    #expect(!isKept(try await search("zoo keeper") { $0.filter.minMonths = 3 }))
    #expect(!isKept(try await search("zoo keeper") { $0.isCompiled = false }))
    #expect(!isKept(try await search("zoo keeper") { $0.seen = [1] }))
    #expect(isKept(try await search("zoo keeper")))
  }

  @Test("is forgotten with the next commit")
  func commit() async throws {
    _ = try await search("zoo keeper", mode: .keyword)
    try await store.sync(try Self.records(zoos: [40]), day: 1)
    let response = try await search("zoo keeper", mode: .keyword)
    #expect(!isKept(response))
    #expect(response.hits.map(\.id) == [40])
  }

  @Test("is forgotten when an offer is embedded")
  func embedding() async throws {
    try await store.sync(try Self.records(zoos: [30, 40]), day: 1)
    let question = "you feed the lions and the zebras every day of the week"
    let before = try await search(question, mode: .semantic)
    #expect(isKept(try await search(question, mode: .semantic)))
    try await store.index(by: WordCountEmbedder())
    let after = try await search(question, mode: .semantic)
    #expect(!isKept(after))
    #expect(before.hits.contains { $0.id == 30 } && !before.hits.contains { $0.id == 40 })
    #expect(after.hits.contains { $0.id == 40 })
  }

  @Test("is forgotten the next day, when other dates are meant")
  func nextDay() async throws {
    _ = try await search("zoo le mois prochain")
    today.day.withLock { $0 = CalendarDay(year: 2026, month: 12, day: 24) }
    let response = try await search("zoo le mois prochain")
    #expect(!isKept(response))
    #expect(response.plan.question.filter.startAfter?.month == 1)
  }

  @Test("is not kept where the model failed")
  func setback() async throws {
    #expect(try await search("zoo keeper", by: BrokenEmbedder()).setback != nil)
    let response = try await search("zoo keeper")
    #expect(!isKept(response) && response.mode == .hybrid)
  }
}
