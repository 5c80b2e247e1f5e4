import Testing

@testable import Remote

@Suite("Redirects of a download")
struct RedirectTrailTests {
  private func trail(_ address: String = "https://hub.example/a/b") throws -> RedirectTrail {
    let call = HTTPCall(
      method: .get, address: try Fixtures.address(address), key: AccessKey(Fixtures.key), keyHeader: .bearer,
      rangeStart: 7)
    return RedirectTrail(call)
  }

  @Test(
    "the key stays with the host that it is for",
    arguments: [
      ("/c?x=1", "https://hub.example/c?x=1", true), ("c", "https://hub.example/a/c", true),
      ("https://HUB.example:443/c", "https://hub.example/c", true),
      ("https://cdn.example/c?Signature=a%2Fb~", "https://cdn.example/c?Signature=a%2Fb~", false),
      ("https://hub.example:8443/c", "https://hub.example:8443/c", false),
      ("//cdn.example/c", "https://cdn.example/c", false),
      ("https://hub.example.evil.example/c", "https://hub.example.evil.example/c", false),
    ]
  )
  func targets(location: String, url: String, hasKey: Bool) throws {
    var trail = try trail()
    try trail.follow(location)
    #expect(trail.call.url == url)
    #expect((trail.call.key != nil) == hasKey)
    #expect(trail.isAtFirstHost == hasKey)
    #expect(trail.call.rangeStart == 7)
  }

  @Test(
    "some places are not gone to",
    arguments: [
      nil, "", "http://hub.example/c", "ftp://hub.example/c", "file:///etc/passwd", "https://", "javascript:1",
    ]
  )
  func strays(location: String?) throws {
    var trail = try trail()
    #expect(throws: ModelPullError.self) { try trail.follow(location) }
  }

  @Test("an unencrypted hub may redirect to an unencrypted host, without the key")
  func unencrypted() throws {
    var trail = try trail("http://127.0.0.1:81/a")
    try trail.follow("http://127.0.0.1:82/a")
    #expect(trail.call.key == nil)
    try trail.follow("https://127.0.0.1:81/a")
    #expect(trail.call.key == nil)
  }

  @Test("circles end")
  func circles() throws {
    var trail = try trail()
    for _ in 1...5 { try trail.follow("/a/b") }
    let error = #expect(throws: ModelPullError.self) { try trail.follow("/a/b") }
    #expect(error?.description == "the host https://hub.example redirects more than 5 times, which is not followed")
  }
}
