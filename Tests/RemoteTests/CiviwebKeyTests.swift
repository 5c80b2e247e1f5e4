import Testing

@testable import Remote

@Suite("Key")
struct CiviwebKeyTests {
  @Test("it never prints, whatever way it is printed")
  func redaction() throws {
    let key = try #require(CiviwebKey(Fixtures.key))
    var dumped = ""
    dump(["key": key], to: &dumped)
    let configuration = Fixtures.configuration { $0.key = key }
    let access = CiviwebAccess(endpoint: try Fixtures.address(Fixtures.endpoint), key: key)
    let texts = [
      "\(key)", String(describing: key), String(reflecting: key), "\([key])", "\(Optional(key) as Any)", dumped,
      "\(configuration)", "\(access)", String(reflecting: access),
    ]
    #expect(texts.allSatisfy { !$0.contains("first") && $0.contains("<REDACTED>") })
    #expect(Mirror(reflecting: key).children.isEmpty)
  }

  @Test(
    "white space around it is dropped",
    arguments: ["first-key+/=\n", "\r\n first-key+/= \r\n", "first-key+/="]
  )
  func trimming(text: String) {
    #expect(CiviwebKey(text)?.secret == Fixtures.key)
  }

  @Test(
    "what can't be one is refused",
    arguments: [
      "", "   ", String(repeating: "k", count: 513), "first key", "first\r\nX-Evil: 1", "clé-clé-clé",
      "12345678\u{301}",
    ]
  )
  func refusal(text: String) {
    #expect(CiviwebKey(text) == nil)
  }

  @Test("1 to 512 characters are allowed", arguments: [1, 512])
  func length(count: Int) {
    #expect(CiviwebKey(String(repeating: "k", count: count)) != nil)
  }
}
