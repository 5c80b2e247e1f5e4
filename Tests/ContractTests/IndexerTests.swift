import Assistant
import Offers
import Retrieval
import TestSupport
import Testing

/// The embedding of offers over every store.
@Suite("Indexing into every store")
struct IndexerTests {
  private static func record(_ id: Int, _ text: String) throws -> OfferRecord {
    try SampleRecord.record(id, ["missionDescription": .string(text)])
  }

  @Test("makes offers findable by what they say, best first", arguments: StoreUnderTest.Kind.available)
  func find(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync([
        try Self.record(1, "zebra zebra zebra"), try Self.record(2, "giraffe"), try Self.record(3, "zebra giraffe"),
      ])
      let embedder = WordCountEmbedder()
      #expect(try await store.index(by: embedder).embedded == 6)
      #expect(try await store.nearest("zebra", by: embedder, among: [1, 2, 3]).first == 1)
      #expect(try await store.nearest("zebra", by: embedder, among: [2, 3]).first == 3)
      #expect(try await store.nearest("zebra", by: embedder, among: []).isEmpty)
    }
  }

  @Test("embeds nothing twice", arguments: StoreUnderTest.Kind.available)
  func twice(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(try SampleRecord.records(1...20))
      let embedder = WordCountEmbedder()
      try await store.index(by: embedder)
      let before = try await MirrorContents(of: store)
      #expect(try await store.index(by: embedder).embedded == 0)
      #expect(try await MirrorContents(of: store) == before)
      // A changed text is embedded anew, the other text of the offer isn't.
      try await store.sync(try SampleRecord.records(1...19) + [try Self.record(20, "tout autre chose")], day: 1)
      #expect(try await store.index(by: embedder).embedded == 1)
      #expect(try await store.nearest("tout autre chose", by: embedder, among: Array(1...20)).first == 20)
    }
  }

  @Test("embeds texts that two offers share once", arguments: StoreUnderTest.Kind.available)
  func shared(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      let title: [String: JSONValue] = ["missionTitle": .string("Le même titre")]
      try await store.sync([try SampleRecord.record(1, title), try SampleRecord.record(2, title)])
      let embedder = WordCountEmbedder()
      #expect(try await store.index(by: embedder).embedded == 2)
      #expect(try await store.embeddingStatus().chunks == 4)
    }
  }

  @Test("goes on where it was interrupted", arguments: StoreUnderTest.Kind.available)
  func interrupted(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(try SampleRecord.records(1...20))
      let embedder = WordCountEmbedder(failsAfter: 24)
      await #expect(throws: WordCountEmbedder.Failing.self) { try await store.index(by: embedder) }
      #expect(try await store.activeSpace() == nil)
      embedder.recover()
      #expect(try await store.index(by: embedder).embedded == 16)
      #expect(Set(embedder.embedded).count == embedder.embedded.count)
      #expect(try await store.embeddingStatus().pending == 0)
    }
  }

  @Test("finds an offer that comes back without embedding it again", arguments: StoreUnderTest.Kind.available)
  func republished(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      let embedder = WordCountEmbedder()
      try await store.sync(try SampleRecord.records(1...5))
      try await store.index(by: embedder)
      try await store.sync(try SampleRecord.records(1...4), day: 1)
      try await store.index(by: embedder)
      try await store.sync(try SampleRecord.records(1...5), day: 2)
      #expect(try await store.index(by: embedder).embedded == 0)
      #expect(try await store.nearest("5", by: embedder, among: [4, 5]).first == 5)
    }
  }

  @Test("with another model replaces the first at the end, and not before", arguments: StoreUnderTest.Kind.available)
  func anotherModel(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(try SampleRecord.records(1...20))
      let first = WordCountEmbedder(model: "first")
      try await store.index(by: first)
      let second = WordCountEmbedder(model: "second", dimension: 32, failsAfter: 24)
      await #expect(throws: WordCountEmbedder.Failing.self) { try await store.index(by: second) }
      #expect(try await store.activeSpace()?.space == first.space)
      #expect(try await store.nearest("12", by: first, among: Array(1...20)).count == 20)
      second.recover()
      try await store.index(by: second)
      #expect(try await store.activeSpace()?.space == second.space)
      #expect(try await store.nearest("12", by: second, among: Array(1...20)).count == 20)
      #expect(try await store.index(by: first).embedded == 40)
    }
  }

  @Test("follows the offers, however often they change", arguments: StoreUnderTest.Kind.available)
  func changes(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      let embedder = WordCountEmbedder()
      for round in 0..<12 {
        try await store.sync(try (1...6).map { try Self.record($0, "texte \(round) de \($0)") }, day: round)
        try await store.index(by: embedder)
        #expect(try await store.nearest("texte \(round)", by: embedder, among: Array(1...6)).count == 6)
      }
      let status = try await store.embeddingStatus()
      #expect(status.chunks == 12)
      #expect(status.pending == 0)
    }
  }

  @Test(
    "gives the same chunks, vectors and nearest ones when it is opened again", arguments: StoreUnderTest.Kind.available)
  func reopened(kind: StoreUnderTest.Kind) async throws {
    let place = try await StoreUnderTest(kind)
    let embedder = WordCountEmbedder()
    let question = try await embedder.embed(query: "zebra")
    let before = try await place.writing { store in
      try await store.sync(try (1...9).map { try Self.record($0, $0 % 3 == 0 ? "zebra \($0)" : "giraffe \($0)") })
      try await store.index(by: embedder)
      return try await store.nearest(to: question, count: .max, among: Array(1...9))
    }
    #expect(before.count == 18)
    try await place.reading { store in
      #expect(try await store.space() == IndexedSpace(space: embedder.space))
      let after = try await store.nearest(to: question, count: .max, among: Array(1...9))
      #expect(after.map(\.offer) == before.map(\.offer))
      #expect(after.map(\.part) == before.map(\.part))
      // Of chunks that are equally near a server may give any.
      let two = try await store.nearest(to: question, count: 2, among: Array(1...9)).map(\.similarity)
      #expect(two.count == 2)
      for (one, other) in zip(two, after.map(\.similarity)) { #expect(abs(one - other) < 1e-5) }
      #expect(try await store.nearest(to: question, count: 0, among: Array(1...9)).isEmpty)
      #expect(try await store.nearest(to: question, count: .max, among: [99]).isEmpty)
      let vectors = try await store.vectors(of: 3)
      #expect(vectors.count == 2)
      #expect(try await store.vectors(of: 99).isEmpty)
      #expect(try await store.offersToEmbed(in: IndexedSpace(space: embedder.space)).isEmpty)
    }
  }
}
