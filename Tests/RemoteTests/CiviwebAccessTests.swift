import Assistant
import Foundation
import Offers
import Testing

@testable import Remote

@Suite("Access")
struct CiviwebAccessTests {
  private typealias Configuration = CiviwebFeed.Configuration

  private func feed(
    _ transport: ScriptedTransport, _ change: (inout Configuration) throws -> Void = { _ in }
  ) throws -> CiviwebFeed {
    try CiviwebFeed(Fixtures.configuration(change), transport: transport)
  }

  private func error(
    _ steps: [ScriptedTransport.Step], _ change: (inout Configuration) -> Void = { _ in }
  ) async throws -> FeedError {
    let feed = try feed(ScriptedTransport(steps), change)
    return try #require(await #expect(throws: FeedError.self) { try await feed.page(skip: 0, limit: 200) })
  }

  private let good = ScriptedTransport.Step.ok(Fixtures.page([1]))
  private let home = ScriptedTransport.Step.ok(Fixtures.homePage())
  private let otherHome = ScriptedTransport.Step.ok(Fixtures.homePage(key: Fixtures.otherKey))

  // MARK: - Nothing is given

  @Test("address and key are read from the site, once")
  func discovery() async throws {
    let transport = ScriptedTransport([home, good, good])
    let feed = try feed(transport)
    #expect(feed.source == Fixtures.site)
    _ = try await feed.page(skip: 0, limit: 200)
    _ = try await feed.page(skip: 200, limit: 200)
    let search = Fixtures.endpoint + "/search"
    #expect(transport.addresses == [Fixtures.site + "/", search, search])
    #expect(transport.keys == [nil, Fixtures.key, Fixtures.key])
    #expect(feed.source == Fixtures.endpoint)
  }

  @Test(
    "the second page is read where the first lacks them",
    arguments: [.ok("<html>"), .status(404), .status(302)] as [ScriptedTransport.Step]
  )
  func secondPage(first: ScriptedTransport.Step) async throws {
    let transport = ScriptedTransport([first, home, good])
    _ = try await feed(transport).page(skip: 0, limit: 200)
    #expect(transport.addresses.prefix(2) == [Fixtures.site + "/", Fixtures.site + "/offres/recherche"])
  }

  @Test("a site without a key is said to lack it, with the remedy")
  func siteWithoutKey() async throws {
    let error = try await error([.ok("<html>"), .ok("<html>")])
    #expect(error.kind == .notConfigured)
    #expect(error.description == "the site https://site.example shows no API key")
    #expect(error.hint.contains("--api-key-file") && error.hint.contains("VIE_API_KEY"))
  }

  @Test("a site without an address of the API is said to lack that")
  func siteWithoutEndpoint() async throws {
    let page = ScriptedTransport.Step.ok(Fixtures.homePage(endpoint: nil))
    #expect(try await error([page, page]).description == "the site https://site.example shows no address of the API")
  }

  @Test(
    "a site that can't be reached is unreachable",
    arguments: [.status(503), .failure(.unreachable("refused"))] as [ScriptedTransport.Step]
  )
  func siteDown(step: ScriptedTransport.Step) async throws {
    let error = try await error(Array(repeating: step, count: 5))
    #expect(error.kind == .unreachable)
    #expect(error.isTransient)
    #expect(error.description.hasPrefix("the site https://site.example "))
  }

  @Test("a site that refuses is a refusal")
  func siteRefuses() async throws {
    #expect(try await error([.status(403), .status(403)]).kind == .refused)
  }

  // MARK: - The shown key is refused

  @Test("a key that changed is read again, and the call made again")
  func rotation() async throws {
    let transport = ScriptedTransport([home, good, .status(401), otherHome, good])
    let feed = try feed(transport)
    _ = try await feed.page(skip: 0, limit: 200)
    #expect(try await feed.page(skip: 1, limit: 200).records.map(\.id) == [1])
    #expect(transport.keys == [nil, Fixtures.key, Fixtures.key, nil, Fixtures.otherKey])
  }

  @Test("a key that is refused while the site still shows it ends the run")
  func sameKey() async throws {
    #expect(try await error([home, .status(401), home]) == .shownKeyRefused)
  }

  @Test("a second refusal ends the run")
  func secondRefusal() async throws {
    #expect(try await error([home, .status(401), otherHome, .status(401)]) == .shownKeyRefused)
  }

  @Test("the site is read again only once a run")
  func onceARun() async throws {
    let transport = ScriptedTransport([home, .status(401), otherHome, good, .status(401)])
    let feed = try feed(transport)
    _ = try await feed.page(skip: 0, limit: 200)
    await #expect(throws: FeedError.shownKeyRefused) { try await feed.page(skip: 1, limit: 200) }
  }

  @Test("a 403 is a refusal at once")
  func forbidden() async throws {
    let error = try await error([home, .status(403)])
    #expect(error == .forbidden("the API at https://api.example"))
  }

  // MARK: - A key is given

