import Testing

@testable import Remote

@Suite("A Chroma store's address")
struct ChromaAddressTests {
  @Test(
    "says where the server is, and which collection",
    arguments: [
      ("chroma://localhost/vie_offers", "http://localhost:8000", "default_tenant", "default_database"),
      ("chroma://10.0.0.7:9000/vie_offers", "http://10.0.0.7:9000", "default_tenant", "default_database"),
      ("chromas://api.example.org/vie_offers", "https://api.example.org", "default_tenant", "default_database"),
      ("chroma://[::1]:8001/vie_offers?tenant=acme&database=jobs", "http://[::1]:8001", "acme", "jobs"),
    ])
  func reading(text: String, server: String, tenant: String, database: String) throws {
    let address = try ChromaAddress(text)
    #expect(address.server.description == server)
    #expect(address.collection == "vie_offers")
    #expect(address.mirror == "vie_offers-mirror")
    #expect(address.tenant == tenant)
    #expect(address.database == database)
    #expect(address.description == text)
  }

  @Test(
    "is refused where it can't be one",
    arguments: [
      "", "chroma://", "chroma:///x", "http://localhost/vie_offers", "chroma://localhost", "chroma://localhost/ab",
      "chroma://localhost/a/b", "chroma://localhost/é..é", "chroma://localhost/-name-", "chroma://user@localhost/vie",
      "chroma://user:secret@localhost/vie", "chroma://localhost:0/vie", "chroma://localhost:99999/vie",
      "chroma://localhost/vie?tenant=a/b", "chroma://localhost/vie?token=secret", "chroma://localhost/vie#x",
      "chroma://localhost/vie%2Fx", "chroma://localhost/" + String(repeating: "a", count: 3000),
    ])
  func refusal(text: String) {
    #expect {
      _ = try ChromaAddress(text)
    } throws: { error in
      guard case ChromaError.badAddress(let reason)? = error as? ChromaError else { return false }
      return !reason.contains("secret")
    }
  }

  @Test("gets a token only over TLS or within the local network")
  func tokens() throws {
    let token = try #require(AccessKey("secret"))
    let open = try ChromaAddress("chroma://chroma.example.org/vie")
    #expect(throws: ChromaError.tokenInClear(host: "chroma.example.org")) {
      try ChromaEndpoint(open, token: token, tokenHeader: .chromaToken)
    }
    for safe in ["chromas://chroma.example.org/vie", "chroma://127.0.0.1/vie"] {
      _ = try ChromaEndpoint(ChromaAddress(safe), token: token, tokenHeader: .bearer)
    }
  }
}
