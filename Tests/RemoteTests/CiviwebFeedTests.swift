import Assistant
import Foundation
import Offers
import Testing

@testable import Remote

@Suite("Feed")
struct CiviwebFeedTests {
  private func feed(
    _ transport: ScriptedTransport, _ change: (inout CiviwebFeed.Configuration) -> Void = { _ in }
  ) throws -> CiviwebFeed {
    let configuration = Fixtures.configuration {
      $0.source = URL(string: Fixtures.endpoint)
      $0.key = CiviwebKey(Fixtures.key)
      change(&$0)
    }
    return try CiviwebFeed(configuration, transport: transport)
  }

  private func error(_ steps: [ScriptedTransport.Step]) async throws -> FeedError? {
    let feed = try feed(ScriptedTransport(steps))
    return await #expect(throws: FeedError.self) { try await feed.page(skip: 0, limit: 200) }
  }

  // MARK: - Pages

  @Test("a page is asked for with its key, and read")
  func page() async throws {
    let transport = ScriptedTransport([.ok(Fixtures.page([3, 2], count: 7))])
    let page = try await feed(transport).page(skip: 4, limit: 2)
    #expect(page.records.map(\.id) == [3, 2])
    #expect(page.count == 7)
    #expect(transport.addresses == [Fixtures.endpoint + "/search"])
    #expect(transport.keys == [Fixtures.key])
    #expect(transport.requests.map(\.method) == [.post(CiviwebSearch.body(skip: 4, limit: 2))])
  }

  @Test("no content is an empty page without a count")
  func noContent() async throws {
    #expect(try await feed(ScriptedTransport([.status(204)])).page(skip: 0, limit: 200) == OfferPage())
  }

  @Test("answers that are no page are asked for again", arguments: ["", "<html>", #"{"result":[{"id":1"#, "{}", "7"])
  func unreadable(body: String) async throws {
    let page = try await feed(ScriptedTransport([.ok(body), .ok(Fixtures.page([1]))])).page(skip: 0, limit: 200)
    #expect(page.records.map(\.id) == [1])
  }

  @Test("the largest page size is remembered")
  func limit() async throws {
    let refusal = #"{"errors":{"Limit":["The field Limit must be between 0 and 100."]}}"#
    let transport = ScriptedTransport([.status(400, refusal), .ok(Fixtures.page([1])), .ok(Fixtures.page([2]))])
    let feed = try feed(transport)
    _ = try await feed.page(skip: 0, limit: 200)
    _ = try await feed.page(skip: 100, limit: 200)
    let limits = [(0, 200), (0, 100), (100, 100)]
    #expect(transport.requests.map(\.method) == limits.map { .post(CiviwebSearch.body(skip: $0.0, limit: $0.1)) })
  }

  @Test("a page size that shrinks with each call is given up")
  func shrinkingLimit() async throws {
    let steps = (0...3).map { ScriptedTransport.Step.status(400, "Limit must be between 0 and \(100 - $0)") }
    let error = try await error(steps)
    #expect(error == .noPageSize)
  }

  // MARK: - Errors

  @Test(
    "each failure has its kind, and says whether another try may help",
    arguments: [
      (.status(429), 5, .rateLimited, true), (.status(503), 5, .unreachable, true),
      (.status(500), 5, .unreachable, true), (.failure(.unreachable("refused")), 5, .unreachable, true),
      (.failure(.timedOut(.seconds(30))), 3, .timedOut, true), (.ok("<html>"), 5, .failed, true),
      (.ok(""), 5, .failed, true), (.failure(.tooLarge(1)), 1, .failed, false), (.status(400, "no"), 1, .failed, false),
      (.status(404), 1, .failed, false), (.status(302), 1, .failed, false), (.status(304), 1, .failed, false),
      (.status(401), 1, .refused, false), (.status(403), 1, .refused, false), (.failure(.cancelled), 1, .failed, false),
    ] as [(ScriptedTransport.Step, Int, FailureKind, Bool)]
  )
  func kinds(step: ScriptedTransport.Step, calls: Int, kind: FailureKind, isTransient: Bool) async throws {
    let error = try #require(await error(Array(repeating: step, count: calls)))
    #expect(error.kind == kind)
    #expect(error.isTransient == isTransient)
    #expect(!error.hint.isEmpty)
    #expect(!error.description.contains("first"))
  }

  @Test("a rejection quotes the answer, without control characters and without the key")
  func quote() async throws {
    let body = "bad\u{1B}[2J\r\n\(Fixtures.key) " + String(repeating: "x", count: 500)
    let error = try #require(await error([.status(400, body)]))
    let beginning = "the API at https://api.example rejects the call with 400: bad [2J <REDACTED> x"
    #expect(error.description.hasPrefix(beginning))
    #expect(error.description.utf8.count < 300)
  }

  @Test("a redirect is named and not followed")
  func redirect() async throws {
    let answer = HTTPAnswer(status: 307, location: "https://user:secret@evil.example/api?k=v")
    let error = try #require(await error([.answer(answer)]))
    #expect(
      error.description
        == "the API at https://api.example redirects (307) to https://evil.example/api, which is not followed"
    )
  }

  @Test("an address that is none is refused at once", arguments: ["ftp://host.example", "offers.json"])
  func badAddress(address: String) {
    let error = #expect(throws: FeedError.self) {
      try feed(ScriptedTransport([])) { $0.source = URL(string: address) }
    }
    #expect(error?.kind == .badArguments)
    #expect(error?.hint.contains("`--source`") == true)
  }

