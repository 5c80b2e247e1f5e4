import Testing

@testable import CiviwebStub

@Suite("JSON")
struct JSONReaderTests {
  @Test(
    "a value is written back as it was read",
    arguments: [
      "null", "true", "[]", "{}", "2637.47", "-0", "1e400", "12345678901234567890", #""\ud800""#, #"{"a":1,"a":2}"#,
      #"{"b":[1,2.50,{"c":"d"}],"a":null}"#, #""é\n\"\\""#,
    ]
  )
  func roundTrip(text: String) throws {
    #expect(try JSONReader.read(Array(text.utf8)).text == text)
  }

  @Test("a quote before a combining mark is escaped")
  func quoteBeforeCombiningMark() {
    #expect(Array(JSONValue.string("\"\u{301}").text.utf8) == Array("\"\\\"\u{301}\"".utf8))
  }

  @Test("escapes and surrogate pairs are undone")
  func escapes() throws {
    let text = #""\u00e9\ud83d\ude00\/""#
    #expect(try JSONReader.read(Array(text.utf8)) == .string("é😀/"))
  }

  @Test("a byte order mark is skipped")
  func byteOrderMark() throws {
    #expect(try JSONReader.read([0xEF, 0xBB, 0xBF, 0x31]) == .number("1"))
  }

  @Test(
    "what isn't JSON is refused",
    arguments: [
      "", "tru", "[1,]", "[1", #"{"a"}"#, #"{"a":1"#, "01", "1.", "-", "1e", "NaN", "1 2", #""a"#, #""\x""#, #""\u12""#,
      "\"\n\"", String(repeating: "[", count: 100_000),
    ]
  )
  func refusals(text: String) {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test("a refusal names the line")
  func line() {
    #expect(throws: JSONReader.Failure(reason: "a value is missing", line: 3)) {
      try JSONReader.read(Array("[\n1,\n]".utf8))
    }
  }
}
