import Assistant
import Offers
import TestSupport
import Testing

/// The synchronisation over every store.
@Suite("A synchronisation with every store")
struct SynchronizerTests {
  @Test("stores all offers, and the second time changes nothing", arguments: StoreUnderTest.Kind.available)
  func twice(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      let feed = ScriptedFeed(try SampleRecord.records(1...450))
      let first = try await store.sync(with: feed)
      #expect(first.new == 450)
      #expect(first.health == .complete)
      let before = try await MirrorContents(of: store)
      let second = try await store.sync(with: feed, day: 1)
      #expect(second.new + second.changed + second.republished + second.withdrawn == 0)
      #expect(second.unchanged == 450)
      #expect(try await MirrorContents(of: store) == before)
      #expect(try await store.status().lastRefresh == time(1))
    }
  }

  @Test(
    "withdraws offers only after a complete reading, and keeps them readable", arguments: StoreUnderTest.Kind.available)
  func withdrawal(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...10)))
      let short = try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...8), count: 10), day: 1)
      #expect(short.withdrawn == 0)
      #expect(try await store.status().lastRefresh == time(0))
      let whole = try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...8)), day: 2)
      #expect(whole.withdrawn == 2)
      let gone = try #require(try await store.mirroredOffer(9))
      #expect(gone.withdrawn == time(2))
      #expect(gone.lastSeen == time(0))
      #expect(gone.offer.texts.description != nil)
      #expect(try await store.liveFacts().map(\.id) == Array(1...8))
      #expect(try await store.history(of: 9).events.map(\.event) == [.new, .withdrawn])
    }
  }

  @Test("withdraws nothing when nothing comes", arguments: StoreUnderTest.Kind.available, [[FeedError.lasting], []])
  func emptyReading(kind: StoreUnderTest.Kind, failures: [FeedError]) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...10)))
      let report = try await store.sync(with: ScriptedFeed([], pageFailures: failures), day: 1)
      #expect(report.withdrawn == 0)
      #expect(report.health != .complete)
      #expect(try await store.status().live == 10)
    }
  }

  @Test(
    "doubts a catalogue that has lost more than half of its offers, until told to believe it",
    arguments: StoreUnderTest.Kind.available)
  func shrinking(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...100)))
      let doubted = try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...40)), day: 1)
      #expect(doubted.withdrawn == 0)
      #expect(doubted.keptMissing == 60)
      #expect(try await store.status().lastRefresh == time(0))
      var options = Synchronizer.Options()
      options.acceptsShrinking = true
      #expect(
        try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...40)), day: 2, options: options).withdrawn
          == 60)
    }
  }

  @Test(
    "quarantines what can't be read, without withdrawing the offer it stands for",
    arguments: StoreUnderTest.Kind.available)
  func quarantine(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...3)))
      let bad = try SampleRecord.record(2, ["indemnite": .number("1e400")])
      let feed = ScriptedFeed([try SampleRecord.record(1), bad, try SampleRecord.record(3)])
      let report = try await store.sync(with: feed, day: 1)
      #expect(report.quarantined.map(\.id) == [2])
      #expect(report.withdrawn == 0)
      #expect(try await store.mirroredOffer(2)?.offer.payEUR == 2637.47)
      #expect(try await store.status().quarantined.first?.reason == "the record's indemnite is an impossible number")
    }
  }

  @Test("tells what changed, and keeps the old values in the history", arguments: StoreUnderTest.Kind.available)
  func history(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(with: ScriptedFeed([try SampleRecord.record(1)]))
      let later = try SampleRecord.record(1, ["missionDuration": .integer(18), "viewCounter": .integer(260)])
      try await store.sync(with: ScriptedFeed([later]), day: 1)
      let history = try await store.history(of: 1)
      #expect(history.events.map(\.event) == [.new, .changed])
      #expect(history.events.last?.changes == [FieldChange(field: "months", before: "12", after: "18")])
      #expect(history.counters.map(\.views) == [200, 260])
      #expect(history.counters.map(\.time) == [time(0), time(1)])
    }
  }

  @Test("fetches the details of offers that lack their texts, once", arguments: StoreUnderTest.Kind.available)
  func details(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      let full = try SampleRecord.records(1...3)
      let bare = try (1...3).map {
        try SampleRecord.record($0, ["missionDescription": .null, "missionProfile": .null, "indemnite": .integer(0)])
      }
      let feed = ScriptedFeed(bare, details: full)
      let report = try await store.sync(with: feed)
      #expect(report.health == .complete)
      #expect(try await store.mirroredOffer(2)?.offer.payEUR == 2637.47)
      #expect(try await store.mirroredOffer(2)?.offer.texts.profile != nil)
      let second = try await store.sync(with: feed, day: 1)
      #expect(second.unchanged == 3)
      #expect(await feed.detailCalls.count == 3)
    }
  }

  @Test(
    "asks again for details that failed, and is incomplete when they never come",
    arguments: StoreUnderTest.Kind.available)
  func failingDetails(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      let bare = [try SampleRecord.record(1, ["missionDescription": .null, "missionProfile": .null])]
      let full = try SampleRecord.records(1...1)
      let once = try await store.sync(with: ScriptedFeed(bare, details: full, detailFailures: [.passing]))
      #expect(once.health == .complete)
      let changed = try SampleRecord.record(
        1, ["missionDescription": .null, "missionProfile": .null, "cityName": .string("PARIS")])
      let never = ScriptedFeed([changed], details: full, detailFailures: Array(repeating: .passing, count: 9))
      let report = try await store.sync(with: never, day: 1)
      #expect(report.health != .complete)
      #expect(report.error == .passing)
      // The texts of before are kept.
      #expect(try await store.mirroredOffer(1)?.offer.texts.profile != nil)
      #expect(try await store.status().lastRefresh == time(0))
    }
  }

  @Test("uses the details that an interrupted run has fetched", arguments: StoreUnderTest.Kind.available)
  func journalledDetails(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      let bare = try (1...3).map {
        try SampleRecord.record($0, ["missionDescription": .null, "missionProfile": .null])
      }
      let full = try SampleRecord.records(1...3)
      _ = try await store.beginSync(source: "test", at: time(0))
      try await store.journal(JournalledDetails(listing: bare[0], details: full[0]))
      let feed = ScriptedFeed(bare, details: full)
      try await store.sync(with: feed, day: 1)
      #expect(await feed.detailCalls.sorted() == [2, 3])
      #expect(try await store.journalledDetails().isEmpty)
      #expect(try await store.mirroredOffer(1)?.offer.texts.profile != nil)
    }
  }

  @Test("writes nothing when it is only a trial", arguments: StoreUnderTest.Kind.available)
  func dryRun(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...3)))
      var options = Synchronizer.Options()
      options.isDryRun = true
      let before = (try await MirrorContents(of: store), try await store.status())
      let report = try await store.sync(with: ScriptedFeed(try SampleRecord.records(2...5)), day: 1, options: options)
      #expect(report.new == 2)
      #expect(report.withdrawn == 1)
      #expect(try await MirrorContents(of: store) == before.0)
      #expect(try await store.status() == before.1)
    }
  }

  @Test("that only adds withdraws nothing and is no refresh", arguments: StoreUnderTest.Kind.available)
  func addition(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      try await store.sync(with: ScriptedFeed(try SampleRecord.records(1...3)))
      var options = Synchronizer.Options()
      options.withdrawsMissing = false
      let report = try await store.sync(with: ScriptedFeed(try SampleRecord.records(7...8)), day: 1, options: options)
      #expect(report.new == 2)
      #expect(try await store.status().live == 5)
      #expect(try await store.status().lastRefresh == time(0))
    }
  }

  @Test("marks a run that was left open as interrupted, and reports drift", arguments: StoreUnderTest.Kind.available)
  func journal(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      _ = try await store.beginSync(source: "first", at: time(0))
      #expect(try await store.status().lastRun?.state == .running)
      let odd = try SampleRecord.record(1, ["brandNew": .integer(1), "missionDuration": .string("12")])
      try await store.sync(with: ScriptedFeed([odd]), day: 1)
      let status = try await store.status()
      #expect(status.lastRun?.state == .complete)
      #expect(
        Set(status.drift.map(\.drift)) == [
          Drift(kind: .unknownField, field: "brandNew", seen: "number"),
          Drift(kind: .retyped, field: "missionDuration", seen: "string"),
        ])
      #expect(try await store.mirroredOffer(1)?.offer.months == 12)
    }
  }
}
