import Assistant
import Offers
import Storage
import TestSupport
import Testing

@Suite("Offers to a file and back")
struct OfferFileRoundTripTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes the offers, reads them back, compares, and writes what was read: the two files must be the same.
  private func check(_ offers: [MirroredOffer], in format: String) throws {
    let (first, second) = (folder.file("first.\(format)"), folder.file("second.\(format)"))
    try OfferFileWriter(path: first).write(offers)
    let contents = try OfferFileReader(path: first).read()
    #expect(contents.page.quarantined.isEmpty && contents.page.count == nil && contents.skippedWithdrawn == 0)
    let again = try contents.page.records.map { try OfferFileFixtures.mirrored($0) }
    #expect(again.map(\.id) == offers.map(\.id))
    for (before, after) in zip(offers, again) {
      #expect(after.offer == OfferFileFixtures.carried(before.offer, by: format), "\(format)")
    }
    try OfferFileWriter(path: second).write(again)
    #expect(try OfferFileFixtures.bytes(first) == OfferFileFixtures.bytes(second), "\(format)")
  }

  @Test("offers of both versions of the API come back whole", arguments: OfferFileFixtures.formats)
  func bothVersions(format: String) throws {
    try check(OfferFileFixtures.offers(), in: format)
  }

  @Test(
    "a text that is made to break a file comes back whole",
    arguments: [
      "=2+3", "+3", "-3", "@SUM(A1)", "＝2", "＋2", "－2", "＠2", "'", "''", "'=2", "''=2", "'abc", "=\u{301}2",
      "'\u{301}=2",
      "\"\u{301}", "a\"\u{301},b", "\",\"", "\"\"", ";", ",", "a;b,c", "\\;:", "a\u{2028}b", "\r\n", "x\r\ny",
      "\u{FEFF}",
      "&lt;br&gt;", "&amp;amp;", "<br>", "≮br>", "<\u{338}b>", "e\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{202E}x", "0",
      "00",
      "null", "true", "1e400", "\u{0}\u{1}", "0001-01-01", "H/F (H/F)", "=cmd|' /C calc'!A1", "\t=1", "😀", "\u{F0B7}=1",
      "{}",
      "[]", "\\u0041", "id", "à définir", "https://x.fr/?a=1&lt=2", "#N/A", "\u{E0001}",
    ]
  )
  func hostileTexts(text: String) throws {
    let fields = [
      "reference", "missionTitle", "organizationName", "cityName", "activitySectorN1", "missionDescription",
      "missionProfile", "organizationPresentation", "contactName", "contactURL", "contactEmail",
    ]
    let changes = Dictionary(uniqueKeysWithValues: fields.map { ($0, JSONValue.string(text)) })
    let label = JSONValue.members([
      "specializationId": .integer(77), "specializationLabel": .string(text), "specializationLabelEn": .string(text),
    ])
    let country: [String: JSONValue] = ["countryId": .null, "countryName": .string(text), "countryNameEn": .null]
    let offers = [
      try SampleRecord.record(1, changes), try SampleRecord.record(2, ["specializations": .array([label, label])]),
      try SampleRecord.record(3, country),
    ]
    for format in OfferFileFixtures.formats {
      try check(try offers.map { try OfferFileFixtures.mirrored($0) }, in: format)
    }
  }

  @Test("random texts come back whole", arguments: 0..<6)
  func randomTexts(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "=", "'", "\"", "\u{301}", "\u{344}", "\r", "\n", "\r\n", "\t", " ", ",", ";", ":", "\\", "<", ">", "br", "&",
      "lt;", "amp;",
      "#10;", "/", "H/F", "(", ")", "é", "a", "0", "-", "\u{200B}", "\u{FEFF}", "\u{37E}", "שּׁ", "\u{5B0}", "<b>",
      "</p>", "•",
    ]
    var offers: [MirroredOffer] = []
    for id in 1...60 {
      let record = SampleRecord.json(id)
      guard case .object(let members) = record else { continue }
      let changed = members.map { member -> JSONValue.Member in
        guard case .string = member.value, !member.name.contains("Date") else { return member }
        let count = Int.random(in: 0..<9, using: &generator)
        let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
        return JSONValue.Member(member.name, .string(text))
      }
      offers.append(try OfferFileFixtures.mirrored(OfferRecord(.object(changed))))
    }
    for format in OfferFileFixtures.formats { try check(offers, in: format) }
  }

  @Test(
    "all real offers come back whole",
    .enabled(if: SharedData.isAvailable, "\(SharedData.notice)"),
    arguments: OfferFileFixtures.formats
  )
  func realOffers(format: String) throws {
    let page = try OfferPage(parsing: try #require(try SharedData.data("offers-real.json")))
    #expect(page.records.count == 722)
    try check(try page.records.map { try OfferFileFixtures.mirrored($0) }, in: format)
  }

  @Test(
    "the real answers of the first version come back whole",
    .enabled(if: SharedData.isAvailable, "\(SharedData.notice)"),
    arguments: OfferFileFixtures.formats
  )
  func realAnswers(format: String) throws {
    let page = try OfferPage(parsing: try #require(try SharedData.data("samples/search-response-2025-01.json")))
    let details = try OfferRecord(parsing: try #require(try SharedData.data("samples/details-230682.json")))
    let offers = try page.records.map { try OfferFileFixtures.mirrored($0) } + [OfferFileFixtures.mirrored(details)]
    try check(offers, in: format)
  }
}
