import Offers
import Testing

@testable import Remote

@Suite("A condition for Chroma")
struct ChromaWhereTests {
  @Test(
    "has one key and one operator in each object",
    arguments: [
      (ChromaWhere.equals("a", .integer(1)), #"{"a":{"$eq":1}}"#),
      (.atLeast("a", .decimal(2)), #"{"a":{"$gte":2.0}}"#),
      (.isIn("a", .string("x"), or: [.string("\"")]), #"{"a":{"$in":["x","\""]}}"#),
      (
        .all(.equals("a", .bool(true)), .isNot("b", .integer(2)), and: [.atMost("c", .integer(3))]),
        #"{"$and":[{"a":{"$eq":true}},{"b":{"$ne":2}},{"c":{"$lte":3}}]}"#
      ),
    ])
  func shape(condition: ChromaWhere, expected: String) {
    #expect(condition.json.text == expected)
  }

  @Test("of no parts is none")
  func empty() {
    #expect(ChromaWhere.all([]) == nil)
    #expect(ChromaWhere.any([]) == nil)
    #expect(ChromaWhere.isIn("a", []) == nil)
    #expect(ChromaWhere.all([.equals("a", .integer(1))]) == .equals("a", .integer(1)))
  }
}
