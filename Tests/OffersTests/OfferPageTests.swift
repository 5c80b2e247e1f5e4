import Offers
import TestSupport
import Testing

@Suite("OfferPage")
struct OfferPageTests {
  @Test("an envelope gives its offers and its count")
  func envelope() throws {
    let page = try OfferPage(parsing: #"{"result":[{"id":1},{"id":2}],"count":1405,"fileShareUrl":null}"#.utf8)
    #expect(page.records.map(\.id) == [1, 2])
    #expect(page.count == 1405)
    #expect(page.quarantined.isEmpty)
  }

  @Test(
    "an array, offers one a line, and a single offer are pages without a count",
    arguments: [
      (#"[{"id":1},{"id":2}]"#, [1, 2]), ("{\"id\":1}\n{\"id\":2}\n", [1, 2]), ("{\"id\":1}\r\n{\"id\":2}", [1, 2]),
      (#"{"id":7,"missionTitle":"x"}"#, [7]), ("\u{FEFF} [ {\"id\" : 3} ] ", [3]), ("[]", []),
      ("[{\"id\":1,\"result\":[]}]", [1]),
    ]
  )
  func otherForms(text: String, ids: [Int]) throws {
    let page = try OfferPage(parsing: text.utf8)
    #expect(page.records.map(\.id) == ids)
    #expect(page.count == nil)
  }

  @Test(
    "an empty envelope holds nothing",
    arguments: [
      #"{"result":[],"count":0}"#, #"{"result":null,"count":0}"#, #"{"count":0,"result":[]}"#,
      #"{"result":[],"count":-3}"#,
    ]
  )
  func emptyEnvelope(text: String) throws {
    #expect(try OfferPage(parsing: text.utf8) == OfferPage(count: 0))
  }

  @Test(
    "one bad element is set aside and the others are read",
    arguments: [
      (#"{"id":2,"t":"\ud83d"}"#, 2 as Int?), (#"{"id":2,"t":tru}"#, 2), (#"{"t":1}"#, nil), (#"{"id":null}"#, nil),
      (#"{"id":"abc"}"#, nil), (#"{"id":0}"#, nil), (#"{"id":-4}"#, nil), (#"{"id":1e400}"#, nil), ("17", nil),
      ("null", nil), (#""text""#, nil), ("[[]]", nil), (#"{"id":2 "t":1}"#, 2), (#"{"t":"\x","id":2}"#, 2),
    ]
  )
  func oneBadElement(element: String, id: Int?) throws {
    let page = try OfferPage(parsing: "{\"result\":[{\"id\":1},\(element),{\"id\":3}],\"count\":3}".utf8)
    #expect(page.records.map(\.id) == [1, 3])
    #expect(page.quarantined.map(\.id) == [id])
    #expect(page.quarantined.first?.raw == element)
    #expect(page.quarantined.first?.reason.isEmpty == false)
    #expect(page.size == 3)
  }

  @Test("an impossible number leaves its page alone and is found when its offer is read")
  func impossibleNumber() throws {
    let page = try OfferPage(parsing: #"[{"id":1,"indemnite":1e400},{"id":2}]"#.utf8)
    #expect(page.records.map(\.id) == [1, 2])
    #expect(throws: RecordError.impossibleNumber(field: "indemnite")) { try OfferReading(listing: page.records[0]) }
  }

  @Test("a byte that is not UTF-8 costs one offer only")
  func notUTF8() throws {
    let bytes = Array(#"[{"id":1,"t":""#.utf8) + [0xE9] + Array(#""},{"id":2}]"#.utf8)
    let page = try OfferPage(parsing: bytes)
    #expect(page.records.map(\.id) == [2])
    #expect(page.quarantined.map(\.id) == [1])
  }

  @Test("an exported offer is read from its original record")
  func exported() throws {
    let page = try OfferPage(parsing: #"[{"id":5,"title":"x","raw":{"id":5,"missionTitle":"X (H/F)"}}]"#.utf8)
    #expect(page.records.first?.json["missionTitle"] == .string("X (H/F)"))
  }

  @Test("elements can be left out before they are read")
  func leavingOut() throws {
    let page = try OfferPage(parsing: #"[{"id":1},{"id":2,"old":true},{"old":true}]"#.utf8) { $0["old"] != nil }
    #expect(page.records.map(\.id) == [1])
    #expect(page.size == 1)
  }

  @Test("empty texts are told apart", arguments: ["", " \r\n\t", "\u{FEFF}"])
  func empty(text: String) {
    #expect(throws: OfferPageError.empty) { try OfferPage(parsing: text.utf8) }
  }

  @Test(
    "what holds no offers is refused",
    arguments: [
      "<!DOCTYPE html><html></html>", "null", "12", "\"offers\"", "{}", #"{"message":"no"}"#, #"{"result":{}}"#,
      #"{"result":"none","count":1}"#, "id,title\r\n1,x",
    ]
  )
  func notOffers(text: String) {
    #expect(throws: OfferPageError.notOffers) { try OfferPage(parsing: text.utf8) }
  }

  @Test("every beginning of an answer that was cut off is an error, never a shorter page")
  func truncated() throws {
    let text = Array(#"{"result":[{"id":1,"t":"a\n"},{"id":2}],"count":2}"#.utf8)
    for length in 0..<text.count {
      #expect(throws: OfferPageError.self, "\(length) bytes") { try OfferPage(parsing: text[..<length]) }
    }
  }

  @Test(
    "what stands behind the end is an error",
    arguments: [#"[{"id":1}]]"#, #"[{"id":1}]{}"#, #"{"id":1},{"id":2}"#]
  )
  func trailing(text: String) {
    #expect(throws: OfferPageError.self) { try OfferPage(parsing: text.utf8) }
  }

  @Test("the record that is kept of a bad element is cut to 64 kB")
  func largeElement() throws {
    let element = "{\"t\":\"" + String(repeating: "é", count: 100_000) + "\"}"
    let page = try OfferPage(parsing: "[\(element)]".utf8)
    #expect(page.quarantined.first.map { $0.raw.utf8.count <= 65_538 } == true)
  }
}
