import Testing

@testable import Remote

@Suite("Web address")
struct WebAddressTests {
  @Test(
    "only scheme, host, port and path are kept",
    arguments: [
      ("https://API.example/api/Offers/", "https://api.example/api/Offers"),
      ("HTTP://user:secret@host.example:8080/a%20b?key=secret#part", "http://host.example:8080/a%20b"),
      ("https://host.example:443", "https://host.example"), ("http://host.example:80//", "http://host.example"),
      ("http://[::1]:8080/api", "http://[::1]:8080/api"),
    ]
  )
  func normalForm(text: String, expected: String) {
    #expect(WebAddress(text)?.description == expected)
  }

  @Test(
    "anything else is none",
    arguments: [
      "", "host.example", "/api/Offers", "ftp://host.example", "file:///etc/passwd", "unix:///socket", "https://",
      "https:///path", "javascript:alert(1)", "http://host.example:0", "http://host.example:99999",
      "https://" + String(repeating: "a", count: 2048),
    ]
  )
  func none(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(
    "the same host is the same name at the same port, whatever the scheme",
    arguments: [
      ("http://127.0.0.1:81", true), ("https://127.0.0.1:81/x", true), ("http://127.0.0.1", false),
      ("http://127.0.0.2:81", false),
    ]
  )
  func sameHost(other: String, isSame: Bool) throws {
    #expect(try Fixtures.address("http://127.0.0.1:81/a").hasSameHost(as: Fixtures.address(other)) == isSame)
  }
}
