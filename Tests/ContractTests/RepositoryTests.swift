import Assistant
import Offers
import Remote
import TestSupport
import Testing

/// What every store keeps of offers and gives back.
@Suite("Every store")
struct RepositoryTests {
  @Test("is tried, Chroma too", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"))
  func allKinds() {
    #expect(StoreUnderTest.Kind.available == StoreUnderTest.Kind.allCases)
  }

  @Test("gives back every field as it was read, also when it is opened again", arguments: StoreUnderTest.Kind.available)
  func fields(kind: StoreUnderTest.Kind) async throws {
    let record = try SampleRecord.record(
      7,
      [
        "specializations": .array([.integer(138), .integer(999_999)]), "missionEndDate": .string("2027-09-01T00:00:00"),
        "contactURL": .string("https://jobs.example.org/7"), "reference": .string("vie-7/é"),
        "brandNew": .number("1.50"), "cityName": .string("  "), "candidateCounter": .null,
      ])
    let offer = try OfferReading(listing: record).offer
    let place = try await StoreUnderTest(kind)
    func check(_ store: any MirrorStore) async throws {
      let stored = try #require(try await store.mirroredOffer(7))
      #expect(stored.offer == offer)
      #expect(stored.listing == record)
      #expect(stored.details == nil)
      #expect((stored.firstSeen, stored.lastSeen, stored.withdrawn) == (time(0), nil, nil))
      #expect(try await store.mirroredOffers(includingWithdrawn: true) == [stored])
      #expect(try await store.liveFacts() == [offer.facts])
      #expect(try await store.texts(of: [7, 8]) == [7: offer.texts])
      #expect(try await store.catalogue().cloneKeys == [NearDuplicateKey(offer)])
      #expect(try await store.mirroredOffer(8) == nil)
      #expect(try await store.history(of: 8) == OfferHistory(events: [], counters: []))
    }
    try await place.writing { store in
      try await store.sync([record])
      try await check(store)
    }
    try await place.reading { try await check($0) }
  }

  @Test("keeps records of details beside those of the listing", arguments: StoreUnderTest.Kind.available)
  func details(kind: StoreUnderTest.Kind) async throws {
    let bare = try SampleRecord.record(1, ["missionDescription": .null, "missionProfile": .null])
    let full = try SampleRecord.record(1)
    let place = try await StoreUnderTest(kind)
    try await place.writing { _ = try await $0.sync(with: ScriptedFeed([bare], details: [full])) }
    try await place.reading { store in
      let stored = try #require(try await store.mirroredOffer(1))
      #expect(stored.listing == bare)
      #expect(stored.details == full)
      #expect(stored.offer.texts.profile != nil)
    }
  }

  @Test("finds offers by their reference, case aside, withdrawn ones too", arguments: StoreUnderTest.Kind.available)
  func references(kind: StoreUnderTest.Kind) async throws {
    try await StoreUnderTest(kind).writing { store in
      let twin = try SampleRecord.record(5, ["reference": .string("vie1")])
      try await store.sync(try SampleRecord.records(1...2) + [twin])
      try await store.sync([try SampleRecord.record(2), twin], day: 1)
      #expect(try await store.ids(withReference: "VIE1").sorted() == [1, 5])
      #expect(try await store.ids(withReference: "vie2") == [2])
      #expect(try await store.ids(withReference: "VIE3").isEmpty)
      #expect(try await store.ids(withReference: "").isEmpty)
      #expect(try await store.ids(withReference: "VIE%").isEmpty)
    }
  }

  @Test("forgets nothing of an offer that goes and comes back", arguments: StoreUnderTest.Kind.available)
  func comeback(kind: StoreUnderTest.Kind) async throws {
    let place = try await StoreUnderTest(kind)
    try await place.writing { store in
      try await store.sync(try SampleRecord.records(1...3))
      try await store.sync(try SampleRecord.records(1...2), day: 1)
      #expect(try await store.mirroredOffers(includingWithdrawn: false).map(\.id) == [1, 2])
      #expect(try await store.mirroredOffers(includingWithdrawn: true).map(\.id) == [1, 2, 3])
    }
    let report = try await place.writing { try await $0.sync(try SampleRecord.records(1...3), day: 2) }
    #expect(report.republished == 1)
    try await place.reading { store in
      let back = try #require(try await store.mirroredOffer(3))
      #expect((back.firstSeen, back.lastSeen, back.withdrawn) == (time(0), nil, nil))
      let history = try await store.history(of: 3)
      #expect(history.events.map(\.event) == [.new, .withdrawn, .republished])
      #expect(history.events.map(\.time) == [time(0), time(1), time(2)])
      let status = try await store.status()
      #expect((status.live, status.withdrawn) == (3, 0))
      #expect(status.lastRefresh == time(2))
    }
  }

  @Test("says the same of itself when it is opened again", arguments: StoreUnderTest.Kind.available)
  func reopened(kind: StoreUnderTest.Kind) async throws {
    let place = try await StoreUnderTest(kind)
    let (contents, status) = try await place.writing { store in
      try await store.sync(try SampleRecord.records(1...5))
      let changed = try SampleRecord.record(1, ["viewCounter": .integer(260), "missionDuration": .integer(18)])
      let bad = try SampleRecord.record(2, ["indemnite": .number("1e400")])
      let odd = try SampleRecord.record(3, ["brandNew": .integer(1)])
      try await store.sync([changed, bad, odd, try SampleRecord.record(4)], day: 1)
      try await store.index(by: WordCountEmbedder())
      return (try await MirrorContents(of: store), try await store.status())
    }
    #expect(status.quarantined.map(\.id) == [2])
    #expect((status.live, status.withdrawn) == (4, 1))
    let after = try await place.reading { (try await MirrorContents(of: $0), try await $0.status()) }
    #expect(after == (contents, status))
  }
}
