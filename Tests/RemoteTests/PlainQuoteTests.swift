import Testing

@testable import Remote

@Suite("Plain quote")
struct PlainQuoteTests {
  @Test(
    "control characters, invisible ones and white space become one space",
    arguments: [
      ("a\u{1B}[31mb\r\n\tc", "a [31mb c"), ("  a\u{202E}\u{200B}b  ", "a b"), ("\u{0}\u{7}", ""), ("é ü", "é ü"),
    ]
  )
  func cleaning(text: String, expected: String) {
    #expect(PlainQuote.quote(text.utf8) == expected)
  }

  @Test("200 characters are quoted at most")
  func length() {
    let quote = PlainQuote.quote(String(repeating: "x", count: 5000).utf8)
    #expect(quote == String(repeating: "x", count: 200) + "…")
  }

  @Test("bytes that are no text do no harm")
  func bytes() {
    #expect(PlainQuote.quote([0xFF, 0x41, 0xC3]) == "\u{FFFD}A\u{FFFD}")
  }

  @Test("a key that the peer echoes is taken out, even across the cut")
  func key() throws {
    let key = try #require(CiviwebKey(Fixtures.key))
    let text = String(repeating: "x", count: 195) + Fixtures.key + " and " + Fixtures.key
    #expect(!PlainQuote.quote(text.utf8, hiding: key).contains("first"))
    #expect(PlainQuote.quote("bad key: \(Fixtures.key)!".utf8, hiding: key) == "bad key: <REDACTED>!")
  }
}
