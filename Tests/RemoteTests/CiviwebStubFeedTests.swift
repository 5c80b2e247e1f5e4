import Assistant
import CiviwebStub
import Foundation
import Offers
import Testing

@testable import Remote

@Suite("Feed over the network, against the stand-in")
struct CiviwebStubFeedTests {
  /// Runs a feed against a stand-in with 25 offers, whose only source is the stand-in's address.
  private func withFeed(
    _ change: (inout StubOptions) -> Void = { _ in },
    configuration: @escaping @Sendable (inout CiviwebFeed.Configuration, StubServer) -> Void = { _, _ in },
    _ body: (CiviwebFeed, StubServer) async throws -> Void
  ) async throws {
    var options = StubOptions()
    change(&options)
    let records = (1...25).map { #"{"id":\#($0),"creationDate":"2026-01-02T08:00:00Z"}"# }
    let catalogue = try StubCatalogue(json: "[\(records.joined(separator: ","))]")
    try await CiviwebStub.withServer(catalogue, options) { server in
      let settings = Fixtures.configuration {
        $0.source = URL(string: server.baseURL)
        $0.site = nil
        configuration(&$0, server)
      }
      try await CiviwebFeed.withFeed(settings) { feed in try await body(feed, server) }
    }
  }

  /// Every offer, read page by page.
  private func ids(_ feed: CiviwebFeed, limit: Int = 10) async throws -> [Int] {
    var ids: [Int] = []
    while true {
      let page = try await feed.page(skip: ids.count, limit: limit)
      ids += page.records.map(\.id)
      guard page.size > 0, let count = page.count, ids.count < count else { return ids }
    }
  }

  @Test("all offers are read, page by page")
  func paging() async throws {
    try await withFeed { feed, server in
      let read = try await ids(feed)
      #expect(Set(read) == Set(1...25))
      #expect(server.requests.map(\.skip) == [0, 10, 20])
    }
  }

  @Test("the key is read from the stand-in's own page")
  func discovery() async throws {
    try await withFeed {
      $0.requiredKey = Fixtures.key
    } _: { feed, server in
      let read = try await ids(feed)
      #expect(read.count == 25)
      #expect(server.requests.map(\.path).prefix(3) == ["/api/Offers/search", "/", "/api/Offers/search"])
    }
  }

  @Test("address and key are read from the site alone")
  func site() async throws {
    try await withFeed {
      $0.requiredKey = Fixtures.key
    } configuration: {
      ($0.source, $0.site) = (nil, URL(string: $1.siteURL))
    } _: { feed, server in
      let read = try await ids(feed)
      #expect(read.count == 25)
      #expect(feed.source == server.baseURL)
      #expect(server.requests.map(\.status) == [200, 200, 200, 200])
    }
  }

  @Test("a key that changes under way is read again")
  func rotation() async throws {
    try await withFeed {
      ($0.requiredKey, $0.rotateKeyAfter) = (Fixtures.key, 3)
    } _: { feed, server in
      let read = try await ids(feed)
      #expect(read.count == 25)
      #expect(server.requests.map(\.status) == [401, 200, 200, 200, 401, 200, 200])
    }
  }

  @Test("a site that shows the wrong key is found out")
  func wrongKey() async throws {
    try await withFeed {
      ($0.requiredKey, $0.keyInPage) = (Fixtures.key, Fixtures.otherKey)
    } _: { feed, _ in
      await #expect(throws: FeedError.shownKeyRefused) { try await feed.page(skip: 0, limit: 10) }
    }
  }

  @Test("a given key that is wrong is refused")
  func givenKey() async throws {
    try await withFeed {
      $0.requiredKey = Fixtures.key
    } configuration: { configuration, _ in
      configuration.key = CiviwebKey(Fixtures.otherKey)
    } _: { feed, server in
      await #expect(throws: FeedError.givenKeyRefused) { try await feed.page(skip: 0, limit: 10) }
      #expect(server.requests.count == 1)
    }
  }

  @Test(
    "a busy server is waited for, whatever it asks for",
    arguments: ["2", "0", "-5", "1e300", "1e999", "nan", "soon", "Wed, 21 Oct 2099 07:28:00 GMT"]
  )
  func rateLimit(retryAfter: String) async throws {
    try await withFeed {
      ($0.faults.rateLimitEvery, $0.faults.retryAfter) = (2, retryAfter)
    } _: { feed, server in
      let read = try await ids(feed)
      #expect(read.count == 25)
      #expect(server.requests.map(\.status) == [200, 429, 200, 429, 200])
    }
  }

  @Test("a server that asks for an hour is a rate limit at once, and no passing one")
  func longWait() async throws {
    try await withFeed {
      ($0.faults.rateLimitEvery, $0.faults.retryAfter) = (1, "3600")
    } _: { feed, server in
      let error = await #expect(throws: FeedError.self) { try await feed.page(skip: 0, limit: 10) }
      #expect(error?.kind == .rateLimited)
      #expect(error?.description.contains("3600 seconds") == true)
      #expect(error?.isTransient == false)
      #expect(server.requests.count == 1)
    }
  }

  @Test("a server that is always busy is a rate limit")
  func alwaysBusy() async throws {
    try await withFeed {
      $0.faults.rateLimitEvery = 1
    } _: { feed, server in
      let error = await #expect(throws: FeedError.self) { try await feed.page(skip: 0, limit: 10) }
      #expect(error?.kind == .rateLimited)
      #expect(server.requests.count == 5)
    }
  }

  @Test(
    "truncated answers and web pages are asked for again",
    arguments: [\FaultPlan.truncateEvery, \.webPageEvery] as [WritableKeyPath<FaultPlan, Int?> & Sendable]
  )
  func unreadable(fault: WritableKeyPath<FaultPlan, Int?> & Sendable) async throws {
    try await withFeed {
      $0.faults[keyPath: fault] = 2
    } _: { feed, server in
      let read = try await ids(feed)
      #expect(Set(read) == Set(1...25))
      #expect(server.requests.count == 5)
    }
  }

  @Test("every kind of failure is survived, closed connections among them", arguments: 1...6 as ClosedRange<UInt64>)
  func failures(seed: UInt64) async throws {
    try await withFeed {
      ($0.faults.failureRate, $0.faults.seed) = (0.3, seed)
    } configuration: { configuration, _ in
      configuration.callTimeout = .seconds(10)
    } _: { feed, _ in
      let read = try await ids(feed, limit: 2)
      #expect(Set(read) == Set(1...25))
    }
  }

  @Test("no content is an empty page")
  func noContent() async throws {
    try await withFeed {
      $0.faults.noContentEvery = 1
    } _: { feed, _ in
      let page = try await feed.page(skip: 0, limit: 10)
      #expect(page == OfferPage())
    }
  }

  @Test("an answer that drips past the call's time is cut off")
  func drip() async throws {
    try await withFeed {
      $0.bytesPerSecond = 5
    } configuration: { configuration, _ in
      configuration.callTimeout = .seconds(1)
    } _: { feed, server in
      let result = await feed.probe()
      let error = #expect(throws: FeedError.self) { try result.get() }
      #expect(error?.kind == .timedOut)
      #expect(error?.isTransient == true)
      // A machine that is busy with other things may not even have accepted the connection by then.
      #expect(server.requests.count <= 1)
    }
  }

  @Test("the largest page size is learnt, once")
  func limit() async throws {
    try await withFeed {
      $0.maximumLimit = 10
    } _: { feed, server in
      let read = try await ids(feed, limit: 200)
      #expect(Set(read) == Set(1...25))
      #expect(server.requests.map(\.limit) == [200, 10, 10, 10])
    }
  }

  @Test("a withdrawn offer has no details, an offer on line has")
  func details() async throws {
    try await withFeed {
      $0.withdrawn = [7]
    } _: { feed, server in
      let records = [try await feed.details(of: 7), try await feed.details(of: 99), try await feed.details(of: 8)]
      #expect(records.map { $0?.id } == [nil, nil, 8])
      #expect(server.requests.map(\.status) == [500, 404, 200])
    }
  }

  @Test("the probe counts the offers")
  func probe() async throws {
    try await withFeed { feed, _ in
      #expect(await feed.probe() == .success(25))
    }
  }
}
