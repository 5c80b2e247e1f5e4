import Assistant
import Offers
import Remote
import Retrieval
import Storage
import TestSupport
import Testing

/// Who may open a store, and what others see of one that is being written.
@Suite("The way into every store")
struct StoreAccessTests {
  @Test(
    "is closed to readers where there is no store, and they hear what to do", arguments: StoreUnderTest.Kind.available)
  func missing(kind: StoreUnderTest.Kind) async throws {
    let place = try await StoreUnderTest(kind)
    await #expect {
      try await place.reading { _ in }
    } throws: { error in
      guard let failure = error as? any Failure else { return false }
      return failure.kind == .notConfigured && failure.hint.contains("vie sync")
    }
  }

  @Test(
    "lets one writer in at a time, readers always, and the next writer afterwards",
    arguments: StoreUnderTest.Kind.available)
  func oneWriter(kind: StoreUnderTest.Kind) async throws {
    let place = try await StoreUnderTest(kind)
    try await place.writing { store in
      try await store.sync(try SampleRecord.records(1...2))
      await #expect {
        try await place.writing { _ in }
      } throws: { error in
        "\(error)".contains("another vie")
      }
      #expect(try await place.reading { try await $0.liveFacts().count } == 2)
    }
    #expect(try await place.writing { try await $0.liveFacts().count } == 2)
  }

  @Test(
    "shows the old state until a run commits, and the new one whole after it", arguments: StoreUnderTest.Kind.available)
  func isolation(kind: StoreUnderTest.Kind) async throws {
    let place = try await StoreUnderTest(kind)
    try await place.writing { store in
      try await store.sync(try SampleRecord.records(1...3))
      let before = try await place.reading { try await MirrorContents(of: $0) }
      let run = try await store.beginSync(source: "test", at: time(1))
      let bare = try SampleRecord.record(9, ["missionDescription": .null])
      try await store.journal(JournalledDetails(listing: bare, details: try SampleRecord.record(9)))
      #expect(try await place.reading { try await MirrorContents(of: $0) } == before)
      try await store.abandon(run, because: "a test", at: time(1))
      #expect(try await place.reading { try await MirrorContents(of: $0) } == before)
      try await store.sync(try SampleRecord.records(2...6), day: 2)
      let after = try await MirrorContents(of: store)
      #expect(after.live.map(\.id) == Array(2...6))
      #expect(try await place.reading { try await MirrorContents(of: $0) } == after)
    }
  }

  @Test(
    "shows the old state after a run that fails half-way, and the next run goes through",
    arguments: StoreUnderTest.Kind.available)
  func interrupted(kind: StoreUnderTest.Kind) async throws {
    let place = try await StoreUnderTest(kind)
    let before = try await place.writing { store in
      try await store.sync(try SampleRecord.records(1...3))
      return try await MirrorContents(of: store)
    }
    // A process that dies between the beginning of a run and its commit.
    try await place.writing { store in
      _ = try await store.beginSync(source: "test", at: time(1))
    }
    #expect(try await place.reading { try await MirrorContents(of: $0) } == before)
    let report = try await place.writing { store in
      let contents = try await MirrorContents(of: store)
      #expect(contents == before)
      return try await store.sync(try SampleRecord.records(2...4), day: 2)
    }
    #expect(report.health == .complete)
    let after = try await place.reading { (try await MirrorContents(of: $0), try await $0.status()) }
    #expect(after.0.live.map(\.id) == [2, 3, 4])
    #expect(after.1.lastRun?.state == .complete)
  }
}
