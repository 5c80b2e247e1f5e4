import Assistant
import Offers
import Testing

@Suite("JSON object in a reply")
struct ReplyObjectTests {
  @Test(
    "the object is found among words and fences",
    arguments: [
      #"{"a":1}"#, "```json\n{\"a\":1}\n```", #"Voici : {"a":1} — bonne lecture {"a":2}"#, #"{not this} {"a":1}"#,
      #"{"open": {"a":1}"#, "\u{FEFF}  {\"a\":1}", #"Use { and }: {"a":1}"#,
    ]
  )
  func found(text: String) {
    #expect(JSONValue(objectInReply: text) == .object([.init("a", .number("1"))]))
  }

  @Test("braces and quotes in strings don't count")
  func strings() {
    let text = #"{"a":"} \" { \\","b":{"c":"é}"}} and more }"#
    let expected = JSONValue.members(["a": .string(#"} " { \"#), "b": .members(["c": .string("é}")])])
    #expect(JSONValue(objectInReply: text) == expected)
  }

  @Test("where there is no object there is none", arguments: ["", "no", "[1]", "{", "}{", #"{"a":}"#, "{a: 1,}"])
  func absent(text: String) {
    #expect(JSONValue(objectInReply: text) == nil)
  }

  @Test("a flood of braces is given up", arguments: ["{", "{\"", "{}}{", "[{"])
  func flood(text: String) {
    _ = JSONValue(objectInReply: String(repeating: text, count: 10_000))
  }
}
