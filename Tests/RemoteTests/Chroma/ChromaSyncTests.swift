import Assistant
import Offers
import TestSupport
import Testing

@testable import Remote

/// The synchronisation over the real server.
@Suite("A synchronisation with Chroma", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"))
struct ChromaSyncTests {
  private static func time(_ day: Int) -> Timestamp { ChromaFixture.time(day) }

  @Test("stores all offers, and the second time changes nothing")
  func twice() async throws {
    try await ChromaFixture().writing { store in
      let feed = ScriptedFeed(try SampleRecord.records(1...450))
      let first = try await ChromaFixture.sync(feed, into: store)
      #expect(first.new == 450)
      #expect(first.health == .complete)
      let before = try await store.mirroredOffers(includingWithdrawn: true)
      let count = try await store.client.count(in: store.mirror)
      let second = try await ChromaFixture.sync(feed, into: store, day: 1)
      #expect(second.new + second.changed + second.republished + second.withdrawn == 0)
      #expect(second.unchanged == 450)
      #expect(try await store.mirroredOffers(includingWithdrawn: true) == before)
      // The run's own line in the journal is all that is new.
      #expect(try await store.client.count(in: store.mirror) == count + 1)
      #expect(try await store.status().lastRefresh == Self.time(1))
    }
  }

  @Test("withdraws offers only after a complete reading, and keeps them readable")
  func withdrawal() async throws {
    try await ChromaFixture().writing { store in
      try await ChromaFixture.sync(ScriptedFeed(try SampleRecord.records(1...10)), into: store)
      let short = ScriptedFeed(try SampleRecord.records(1...8), count: 10)
      #expect(try await ChromaFixture.sync(short, into: store, day: 1).withdrawn == 0)
      #expect(try await store.status().lastRefresh == Self.time(0))
      let whole = ScriptedFeed(try SampleRecord.records(1...8))
      #expect(try await ChromaFixture.sync(whole, into: store, day: 2).withdrawn == 2)
      let gone = try #require(try await store.mirroredOffer(9))
      #expect(gone.withdrawn == Self.time(2))
      #expect(gone.lastSeen == Self.time(0))
      #expect(gone.offer.texts.description != nil)
      #expect(try await store.liveFacts().map(\.id) == Array(1...8))
      #expect(try await store.ids(withReference: "vie9") == [9])
      #expect(try await store.history(of: 9).events.map(\.event) == [.new, .withdrawn])
      let status = try await store.status()
      #expect(status.live == 8)
      #expect(status.withdrawn == 2)
    }
  }

  @Test("tells what changed, and keeps the old values in the history")
  func history() async throws {
    try await ChromaFixture().writing { store in
      try await ChromaFixture.sync(ScriptedFeed([try SampleRecord.record(1)]), into: store)
      let later = try SampleRecord.record(1, ["missionDuration": .integer(18), "viewCounter": .integer(260)])
      try await ChromaFixture.sync(ScriptedFeed([later]), into: store, day: 1)
      let history = try await store.history(of: 1)
      #expect(history.events.map(\.event) == [.new, .changed])
      #expect(history.events.last?.changes == [FieldChange(field: "months", before: "12", after: "18")])
      #expect(history.counters.map(\.views) == [200, 260])
      #expect(history.counters.map(\.time) == [Self.time(0), Self.time(1)])
      #expect(try await store.liveFacts().map(\.months) == [18])
    }
  }

  @Test("reads back every field as SQLite's store would")
  func fields() async throws {
    let record = try SampleRecord.record(
      7,
      [
        "specializations": .array([.integer(138), .integer(999_999)]), "missionEndDate": .string("2027-09-01T00:00:00"),
        "contactURL": .string("https://jobs.example.org/7"), "reference": .string("vie-7/é"),
      ])
    try await ChromaFixture().writing { store in
      try await ChromaFixture.sync(ScriptedFeed([record]), into: store)
      let stored = try #require(try await store.mirroredOffer(7))
      let offer = try OfferReading(listing: record).offer
      #expect(stored.offer == offer)
      #expect(stored.listing == record)
      #expect(try await store.liveFacts() == [stored.offer.facts])
      #expect(try await store.texts(of: [7, 8])[7] == stored.offer.texts)
      #expect(try await store.nearDuplicateKeys(of: [7])[7] == NearDuplicateKey(stored.offer))
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

  @Test("uses the details that an interrupted run has fetched, and says that it was interrupted")
  func journalledDetails() async throws {
    let bare = try (1...3).map { try SampleRecord.record($0, ["missionDescription": .null, "missionProfile": .null]) }
    let full = try SampleRecord.records(1...3)
    try await ChromaFixture().writing { store in
      _ = try await store.beginSync(source: "test", at: Self.time(0))
      try await store.journal(JournalledDetails(listing: bare[0], details: full[0]))
      #expect(try await store.status().lastRun?.state == .running)
      let feed = ScriptedFeed(bare, details: full)
      try await ChromaFixture.sync(feed, into: store, day: 1)
      #expect(await feed.detailCalls.sorted() == [2, 3])
      #expect(try await store.journalledDetails().isEmpty)
      #expect(try await store.mirroredOffer(1)?.offer.texts.profile != nil)
      #expect(try await store.status().lastRun?.state == .complete)
    }
  }

  @Test("quarantines what can't be read, and reports drift")
  func quarantine() async throws {
    try await ChromaFixture().writing { store in
      let bad = try SampleRecord.record(2, ["indemnite": .number("1e400")])
      let odd = try SampleRecord.record(1, ["brandNew": .integer(1)])
      try await ChromaFixture.sync(ScriptedFeed([odd, bad]), into: store)
      let status = try await store.status()
      #expect(status.quarantined.map(\.id) == [2])
      #expect(status.quarantined.first?.reason == "the record's indemnite is an impossible number")
      #expect(status.drift.map(\.drift) == [Drift(kind: .unknownField, field: "brandNew", seen: "number")])
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
