import CiviwebStub
import HummingbirdTesting
import Synchronization
import Testing

@Suite("A live server", .timeLimit(.minutes(20)))
struct CiviwebStubTests {
  private func search(_ server: StubServer, key: String = "none") async throws -> TestClient.Response {
    try await TestClient.withClient(host: "127.0.0.1", port: server.port) { client in
      var request = TestClient.Request("/api/Offers/search", method: .post, body: .init(string: #"{"limit":2}"#))
      request.head.headerFields[try #require(.init("X-API-KEY"))] = key
      return try await client.execute(request)
    }
  }

  private func text(_ response: TestClient.Response) -> String {
    response.body.map { String(buffer: $0) } ?? ""
  }

  private func options(_ change: (inout StubOptions) -> Void) -> StubOptions {
    var options = StubOptions()
    change(&options)
    return options
  }

  @Test("a search is answered over the wire, and counted")
  func search() async throws {
    try await CiviwebStub.withServer(StubFixtures.catalogue(3)) { server in
      let response = try await search(server)
      #expect(response.status == .ok)
      #expect(response.headers[.contentType] == "application/json; charset=utf-8")
      #expect(text(response).hasPrefix(#"{"result":[{"id":3,"#))
      #expect(server.requests.map(\.limit) == [2])
      #expect(server.baseURL == "http://127.0.0.1:\(server.port)/api/Offers")
    }
  }

  @Test("the home page names the port")
  func homePage() async throws {
    try await CiviwebStub.withServer(StubFixtures.catalogue(1)) { server in
      let response = try await TestClient.withClient(host: "127.0.0.1", port: server.port) { try await $0.get("/") }
      #expect(text(response).contains(#"127.0.0.1:\#(server.port)\u002Fapi\u002FOffers""#))
    }
  }

  @Test("a 401 has neither a body nor a type; the right key passes")
  func keys() async throws {
    try await CiviwebStub.withServer(StubFixtures.catalogue(1), options { $0.requiredKey = "aB+/=" }) { server in
      let refused = try await search(server)
      #expect(refused.status == .unauthorized)
      #expect(refused.headers[.contentType] == nil)
      #expect(text(refused).isEmpty)
      #expect(try await search(server, key: "aB+/=").status == .ok)
    }
  }

  @Test("Retry-After crosses the wire verbatim")
  func retryAfter() async throws {
    let options = options { ($0.faults.rateLimitEvery, $0.faults.retryAfter) = (1, "-5") }
    try await CiviwebStub.withServer(StubFixtures.catalogue(1), options) { server in
      let response = try await search(server)
      #expect(response.status == .tooManyRequests)
      #expect(response.headers[.retryAfter] == "-5")
    }
  }

  @Test("a truncated answer's length is that of what is sent")
  func truncation() async throws {
    try await CiviwebStub.withServer(StubFixtures.catalogue(3), options { $0.faults.truncateEvery = 1 }) { server in
      let response = try await search(server)
      #expect(response.status == .ok)
      #expect(response.headers[.contentLength] == String(text(response).utf8.count))
      #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(text(response).utf8)) }
    }
  }

  @Test("every way of failing is met, and a closed connection is an error for the client")
  func failures() async throws {
    let options = options { ($0.faults.failureRate, $0.faults.seed) = (1, 5) }
    try await CiviwebStub.withServer(StubFixtures.catalogue(3), options) { server in
      while Set(server.requests.map(\.fault)).count < Fault.mix.count {
        let status = try? await search(server).status.code
        let record = try #require(server.requests.last)
        #expect(status == (record.fault == .closedConnection ? nil : record.status))
      }
    }
  }

  @Test("a dripping answer arrives whole, in small pieces with pauses between")
  func drip() async throws {
    let pauses = Mutex<[Double]>([])
    let note: @Sendable (Double) -> Void = { seconds in pauses.withLock { $0.append(seconds) } }
    let options = options { ($0.bytesPerSecond, $0.delay) = (100, 7) }
    try await CiviwebStub.withServer(StubFixtures.catalogue(3), options, pause: note) { server in
      let body = text(try await search(server))
      #expect(body.hasSuffix("}"))
      let pieces = (body.utf8.count + 9) / 10
      #expect(pauses.withLock { $0 } == [7] + Array(repeating: 0.1, count: pieces - 1))
    }
  }

  @Test("a server stops though an answer is still due")
  func stop() async throws {
    let (waits, continuation) = AsyncStream<Void>.makeStream()
    try await withThrowingTaskGroup(of: Void.self) { group in
      let endless: @Sendable (Double) async throws -> Void = { _ in
        continuation.yield()
        try await Task.sleep(for: .seconds(3600))
      }
      let options = options { $0.delay = 60 }
      try await CiviwebStub.withServer(StubFixtures.catalogue(1), options, pause: endless) { server in
        group.addTask { _ = try? await search(server) }
        for await _ in waits { break }
      }
      try await group.waitForAll()
    }
  }

  @Test("a port in use is named")
  func portInUse() async throws {
    try await CiviwebStub.withServer(StubFixtures.catalogue(1)) { server in
      let second = try CiviwebStub(StubFixtures.catalogue(1))
      await #expect(throws: CiviwebStub.StartFailure.portInUse(server.port)) {
        try await second.serve(port: server.port) { _ in }
      }
    }
  }
}
