import Foundation
import Offers
import Testing

@Suite("JSONValue, writing and lenient reading")
struct JSONWritingTests {
  @Test("a value is written on one line with its escapes")
  func compact() {
    let value = JSONValue.members([
      "id": .integer(7), "none": nil, "pay": .decimal(2637.47), "whole": .decimal(2000),
      "text": .string("\"\\/\n\r\t\u{1}\u{7F}é😀"), "list": .array([.bool(true), .object([])]),
    ])
    #expect(
      value.text
        == #"{"id":7,"none":null,"pay":2637.47,"whole":2000,"text":"\"\\/\n\r\t\u0001\u007fé😀","list":[true,{}]}"#
    )
  }

  @Test("a quote that carries a combining mark is escaped")
  func combiningMark() throws {
    let value = JSONValue.string("\"\u{301}\\\u{301}\r\n")
    #expect(Array(value.text.utf8) == Array("\"\\\"\u{301}\\\\\u{301}\\r\\n\"".utf8))
    #expect(try JSONValue(parsing: value.text) == value)
  }

  @Test("an indented value has a member a line and short lists in one")
  func indented() {
    let value = JSONValue.members([
      "a": .integer(1), "list": .array([.integer(1), .integer(2)]), "deep": .array([.members(["b": .null])]),
      "empty": .object([]),
    ])
    #expect(
      value.indentedText == """
        {
          "a": 1,
          "list": [1,2],
          "deep": [
            {
              "b": null
            }
          ],
          "empty": {}
        }
        """
    )
  }

  @Test("what is written reads back as it was and is JSON to others", arguments: ["text", "indented"])
  func roundTrip(form: String) throws {
    let value = try JSONValue(parsing: #"{"a":[1,-2.5e-3,"\u0000\u001f€\ud83d\ude00",[[]],{}],"é":null,"z":false}"#)
    let text = form == "text" ? value.text : value.indentedText
    #expect(try JSONValue(parsing: text) == value)
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test("a number that is none is written as null", arguments: [Double.nan, .infinity, -.infinity])
  func impossible(number: Double) {
    #expect(JSONValue.decimal(number) == .null)
  }

  @Test(
    "integers are read out of what the API sends in their place",
    arguments: [
      (JSONValue.number("12"), 12 as Int?), (.number("12.0"), 12), (.number("1e3"), 1000), (.string(" 12 "), 12),
      (.string("-3"), -3), (.number("12.5"), nil), (.number("1e400"), nil), (.number("9223372036854775808"), nil),
      (.string("1e19"), nil), (.string("12 mois"), nil), (.string(""), nil), (.bool(true), nil), (.null, nil),
      (.string(String(repeating: "9", count: 1000)), nil), (.array([.number("1")]), nil),
    ]
  )
  func integers(value: JSONValue, integer: Int?) {
    #expect(value.lenientInteger == integer)
  }

  @Test(
    "decimals are read out of what the API sends in their place",
    arguments: [
      (JSONValue.number("2637.47"), 2637.47 as Double?), (.string("2637,47"), 2637.47), (.string("2637.47"), 2637.47),
      (.number("1e400"), nil), (.string("nan"), nil), (.string("inf"), nil), (.string("0x10"), nil),
      (.string("1,2,3"), nil), (.null, nil),
    ]
  )
  func decimals(value: JSONValue, decimal: Double?) {
    #expect(value.lenientDecimal == decimal)
  }

  @Test(
    "truth values are read out of what the API sends in their place",
    arguments: [
      (JSONValue.bool(true), true as Bool?), (.number("1"), true), (.string("True"), true), (.bool(false), false),
      (.number("0"), false), (.string("false"), false), (.number("2"), nil), (.string("ja"), nil), (.null, nil),
    ]
  )
  func truths(value: JSONValue, truth: Bool?) {
    #expect(value.lenientBool == truth)
  }
}
