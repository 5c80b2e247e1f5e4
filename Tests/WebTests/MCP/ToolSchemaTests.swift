import Offers
import Testing

@testable import Web

@Suite("A schema")
struct ToolSchemaTests {
  private static let schema = ToolSchema.object([
    .init("text", .text), .option("count", .integer(1...3)), .option("names", .texts(.text)),
    .option("deep", .object([.option("flag", .flag)])), .option("maybe", .optional(.number)),
    .option("id", .name), .option("kind", .choice(["a", "b"])), .option("free", .dictionary(.any)),
  ])

  @Test("of the filters has the names that every filter is read by")
  func filterNames() {
    #expect(FilterSchema.properties.map(\.name) == RequestFields.filterNames.filter { $0 != "any_place" })
  }

  @Test(
    "has no fault with what fits",
    arguments: [
      #"{"text": ""}"#, #"{"text": "x", "count": 3, "names": ["a"], "deep": {"flag": true}, "maybe": null}"#,
      #"{"text": "x", "names": "a", "id": 12, "kind": "b", "free": {"x": [1]}, "count": null}"#,
    ])
  func fits(text: String) throws {
    #expect(Self.schema.faults(in: try JSONValue(parsing: text)) == [])
  }

  @Test(
    "names the place of what doesn't fit",
    arguments: [
      ("[]", "\"arguments\" must be an object"), ("{}", "\"text\" is missing"),
      (#"{"text": null}"#, "\"text\" must be a text"), (#"{"text": "x", "other": 1}"#, "unknown argument \"other\""),
      (#"{"text": "x", "count": 4}"#, "\"count\" must be a whole number from 1 to 3"),
      (#"{"text": "x", "count": 1.5}"#, "\"count\""), (#"{"text": "x", "count": 9e99}"#, "\"count\""),
      (#"{"text": "x", "names": ["a", 2]}"#, "\"names[1]\" must be a text"),
      (#"{"text": "x", "deep": {"other": 1}}"#, "\"deep.other\", known are flag"),
      (#"{"text": "x", "maybe": "1"}"#, "\"maybe\" must be a number"),
      (#"{"text": "x", "id": 1.5}"#, "\"id\""), (#"{"text": "x", "kind": "c"}"#, "\"kind\" must be one of a, b"),
    ])
  func faults(text: String, fault: String) throws {
    let faults = Self.schema.faults(in: try JSONValue(parsing: text))
    #expect(faults.count == 1)
    #expect(faults.first?.contains(fault) == true, "\(faults)")
  }
}
