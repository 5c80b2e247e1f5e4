import Hummingbird
import Testing

@testable import Web

@Suite("Host and Origin")
struct HostOriginTests {
  static let ownHosts = ["127.0.0.1:8765", "localhost:8765", "LocalHost:8765", "[::1]:8765", "localhost"]
  static let foreignHosts: [String?] = [
    nil, "", "evil.example", "evil.example:8765", "localhost.evil.example:8765", "127.0.0.1.evil.example:8765",
    "127.0.0.1:8766", "127.0.0.1:8765:8765", "localhost:8765@evil.example", "[::1].evil.example:8765", "192.0.2.1:8765",
    "0.0.0.0:8765", "localhost:", "localhost:99999", "2130706433:8765",
  ]
  static let foreignOrigins = [
    "null", "", "http://evil.example", "http://evil.example:8765", "https://localhost.evil.example", "localhost:8765",
    "http://localhost:8765/", "http://localhost:8765.evil.example", "http://user@localhost:8765", "file://",
    "http://127.0.0.1", "http://localhost:1",
  ]

  @Test("a request to our own name, from nowhere or from our own page, comes in", arguments: ownHosts)
  func own(host: String) throws {
    #expect(try GateTest.refusal(of: GateTest.request(host: host)) == nil)
    #expect(try GateTest.refusal(of: GateTest.request(host: host, headers: [.origin: "http://\(host)"])) == nil)
  }

  @Test("a foreign Host is refused, whatever its Origin", arguments: foreignHosts)
  func foreignHost(host: String?) throws {
    let origins: [HTTPFields] = [[:], [.origin: "http://\(host ?? "")"], [.origin: "http://127.0.0.1:8765"]]
    for headers in origins {
      let status = try GateTest.refusal(of: GateTest.request(host: host, headers: headers))
      #expect(status == 400 || status == 403)
    }
  }

  @Test("a foreign Origin is refused at each of our names", arguments: foreignOrigins, ownHosts)
  func foreignOrigin(origin: String, host: String) throws {
    #expect(try GateTest.refusal(of: GateTest.request(.get, host: host, headers: [.origin: origin])) == 403)
  }

  @Test("a second Host or Origin is refused")
  func doubled() throws {
    var twice = HTTPFields()
    twice.append(.init(name: .origin, value: "http://127.0.0.1:8765"))
    twice.append(.init(name: .origin, value: "http://evil.example"))
    #expect(try GateTest.refusal(of: GateTest.request(.get, headers: twice)) == 403)
    #expect(try GateTest.refusal(of: GateTest.request(.get, headers: [.host: "evil.example"])) == 400)
  }

  @Test("a listed name and a listed origin come in")
  func listed() throws {
    let headers: HTTPFields = [.origin: "https://app.example", .secFetchSite: "cross-site"]
    let request = GateTest.request(.get, host: "vie.example:9000", headers: headers)
    let status = try GateTest.refusal(of: request) {
      $0.allowedHosts = [HostName("vie.example")].compactMap { $0 }
      $0.allowedOrigins = ["https://app.example"]
    }
    #expect(status == nil)
  }

  @Test("the address at which a connection came in is our own name")
  func address() throws {
    let request = GateTest.request(.get, "/livez", host: "192.0.2.7:8765")
    #expect(try GateTest.refusal(of: request, in: GateTest.context(from: "192.0.2.9", to: "192.0.2.7")) == nil)
    #expect(try GateTest.refusal(of: request, in: GateTest.context(from: "192.0.2.9", to: "192.0.2.8")) == 403)
  }

  @Test(
    "what a browser says of another site is believed",
    arguments: [("same-origin", nil), ("none", nil), ("cross-site", 403), ("same-site", 403), ("", 403)])
  func fetchSite(site: String, status: Int?) throws {
    #expect(try GateTest.refusal(of: GateTest.request(.get, headers: [.secFetchSite: site])) == status)
  }

  @Test("a link on another site may open the page, and nothing else")
  func link() throws {
    let link: HTTPFields = [.secFetchSite: "cross-site", .secFetchMode: "navigate", .secFetchDest: "document"]
    #expect(try GateTest.refusal(of: GateTest.request(.get, "/?q=data", headers: link)) == nil)
    #expect(try GateTest.refusal(of: GateTest.request(.get, "/v1/search?q=data", headers: link)) == 403)
    #expect(try GateTest.refusal(of: GateTest.request(.post, "/", headers: link)) == 403)
    var frame = link
    frame[.secFetchDest] = "iframe"
    #expect(try GateTest.refusal(of: GateTest.request(.get, "/", headers: frame)) == 403)
  }
}
