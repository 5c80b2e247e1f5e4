import TestSupport
import Testing

/// The program as people run it, asked under foreign names and from foreign sites over a real socket.
@Suite("Host × Origin", .timeLimit(.minutes(20)))
struct HostOriginMatrixTests {
  /// Names under which nobody may be answered, whatever the origin; PORT stands for the server's.
  private static let foreignHosts = [
    "Host: evil.example", "Host: evil.example:PORT", "Host: localhost.evil.example:PORT",
    "Host: 127.0.0.1.evil.example:PORT",
    "Host: 127.0.0.1:1", "Host: localhost:PORT@evil.example", "Host: 0.0.0.0:PORT", "Host: 192.0.2.1:PORT",
    "Host: 2130706433:PORT", "Host: ", "X-Host: 127.0.0.1:PORT", "Host: 127.0.0.1:PORT\r\nHost: evil.example",
  ]
  /// What stands beside a foreign name: nothing, the server's own page, another site.
  private static let origins = ["X-None: 1", "Origin: http://127.0.0.1:PORT", "Origin: http://evil.example"]
  private static let ownHosts = ["Host: 127.0.0.1:PORT", "Host: localhost:PORT", "Host: [::1]:PORT"]
  /// Sites that may not ask under the server's own names.
  private static let foreignOrigins = [
    "Origin: null", "Origin: http://evil.example", "Origin: http://evil.example:PORT", "Origin: http://localhost:1",
    "Origin: http://127.0.0.1", "Origin: https://localhost.evil.example", "Origin: http://localhost:PORT.evil.example",
    "Origin: http://user@localhost:PORT", "Origin: file://",
    "Origin: http://127.0.0.1:PORT\r\nOrigin: http://evil.example",
    "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site\r\nOrigin: http://127.0.0.1:PORT",
  ]
  private static let matrix =
    foreignHosts.flatMap { host in origins.map { (host, $0) } }
    + ownHosts.flatMap { host in foreignOrigins.map { (host, $0) } }

  /// A search, which anyone who is let in gets an answer to.
  private static let asking = [
    "GET /v1/search?q=data HTTP/1.1\r\nHEADERS\r\nConnection: close\r\n\r\n",
    "POST /v1/search HTTP/1.1\r\nHEADERS\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n"
      + #"{"query":"data"}"#,
  ]

  @Test("72 combinations of a foreign Host or Origin are all refused, and told nothing", arguments: asking)
  func refused(request: String) async throws {
    #expect(Self.matrix.count == 72)
    let home = try await OpenAIPython.home()
    try await ServedProgram.run(home: home.path, arguments: ["--embedder", "none"]) { server in
      let connection = RawConnection(to: server.port)
      for (host, origin) in Self.matrix {
        let answer = try await connection.exchange([request.replacing("HEADERS", with: "\(host)\r\n\(origin)")])
        #expect(
          ["HTTP/1.1 400 ", "HTTP/1.1 403 "].contains { answer.hasPrefix($0) },
          "\(host) \(origin): \(answer.prefix(300))")
        #expect(!answer.contains("\"hits\""))
        #expect(!answer.lowercased().contains("access-control-allow-origin"))
      }
      for host in Self.ownHosts {
        let answer = try await connection.exchange([
          request.replacing("HEADERS", with: "\(host)\r\n\(host.replacing("Host: ", with: "Origin: http://"))")
        ])
        #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.contains("\"hits\""))
      }
    }
  }
}
