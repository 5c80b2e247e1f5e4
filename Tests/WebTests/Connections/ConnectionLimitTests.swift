import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// Each test ends when the server closes the connection, and only then. How long the server waits before that is left as it
/// is: a connection that is closed with something unread takes the answer with it.
@Suite("A connection", .timeLimit(.minutes(20)))
struct ConnectionLimitTests {
  static let post = """
    POST /v1/search HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n
    """

  @Test("whose body comes byte by byte is told so and closed")
  func dripBody() async throws {
    let answer = try await exchange([Self.post], drip: " ") { $0.body = .milliseconds(100) }
    #expect(answer.hasPrefix("HTTP/1.1 408 "))
    #expect(answer.contains("Content-Security-Policy: "))
  }

  @Test("whose head comes byte by byte is closed")
  func dripHead() async throws {
    let answer = try await exchange(["GET / HTTP/1.1\r\nX-Slow: "], drip: "a") { $0.idle = .milliseconds(100) }
    #expect(answer.isEmpty)
  }

  @Test("that says nothing is closed")
  func silent() async throws {
    let answer = try await exchange([]) { $0.idle = .milliseconds(100) }
    #expect(answer.isEmpty)
  }

  @Test("whose request is refused before its body has come is closed, however long it goes on")
  func early() async throws {
    let foreign = Self.post.replacing("127.0.0.1", with: "evil.example")
    let answer = try await exchange([foreign], drip: " ")
    #expect(answer.hasPrefix("HTTP/1.1 403 "))
  }

  @Test(
    "is answered a 400 with all headers where the message is no HTTP, and closed",
    arguments: [
      "NONSENSE\r\n\r\n", "G{T / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nA b: c\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
      "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
      "POST /v1/search HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\n"
        + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    ])
  func malformed(message: String) async throws {
    let answer = try await exchange([message])
    #expect(answer.hasPrefix("HTTP/1.1 400 "))
    #expect(answer.contains("Content-Security-Policy: "))
  }

  @Test("with too many headers, or too long ones, is turned away", arguments: [(200, 10), (1, 20_000), (60, 1000)])
  func headers(count: Int, length: Int) async throws {
    let headers = (0..<count).map { "X-\($0): " + String(repeating: "a", count: length) + "\r\n" }.joined()
    let answer = try await exchange(["GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + headers + "\r\n"])
    #expect(answer.hasPrefix("HTTP/1.1 400 ") || answer.hasPrefix("HTTP/1.1 431 "))
  }

  @Test("may send many requests at once, and gets the answers in their order")
  func pipelined() async throws {
    let one = "GET /livez HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"
    let last = "GET /nothing HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"
    let answer = try await exchange([String(repeating: one, count: 500) + last])
    #expect(answer.ranges(of: "HTTP/1.1 200 OK").count == 500)
    #expect(answer.ranges(of: "HTTP/1.1 404 ").count == 1)
  }

  private func exchange(
    _ pieces: [String], drip: String? = nil, _ change: (inout WebLimits) -> Void = { _ in }
  ) async throws -> String {
    try await WebTest.withServer(depth: .live, configuration: WebTest.configuration { change(&$0.limits) }) { client in
      try await RawConnection(to: try #require(client.port)).exchange(pieces, drip: drip)
    }
  }
}