  // MARK: - Details

  @Test("the record of one offer is read")
  func details() async throws {
    let transport = ScriptedTransport([.ok(#"{"id":"7","missionTitle":"Mission"}"#)])
    #expect(try await feed(transport).details(of: 7)?.id == 7)
    #expect(transport.addresses == [Fixtures.endpoint + "/details/7"])
    #expect(transport.keys == [Fixtures.key])
  }

  @Test(
    "an offer that is gone has no record, and one call is enough to know",
    arguments: [
      .status(404), .status(204), .status(200),
      .status(500, #"{"message":"Object reference not set to an instance of an object."}"#),
    ] as [ScriptedTransport.Step]
  )
  func gone(step: ScriptedTransport.Step) async throws {
    #expect(try await feed(ScriptedTransport([step])).details(of: 7) == nil)
  }

  @Test("another error 500 means the same after three tries")
  func brokenDetails() async throws {
    let steps = Array(repeating: ScriptedTransport.Step.status(500, #"{"message":"An error has occurred."}"#), count: 3)
    #expect(try await feed(ScriptedTransport(steps)).details(of: 7) == nil)
  }

  @Test("an error 500 that passes is nothing")
  func passingError() async throws {
    let transport = ScriptedTransport([.status(500), .status(500, "<html>"), .ok(#"{"id":7}"#)])
    #expect(try await feed(transport).details(of: 7)?.id == 7)
  }

  @Test("the record of another offer is an error", arguments: [#"{"id":8}"#, "[]", #"{"name":"x"}"#, "<html>"])
  func wrongRecord(body: String) async throws {
    let feed = try feed(ScriptedTransport(Array(repeating: .ok(body), count: 5)))
    let error = await #expect(throws: FeedError.self) { try await feed.details(of: 7) }
    #expect(error?.kind == .failed)
    #expect(error?.isTransient == true)
  }

  // MARK: - Probe

  @Test("the probe gives the count")
  func probe() async throws {
    let transport = ScriptedTransport([.ok(Fixtures.page([1], count: 812))])
    #expect(try await feed(transport).probe() == .success(812))
    #expect(transport.requests.map(\.method) == [.post(CiviwebSearch.body(skip: 0, limit: 1))])
  }

  @Test("the probe makes one call only")
  func failedProbe() async throws {
    let result = try await feed(ScriptedTransport([.status(503)])).probe()
    #expect(throws: FeedError.self) { try result.get() }
  }

  // MARK: - Source

  @Test(
    "the source is named without user and query, and a bare host is completed",
    arguments: [
      ("https://user:pw@api.example/api/Offers/?key=x", "https://api.example/api/Offers"),
      ("http://127.0.0.1:8080", "http://127.0.0.1:8080/api/Offers"),
    ]
  )
  func source(address: String, expected: String) throws {
    #expect(try feed(ScriptedTransport([])) { $0.source = URL(string: address) }.source == expected)
  }
}
