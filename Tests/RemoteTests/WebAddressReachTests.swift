import Testing

@testable import Remote

@Suite("Reach of a web address")
struct WebAddressReachTests {
  @Test(
    "this machine and its own networks are local",
    arguments: [
      "localhost", "LOCALHOST", "api.localhost", "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.255",
      "192.168.1.20", "169.254.7.7", "[::1]", "[fd12::1]", "[fe80::1]", "ollama", "gpu-box.local", "llm.corp.internal",
      "nas.home.arpa",
    ]
  )
  func local(host: String) throws {
    #expect(try Fixtures.address("http://\(host):8080/v1").isLocal)
  }

  @Test(
    "everything else may be anybody's, numbers that only look local among it",
    arguments: [
      "api.openai.com", "172.32.0.1", "172.15.0.1", "11.0.0.1", "8.8.8.8", "[2001:db8::1]", "[::]", "[::ffff:8.8.8.8]",
      "localhost.example", "10.0.0.1.example", "2130706433", "0x08080808", "xlocal.example", "notlocal.locals",
    ]
  )
  func foreign(host: String) throws {
    #expect(try !Fixtures.address("http://\(host)").isLocal)
  }

  @Test("keys go over TLS anywhere, else no further than the local network")
  func keys() throws {
    #expect(try Fixtures.address("https://api.example").isSafeForKeys)
    #expect(try Fixtures.address("http://127.0.0.1:1234").isSafeForKeys)
    #expect(try !Fixtures.address("http://api.example").isSafeForKeys)
  }
}
