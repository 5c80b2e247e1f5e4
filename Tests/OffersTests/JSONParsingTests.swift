import Offers
import TestSupport
import Testing

@Suite("JSONValue, parsing")
struct JSONParsingTests {
  @Test("all kinds of values are read, members in their order")
  func kinds() throws {
    let text = #" { "b" : [ 1 , true , false , null ] , "a" : { } , "c" : [] , "d" : "x" } "#
    let value = try JSONValue(parsing: text)
    #expect(
      value
        == .object([
          .init("b", .array([.number("1"), .bool(true), .bool(false), .null])),
          .init("a", .object([])),
          .init("c", .array([])),
          .init("d", .string("x")),
        ])
    )
  }

  @Test(
    "escapes become what they stand for",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u00e9\u00C9""#, "éÉ"),
      (#""\ud83d\ude00""#, "😀"),
      (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
      (#""\u0000""#, "\0"),
      (#""a\\u0041""#, #"a\u0041"#),
      (#""""#, ""),
    ]
  )
  func escapes(text: String, string: String) throws {
    #expect(Array(try JSONValue(parsing: text).lenientText.map(\.utf8) ?? "?".utf8) == Array(string.utf8))
  }

  @Test(
    "half a surrogate pair is an error, whatever stands behind it",
    arguments: [#""\ud83d""#, #""\ud83dx""#, #""\ude00""#, #""\ud83d\n""#, #""\ud83d\u0041""#, #""\ud83d\ud83d""#]
  )
  func loneSurrogate(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
  }

  @Test(
    "numbers keep their digits",
    arguments: ["0", "-0", "12", "-12", "2637.47", "1e400", "1E+5", "0.5e-7", String(repeating: "9", count: 10_000)]
  )
  func numbers(digits: String) throws {
    #expect(try JSONValue(parsing: digits) == .number(digits))
  }

  @Test(
    "what JSON doesn't allow is refused",
    arguments: [
      "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x10", "1_000", "NaN", "Infinity", "nul", "True", "'a'", "{a:1}",
      "[1,]", "[,1]", "[1 2]", #"{"a":1,}"#, #"{"a" 1}"#, #"{"a":}"#, #"{1:2}"#, "[1]]", "1 2", "]", "}", ",", ":",
      #""\x""#, #""\u12G4""#, "\"a\nb\"", "\"a\tb\"", "\u{FEFF}\u{FEFF}1", "<html></html>",
    ]
  )
  func refused(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
  }

  @Test("every beginning of a text that ends early is an error")
  func truncated() throws {
    let bytes = Array(#"{"é\n":[-1.5e3,"\ud83d\ude00\\",{"a":null}],"b":true}"#.utf8)
    _ = try JSONValue(parsing: bytes)
    for length in 0..<bytes.count {
      #expect(throws: JSONError.self, "\(length) bytes") { try JSONValue(parsing: bytes[..<length]) }
    }
  }

  @Test("bytes that are not UTF-8 are refused", arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80]])
  func notUTF8(bytes: [UInt8]) {
    #expect(throws: JSONError.notUTF8(offset: 0)) { try JSONValue(parsing: [0x22] + bytes + [0x22]) }
  }

  @Test("a byte-order mark is passed over")
  func byteOrderMark() throws {
    #expect(try JSONValue(parsing: "\u{FEFF}[1]") == .array([.number("1")]))
  }

  @Test("of duplicate members the last one counts, and both are kept")
  func duplicates() throws {
    let value = try JSONValue(parsing: #"{"a":1,"b":2,"a":3}"#)
    #expect(value["a"] == .number("3"))
    #expect(value.text == #"{"a":1,"b":2,"a":3}"#)
  }

  @Test("64 levels are followed, 65 are too deep")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONValue(parsing: nested(JSONValue.depthLimit))
    #expect(throws: JSONError.tooDeep) { try JSONValue(parsing: nested(JSONValue.depthLimit + 1)) }
    #expect(throws: JSONError.tooDeep) { try JSONValue(parsing: String(repeating: #"{"a":"#, count: 200_000)) }
    #expect(throws: JSONError.tooDeep) { try JSONValue(parsing: String(repeating: "[", count: 200_000)) }
  }

  @Test("a text of a million quotes, brackets or marks is judged in a moment")
  func hostileSizes() {
    let count = 300_000
    let texts = [
      "[" + String(repeating: "[],", count: count),
      "\"" + String(repeating: #"\u0301"#, count: count) + "\"x",
      "[" + String(repeating: "1,", count: count) + "]",
      String(repeating: "\"", count: count),
      "{" + String(repeating: #""a":1,"#, count: count) + "}",
    ]
    for text in texts {
      let time = ProcessorTime.of { #expect(throws: JSONError.self) { try JSONValue(parsing: text) } }
      #expect(time < .seconds(10))
    }
  }
}
