import Assistant
import Offers
import Storage
import TestSupport
import Testing

@Suite("The catalogue, held while others are written")
struct HeldCatalogueTests {
  private let store: SQLiteStore

  init() throws { store = try SQLiteStore(inMemoryFor: "test") }

  private func sync(_ ids: [Int], day: Int) async throws {
    let records = try ids.map { try SampleRecord.record($0, ["missionTitle": .string("Zoo keeper \($0)")]) }
    try await store.sync(records, day: day)
  }

  private func searcher() -> Searcher { Searcher(repository: store, index: store) { nil } }

  @Test("it is what it was until it is renewed; what is asked meanwhile doesn't see the new one")
  func held() async throws {
    try await sync([1], day: 0)
    #expect(try await store.catalogue().ids == [1])
    store.holdCatalogue()
    try await sync([1, 2], day: 1)
    #expect(try await store.catalogue().ids == [1])
    try await store.renewCatalogue { new, old in
      #expect((new.ids, old.ids) == ([1, 2], [1]))
      let seen = try? await store.catalogue().ids
      #expect(seen == [1])
    }
    #expect(try await store.catalogue().ids == [1, 2])
    try await store.renewCatalogue { _, _ in Issue.record("nothing has changed") }
    store.releaseCatalogue()
    try await sync([2], day: 2)
    #expect(try await store.catalogue().ids == [2])
  }

  @Test("released without being renewed, it is read anew by who asks next")
  func released() async throws {
    store.holdCatalogue()
    // What nobody has asked for yet can't be held.
    try await sync([1], day: 0)
    #expect(try await store.catalogue().ids == [1])
    try await sync([2], day: 1)
    #expect(try await store.catalogue().ids == [1])
    store.releaseCatalogue()
    #expect(try await store.catalogue().ids == [2])
  }

  @Test("what was asked more than once is answered before it is asked of the new one; what was asked once is not")
  func prepared() async throws {
    try await sync([1], day: 0)
    let (often, once) = (try SearchRequest(query: "zoo"), try SearchRequest(query: "keeper"))
    for request in [often, often, once] { #expect(try await searcher().search(request).hits.map(\.id) == [1]) }
    store.holdCatalogue()
    try await sync([1, 2], day: 1)
    try await store.renewCatalogue { new, old in await searcher().prepare(new, for: old) }
    let (known, unknown) = (try await searcher().search(often), try await searcher().search(once))
    #expect(known.stages.isEmpty && !unknown.stages.isEmpty)
    #expect(Set(known.hits.map(\.id)) == [1, 2] && Set(unknown.hits.map(\.id)) == [1, 2])
  }
}
