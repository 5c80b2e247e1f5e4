import Offers
import TestSupport
import Testing

@Suite("OfferRecord")
struct OfferRecordTests {
  @Test(
    "a record without a usable id is refused",
    arguments: [
      ("[]", RecordError.notAnObject("array")), ("{}", .idMissing), (#"{"id":null}"#, .idMissing),
      (#"{"id":"VIE1"}"#, .idUnreadable(#""VIE1""#)), (#"{"id":1.5}"#, .idUnreadable("1.5")),
      ("{", .damaged(.endsEarly)),
    ]
  )
  func refused(text: String, error: RecordError) {
    #expect(throws: error) { try OfferRecord(parsing: text.utf8) }
  }

  @Test("an id may be a text or have a fraction of zero", arguments: [#"{"id":"12"}"#, #"{"id":12.0}"#, #"{"id":12}"#])
  func lenientID(text: String) throws {
    #expect(try OfferRecord(parsing: text.utf8).id == 12)
  }

  @Test("a listing says the same while only its counters move")
  func sameListing() throws {
    let record = try SampleRecord.record(1)
    #expect(record.sameListing(as: try SampleRecord.record(1, ["viewCounter": .integer(999)])))
    #expect(!record.sameListing(as: try SampleRecord.record(1, ["missionTitle": .string("x")])))
  }

  @Test("a record without either text lacks its texts")
  func lacksTexts() throws {
    let blank = JSONValue.string(" ")
    #expect(try !SampleRecord.record(1).lacksTexts)
    #expect(try !SampleRecord.record(1, ["missionProfile": .null]).lacksTexts)
    #expect(try SampleRecord.record(1, ["missionProfile": .null, "missionDescription": blank]).lacksTexts)
  }

  @Test("a merged record has the members of both, the listing's first")
  func mergedMembers() throws {
    let listing = try OfferRecord(parsing: #"{"id":1,"a":null,"b":"ours","c":0,"b2":"x","viewCounter":5}"#.utf8)
    let details = try OfferRecord(parsing: #"{"d":1,"id":2,"a":"theirs","b":"","c":0,"b2":"y","viewCounter":0}"#.utf8)
    let merged = listing.merged(with: details)
    #expect(merged.json.text == #"{"id":1,"a":"theirs","b":"ours","c":0,"b2":"y","viewCounter":0,"d":1}"#)
    #expect(merged.id == 1)
    #expect(listing.merged(with: nil) == listing)
  }

  @Test("a merged record reads as the two together", arguments: 0..<8)
  func mergedReading(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let listing = try OfferRecord(Self.randomRecord(using: &generator))
      let details = try OfferRecord(Self.randomRecord(using: &generator))
      let together = try OfferReading(listing: listing, details: details).offer
      let merged = try OfferReading(listing: listing.merged(with: details)).offer
      #expect(merged == together, "\(listing.json.text) + \(details.json.text)")
    }
  }

  // MARK: -

  private static let values: [String: [String]] = [
    "missionTitle": [#""A""#, #""B H/F (H/F)""#, #""""#, "null", "7"],
    "indemnite": ["0", "1200", #""1200,5""#, "null", "-1"],
    "missionEndDate": [#""0001-01-01T00:00:00""#, #""2026-07-01T00:00:00""#, "null", #""soon""#],
    "viewCounter": ["0", "12", "null", #""x""#, "-1", #""""#],
    "teleworkingAvailable": ["true", "false", "null", "0", #""?""#],
    "countryId": [#""US""#, #""62""#, #""DE""#, "733", "null"], "countryName": [#""ALLEMAGNE""#, #""?""#, "null"],
    "countryNameEn": [#""GERMANY""#, #""""#], "cityName": [#""à définir""#, #""ROME""#, "null"],
    "cityAffectation": [#""NICE""#],
    "specializations": ["null", "[]", "[7]", #"[{"specializationId":77}]"#, #"[{"specializationId":1}]"#],
    "specialization": ["null", #"["[\"9\"]"]"#, #"["x"]"#, "[]"], "levelStudyIds": [#""4,3""#, "null", #""0""#],
    "contactEmail": [#""a@b.c""#, #""www.x.fr""#, "null"], "contactURL": [#""http://y""#, #""""#],
    "missionType": [#""VIE""#, "3", #""?""#, "null"], "missionTypeEn": [#""VIA""#, "null"],
  ]

  private static func randomRecord(using generator: inout some RandomNumberGenerator) throws -> JSONValue {
    let members = try values.sorted { $0.key < $1.key }.compactMap { name, choices -> JSONValue.Member? in
      guard Int.random(in: 0..<4, using: &generator) > 0 else { return nil }
      return JSONValue.Member(name, try JSONValue(parsing: choices.randomElement(using: &generator) ?? "null"))
    }
    return .object([.init("id", .integer(1))] + members)
  }
}
