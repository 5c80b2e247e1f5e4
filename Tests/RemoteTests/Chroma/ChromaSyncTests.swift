import Assistant
import Offers
import TestSupport
import Testing

@testable import Remote

/// The synchronisation over the real server.
@Suite("A synchronisation with Chroma", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"))
struct ChromaSyncTests {
  private static func time(_ day: Int) -> Timestamp { ChromaFixture.time(day) }

  @Test("writes nothing but its line in the journal where a run brings no news")
  func twice() async throws {
    try await ChromaFixture().writing { store in
      let feed = ScriptedFeed(try SampleRecord.records(1...20))
      try await ChromaFixture.sync(feed, into: store)
      let count = try await store.client.count(in: store.mirror)
      #expect(try await ChromaFixture.sync(feed, into: store, day: 1).unchanged == 20)
      #expect(try await store.client.count(in: store.mirror) == count + 1)
    }
  }

  @Test("leaves contacts out, and takes what becomes of them for no news")
  func contacts() async throws {
    let person: [String: JSONValue] = [
      "contactName": .string("Ada Example"), "contactEmail": .string("ada@example.org"),
    ]
    try await ChromaFixture().writing { store in
      let feed = ScriptedFeed([try SampleRecord.record(1, person)])
      try await ChromaFixture.sync(feed, into: store)
      #expect(try await ChromaFixture.sync(feed, into: store, day: 1).unchanged == 1)
      // Even where nobody took them out before.
      let bare = Synchronizer(feed: feed, repository: store) { Self.time(2) }
      _ = try await bare.run()
      let rows = try await store.client.rows(where: nil, in: store.mirror, [.metadatas, .documents])
      let all = rows.map { "\($0.metadata.json.text) \($0.document ?? "")" }.joined()
      #expect(!all.contains("Ada"))
      #expect(!all.contains("ada@"))
      #expect(all.contains("ATELIERS DU NORD"))
    }
  }

  @Test("writes nothing when it is only a trial, and needs no right to write for it")
  func dryRun() async throws {
    let fixture = try await ChromaFixture()
    try await fixture.writing { store in
      try await ChromaFixture.sync(ScriptedFeed(try SampleRecord.records(1...3)), into: store)
    }
    try await fixture.reading { store in
      var options = Synchronizer.Options()
      options.isDryRun = true
      let count = try await store.client.count(in: store.mirror)
      let feed = ScriptedFeed(try SampleRecord.records(2...5))
      let report = try await ChromaFixture.sync(feed, into: store, day: 1, options: options)
      #expect(report.new == 2)
      #expect(report.withdrawn == 1)
      #expect(try await store.client.count(in: store.mirror) == count)
    }
  }

  @Test("into nothing is for writers only; a reader hears what to do")
  func missing() async throws {
    let fixture = try await ChromaFixture()
    await #expect(throws: ChromaError.missing(store: fixture.configuration.address.description)) {
      try await fixture.reading { _ in }
    }
    try await fixture.writing { _ in }
    let facts = try await fixture.reading { try await $0.liveFacts() }
    #expect(facts.isEmpty)
  }

  @Test("lets one process write at a time, and another when that has ended or died")
  func oneWriter() async throws {
    let fixture = try await ChromaFixture()
    try await fixture.writing { _ in
      await #expect {
        try await fixture.writing { _ in }
      } throws: { error in
        guard case ChromaError.busy(_, _, let left)? = error as? ChromaError else { return false }
        return left > .zero
      }
      try await fixture.reading { _ in }
    }
    try await fixture.writing { _ in }
    // One that died: its right lapses.
    let now = CallSettings.present
    try await fixture.writing { store in
      var later = fixture.configuration
      later.now = { Timestamp(milliseconds: now.milliseconds + 600_000) }
      try await ChromaStore.withStore(later, access: .writing) { _ in }
      // And may not write any more once another has taken it over.
      await #expect(throws: ChromaError.leaseLost(store: store.name)) { try await store.lease?.renew() }
      await #expect(throws: ChromaError.leaseLost(store: store.name)) { try await store.write([.row("x", [:])]) }
    }
  }

  @Test("never touches a collection that something else made")
  func foreign() async throws {
    let fixture = try await ChromaFixture()
    try await fixture.writing { store in
      let name = fixture.configuration.address.collection
      let other = try await store.client.makeCollection(named: name, metadata: ["owner": .string("someone")])
      try await store.client.upsert([.row("chunk_0", [:])], in: other, server: store.server)
    }
    await #expect {
      try await fixture.writing { _ in }
    } throws: { error in
      if case ChromaError.foreign? = error as? ChromaError { true } else { false }
    }
  }
}