  @Test("a given key is used with the address that the site names, even where the site shows another key")
  func givenKey() async throws {
    let transport = ScriptedTransport([home, good])
    _ = try await feed(transport) { $0.key = CiviwebKey(Fixtures.otherKey) }.page(skip: 0, limit: 200)
    #expect(transport.keys == [nil, Fixtures.otherKey])
  }

  @Test("a given key that is refused is not replaced", arguments: [401, 403])
  func givenKeyRefused(status: Int) async throws {
    let error = try await error([home, .status(status)]) { $0.key = CiviwebKey(Fixtures.otherKey) }
    #expect(error == .givenKeyRefused)
  }

  // MARK: - A source is given

  @Test("a given source is asked without a key first, then with the one that its own site shows")
  func givenSource() async throws {
    let source = "https://stub.example:81/api/Offers"
    let page = ScriptedTransport.Step.ok(Fixtures.homePage(endpoint: "https://elsewhere.example/api/Offers"))
    let transport = ScriptedTransport([.status(401), page, good])
    let feed = try feed(transport) { ($0.source, $0.site) = (URL(string: source), nil) }
    _ = try await feed.page(skip: 0, limit: 200)
    #expect(transport.addresses == [source + "/search", "https://stub.example:81/", source + "/search"])
    #expect(transport.keys == [nil, nil, Fixtures.key])
  }

  @Test("a given site is read for a given source")
  func givenSourceAndSite() async throws {
    let transport = ScriptedTransport([.status(401), home, good])
    let feed = try feed(transport) { $0.source = URL(string: "https://stub.example/api/Offers") }
    _ = try await feed.page(skip: 0, limit: 200)
    #expect(transport.addresses[1] == Fixtures.site + "/")
    #expect(transport.keys == [nil, nil, Fixtures.key])
  }

  @Test("a source that asks for a key which nobody shows needs configuration")
  func sourceWithoutSite() async throws {
    let error = try await error([.status(401), .status(404), .status(404)]) {
      ($0.source, $0.site) = (URL(string: Fixtures.endpoint), nil)
    }
    #expect(error.kind == .notConfigured)
    #expect(error.description == "the site https://api.example shows no API key: it answers 404")
  }

  @Test("a key that changes twice, the first time from none, is followed")
  func sourceWithRotation() async throws {
    let transport = ScriptedTransport([.status(401), home, good, .status(401), otherHome, good])
    let feed = try feed(transport) { $0.source = URL(string: Fixtures.endpoint) }
    _ = try await feed.page(skip: 0, limit: 200)
    _ = try await feed.page(skip: 1, limit: 200)
    #expect(transport.keys == [nil, nil, Fixtures.key, Fixtures.key, nil, Fixtures.otherKey])
  }

  // MARK: - The cache

  @Test("what the site showed is remembered for the next run")
  func cache() async throws {
    try await Fixtures.withFolder { folder in
      let file = folder.appending(path: "key.json")
      _ = try await feed(ScriptedTransport([home, good])) { $0.cacheFile = file }.page(skip: 0, limit: 200)
      let transport = ScriptedTransport([good])
      _ = try await feed(transport) { $0.cacheFile = file }.page(skip: 0, limit: 200)
      #expect(transport.keys == [Fixtures.key])
    }
  }

  @Test("a remembered key that is refused is read again and replaced")
  func staleCache() async throws {
    try await Fixtures.withFolder { folder in
      let file = folder.appending(path: "key.json")
      _ = try await feed(ScriptedTransport([home, good])) { $0.cacheFile = file }.page(skip: 0, limit: 200)
      let second = ScriptedTransport([.status(401), otherHome, good])
      _ = try await feed(second) { $0.cacheFile = file }.page(skip: 0, limit: 200)
      let third = ScriptedTransport([good])
      _ = try await feed(third) { $0.cacheFile = file }.page(skip: 0, limit: 200)
      #expect(third.keys == [Fixtures.otherKey])
    }
  }

  @Test("the memory of one site says nothing about another")
  func otherSite() async throws {
    try await Fixtures.withFolder { folder in
      let file = folder.appending(path: "key.json")
      _ = try await feed(ScriptedTransport([home, good])) { $0.cacheFile = file }.page(skip: 0, limit: 200)
      let transport = ScriptedTransport([otherHome, good])
      _ = try await feed(transport) { ($0.cacheFile, $0.site) = (file, URL(string: "https://other.example")) }
        .page(skip: 0, limit: 200)
      #expect(transport.addresses.first == "https://other.example/")
    }
  }

  @Test(
    "a remembered key goes to the endpoint that it was shown for and to no other",
    arguments: [(Fixtures.endpoint, Fixtures.key), ("https://evil.example/api/Offers", nil)] as [(String, String?)]
  )
  func foreignSource(source: String, key: String?) async throws {
    try await Fixtures.withFolder { folder in
      let file = folder.appending(path: "key.json")
      _ = try await feed(ScriptedTransport([home, good])) { $0.cacheFile = file }.page(skip: 0, limit: 200)
      let transport = ScriptedTransport([good])
      _ = try await feed(transport) { ($0.cacheFile, $0.source, $0.site) = (file, URL(string: source), nil) }
        .page(skip: 0, limit: 200)
      #expect(transport.keys == [key])
    }
  }
}
