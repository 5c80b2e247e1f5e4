import Assistant
import Foundation
import Offers
import Storage
import TestSupport
import Testing

/// Mirrored offers and files of them, for the tests of this folder.
enum OfferFileFixtures {
  static let formats = ["jsonl", "json", "csv"]

  /// An offer as the mirror has it after reading these records.
  static func mirrored(
    _ listing: OfferRecord, details: OfferRecord? = nil, withdrawn: String? = nil
  ) throws -> MirroredOffer {
    MirroredOffer(
      offer: try OfferReading(listing: listing, details: details).offer,
      listing: listing,
      details: details,
      firstSeen: Timestamp(milliseconds: 1_754_000_000_000),
      withdrawn: withdrawn.flatMap { Timestamp($0) }
    )
  }

  /// Offers of both versions of the API, rich and poor ones.
  static func offers() throws -> [MirroredOffer] {
    let details = try OfferRecord(
      parsing: #"""
        {"id":7,"countryId":"733","indemnite":3674,"missionEndDate":"2026-07-01T00:00:00","specializations":null,
        "missionDescription":"Concevoir ; tester.\r\n\r\n=2+3\r\n\t• \"Bien\"","reference":"VIE1007","viewCounter":0,
        "contactEmail":"rh@example.com","contactName":"Mme      X","organizationPresentation":"<b>Nous</b> &lt;b&gt;"}
        """#.utf8
    )
    let listing = try OfferRecord(
      parsing: #"""
        {"id":7,"missionTitle":"@Ingénieur, \"senior\" H/F (H/F)","missionType":"VIE","cityName":"TACOMA     -WA-    ",
        "countryId":"62","countryName":"ETATS-UNIS","countryNameEn":"UNITED STATES","organizationName":"+PLUS; SA",
        "missionEndDate":"0001-01-01T00:00:00","indemnite":0,"creationDate":"2025-10-08T13:27:17.233",
        "specializations":[{"specializationId":77,"specializationLabel":"Méca; a:b\\c","specializationLabelEn":"X: y"},
        {"specializationId":9001,"specializationLabel":null,"specializationLabelEn":"New"},{"specializationId":138}],
        "levelStudyIds":"6,4","viewCounter":152,"candidateCounter":0,"reference":null}
        """#.utf8
    )
    let unknown: [String: JSONValue] = [
      "countryId": .null, "countryName": .string("-ATLANTIDE"), "countryNameEn": .null,
      "teleworkingAvailable": .bool(false),
      "specialization": .array([.string(#"["9","29"]"#)]),
    ]
    return [
      try mirrored(listing, details: details), try mirrored(SampleRecord.record(5, unknown)),
      try mirrored(OfferRecord(parsing: #"{"id":3}"#.utf8)), try mirrored(SampleRecord.record(1)),
    ]
  }

  /// What the file's records are read as.
  static func offers(in path: String) throws -> [Offer] {
    let contents = try OfferFileReader(path: path).read()
    #expect(contents.page.quarantined.isEmpty)
    return try contents.page.records.map { try OfferReading(listing: $0).offer }
  }

  /// The offer as a file of this form carries it: a table has a country's English name only.
  static func carried(_ offer: Offer, by format: String) -> Offer {
    var offer = offer
    if format == "csv" { offer.facts.countryLabel = offer.facts.countryName }
    return offer
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}
