import Assistant
import Foundation
import Offers
import Retrieval
import TestSupport
import Testing

@testable import Remote

/// The embedding of offers over the real server.
@Suite("Indexing into Chroma", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"))
struct ChromaIndexTests {
  private static func record(_ id: Int, _ text: String) throws -> OfferRecord {
    try SampleRecord.record(id, ["missionDescription": .string(text)])
  }

  private static func sync(_ records: [OfferRecord], into store: ChromaStore, day: Int = 0) async throws {
    try await ChromaFixture.sync(ScriptedFeed(records), into: store, day: day)
  }

  private static func nearest(
    _ text: String, _ embedder: WordCountEmbedder, in store: ChromaStore, among ids: [Int]
  ) async throws -> [Int] {
    let vector = try await embedder.embed(query: text)
    var seen: Set<Int> = []
    return try await store.nearest(to: vector, count: 100, among: ids).map(\.offer).filter { seen.insert($0).inserted }
  }

  @Test("writes nothing where everything is embedded")
  func twice() async throws {
    try await ChromaFixture().writing { store in
      try await Self.sync(try SampleRecord.records(1...20), into: store)
      let embedder = WordCountEmbedder()
      try await ChromaFixture.index(store, embedder)
      let state = try await store.state()
      try await ChromaFixture.index(store, embedder)
      #expect(try await store.state() == state)
    }
  }

  @Test("takes withdrawn offers out, and back in without embedding them again")
  func republished() async throws {
    try await ChromaFixture().writing { store in
      let embedder = WordCountEmbedder()
      try await Self.sync(try SampleRecord.records(1...5), into: store)
      try await ChromaFixture.index(store, embedder)
      try await Self.sync(try SampleRecord.records(1...4), into: store, day: 1)
      try await ChromaFixture.index(store, embedder)
      let name = store.configuration.address.collection
      let chunks = try #require(try await store.client.collection(named: name))
      #expect(try await store.client.count(in: chunks) == 8)
      #expect(try await store.vectors(of: 5).count == 2)
      try await Self.sync(try SampleRecord.records(1...5), into: store, day: 2)
      #expect(try await ChromaFixture.index(store, embedder).embedded == 0)
      #expect(try await Self.nearest("5", embedder, in: store, among: [4, 5]).first == 5)
    }
  }

  @Test("with another model replaces the first at the end, and not before, under the same name")
  func anotherModel() async throws {
    let fixture = try await ChromaFixture()
    try await fixture.writing { store in
      try await Self.sync(try SampleRecord.records(1...20), into: store)
      let first = WordCountEmbedder(model: "first")
      try await ChromaFixture.index(store, first)
      try await fixture.reading { reader in
        #expect(try await Self.nearest("12", first, in: reader, among: Array(1...20)).count == 20)
        let second = WordCountEmbedder(model: "second", dimension: 32, failsAfter: 24)
        await #expect(throws: WordCountEmbedder.Failing.self) { try await ChromaFixture.index(store, second) }
        #expect(try await reader.activeSpace()?.space == first.space)
        #expect(try await Self.nearest("12", first, in: reader, among: Array(1...20)).count == 20)
        second.recover()
        try await ChromaFixture.index(store, second)
        #expect(try await reader.activeSpace()?.space == second.space)
        #expect(try await Self.nearest("12", second, in: reader, among: Array(1...20)).count == 20)
        // A question by the first model is refused by its dimension.
        let vector = try await first.embed(query: "12")
        await #expect(throws: ChromaError.self) { try await reader.nearest(to: vector, count: 1, among: [1]) }
      }
      let name = store.configuration.address.collection
      let chunks = try #require(try await store.client.collection(named: name))
      #expect(chunks.dimension == 32)
      #expect(try await store.problems().isEmpty)
      #expect(try await ChromaFixture.index(store, first).embedded == 40)
    }
  }

  @Test("makes a collection that is gone, or has lost records, anew without embedding again", arguments: [true, false])
  func lost(isGone: Bool) async throws {
    try await ChromaFixture().writing { store in
      try await Self.sync(try SampleRecord.records(1...20), into: store)
      let embedder = WordCountEmbedder()
      try await ChromaFixture.index(store, embedder)
      let name = store.configuration.address.collection
      if isGone {
        try await store.client.removeCollection(named: name)
      } else {
        let chunks = try #require(try await store.client.collection(named: name))
        try await store.client.remove(["3_description", "4_profile"], from: chunks, server: store.server)
      }
      #expect(try await !store.problems().isEmpty)
      #expect(try await ChromaFixture.index(store, embedder).embedded == 0)
      #expect(try await store.problems().isEmpty)
      let vector = try await embedder.embed(query: "12")
      #expect(try await store.nearest(to: vector, count: 100, among: Array(1...20)).count == 40)
    }
  }

  @Test("writes what the original's notebook reads, in its words")
  func originalKeys() async throws {
    try await ChromaFixture().writing { store in
      let quiet = try SampleRecord.record(1, ["candidateCounter": .integer(4)])
      let sought = try SampleRecord.record(2, ["candidateCounter": .integer(150), "indemnite": .integer(2000)])
      try await Self.sync([quiet, sought], into: store)
      try await ChromaFixture.index(store, WordCountEmbedder())
      let name = store.configuration.address.collection
      let chunks = try #require(try await store.client.collection(named: name))
      #expect(chunks.measure == "cosine")
      let rows = try await store.client.rows(
        where: .equals("competition_level", .string("FAIBLE")), in: chunks, [.metadatas, .documents])
      #expect(rows.map(\.id).sorted() == ["1_description", "1_profile"])
      let row = try #require(rows.first { $0.id == "1_profile" })
      #expect(row.document?.contains("Vous connaissez le langage SQL") == true)
      let expected: ChromaMetadata = [
        "offer_reference": .string("VIE1"), "company": .string("ATELIERS DU NORD"),
        "title": .string("Analyste de données 1 (H/F)"), "country": .string("GERMANY"), "city": .string("BERLIN"),
        "sector": .string("Non spécifié"), "duration_months": .integer(12), "salary_eur": .decimal(2637.47),
        "start_date": .string("2026-09-01T00:00:00"), "creation_date": .string("2026-08-01T10:45:12Z"),
        "application_rate": .decimal(2), "competition_level": .string("FAIBLE"), "candidates_count": .integer(4),
        "views_count": .integer(200), "chunk_type": .string("candidate_profile"), "chunk_id": .string("1_profile"),
      ]
      for (key, value) in expected.values { #expect(row.metadata[key] == value, "\(key)") }
      #expect(row.metadata["contact_email"] == nil)
      #expect(row.metadata["start_day"] == .integer(20_260_901))
      // Counters move, and the levels with them, without a new embedding.
      try await Self.sync(
        [try SampleRecord.record(1, ["candidateCounter": .integer(90)]), sought], into: store, day: 1)
      #expect(try await store.problems() == ["the metadata of some chunks lag behind the offers"])
      #expect(try await ChromaFixture.index(store, WordCountEmbedder()).embedded == 0)
      let high = try await store.client.rows(
        where: .equals("competition_level", .string("ÉLEVÉE")), in: chunks, [])
      #expect(high.count == 4)
    }
  }

  @Test(
    "is read by Chroma's own Python client", .enabled(if: ChromaProcess.python != nil, "No Python is beside Chroma."))
  func python() async throws {
    try await ChromaFixture().writing { store in
      let embedder = WordCountEmbedder()
      try await Self.sync(
        [try Self.record(1, "zebra"), try SampleRecord.record(2, ["candidateCounter": .integer(150)])], into: store)
      try await ChromaFixture.index(store, embedder)
      let vector = try await embedder.embed(query: "zebra").map { "\($0)" }.joined(separator: ",")
      let script = """
        import chromadb, json
        client = chromadb.HttpClient(host="127.0.0.1", port=\(store.configuration.address.server.port))
        found = client.get_collection("\(store.configuration.address.collection)").query(
            query_embeddings=[[\(vector)]], n_results=10, include=["documents", "metadatas", "distances"],
            where={"competition_level": "MOYENNE"})
        print(json.dumps([found["ids"][0], found["metadatas"][0][0]["country"], len(found["documents"][0])]))
        """
      let output = try await ChromaProcess.run(python: script)
      #expect(output.contains(#"[["1_description", "1_profile"], "GERMANY", 2]"#), "\(output)")
    }
  }
}
