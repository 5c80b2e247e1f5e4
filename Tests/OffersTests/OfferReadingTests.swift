import Offers
import TestSupport
import Testing

@Suite("OfferReading")
struct OfferReadingTests {
  private func offer(_ changes: [String: JSONValue]) throws -> Offer {
    try OfferReading(listing: SampleRecord.record(1, changes)).offer
  }

  @Test("a record of the second version is read in full")
  func secondVersion() throws {
    let reading = try OfferReading(
      listing: SampleRecord.record(
        245_844,
        [
          "missionEndDate": .string("2027-08-31T22:00:00Z"), "endBroadcastDate": .string("2026-11-05T00:00:00"),
          "specialization": .array([.string(#"["9","29"]"#)]), "levelStudyIds": .string("4,3, 8"),
          "contactURL": .string("https://example.com/apply"), "contactEmail": .string(" rh@example.com "),
          "missionTitle": .string("DATA  ANALYST H/F (H/F)"),
        ]
      )
    )
    let offer = reading.offer
    #expect(offer.id == 245_844 && offer.reference == "VIE245844" && offer.type == .vie)
    #expect(offer.title == "DATA ANALYST (H/F)" && offer.originalTitle == "DATA ANALYST H/F (H/F)")
    #expect(offer.company == "ATELIERS DU NORD" && offer.city == "BERLIN")
    #expect(offer.country?.code == "DE" && offer.countryLabel == "ALLEMAGNE")
    #expect(offer.months == 12 && offer.payEUR == 2637.47 && offer.telework == true)
    #expect(offer.start?.description == "2026-09-01" && offer.end?.description == "2027-09-01")
    #expect(offer.published?.description == "2026-08-05" && offer.closes?.description == "2026-11-05")
    #expect(offer.created?.description == "2026-08-01T10:45:12Z")
    #expect(offer.views == 200 && offer.candidates == 12 && offer.language == .french)
    #expect(offer.specializations.map(\.id) == [9, 29])
    #expect(offer.specializations.map(\.label) == [nil, "Informatique industrielle"])
    #expect(offer.studyLevels == [.threeYears, .fourYears, .fiveYearsOrMore])
    #expect(offer.contact == Contact(email: "rh@example.com", url: "https://example.com/apply"))
    #expect(offer.pageURL == "https://mon-vie-via.businessfrance.fr/offres/245844")
    #expect(reading.drift.isEmpty)
  }

  @Test("the first version's listing and details complete each other")
  func firstVersion() throws {
    let listing = try OfferRecord(
      parsing: #"""
        {"id":7,"missionTitle":"Ingénieur","cityName":"TACOMA     -WA-  ","countryId":"62","countryName":"ETATS-UNIS",
        "countryNameEn":"UNITED STATES","missionEndDate":"0001-01-01T00:00:00","indemnite":0,"missionDescription":null,
        "specializations":[{"specializationId":77,"specializationLabel":"Mécanique","specializationLabelEn":null}],
        "levelStudyIds":"4","viewCounter":152,"candidateCounter":0,"reference":null,"durationBroadcast":0}
        """#.utf8
    )
    let details = try OfferRecord(
      parsing: #"""
        {"id":7,"missionTitle":"Ingénieur","countryId":"733","countryName":"ETATS-UNIS","indemnite":3674,
        "missionEndDate":"2026-07-01T00:00:00","missionDescription":"Vous concevez.\r\n\r\n\r\nVous testez.",
        "specializations":null,"levelStudyIds":null,"viewCounter":153,"candidateCounter":0,"reference":"VIE1007",
        "organizationPresentation":"","missionProfile":" ","contactEmail":"https://example.com/a@b"}
        """#.utf8
    )
    let reading = try OfferReading(listing: listing, details: details)
    let offer = reading.offer
    #expect(offer.id == 7 && offer.reference == "VIE1007" && offer.city == "TACOMA -WA-")
    #expect(offer.country?.code == "US" && offer.payEUR == 3674 && offer.end?.description == "2026-07-01")
    #expect(offer.specializations.map(\.label) == ["Mécanique"])
    #expect(offer.specializations.map(\.englishLabel) == ["Mechanics - Mechanical Engineering"])
    #expect(offer.studyLevels == [.fiveYearsOrMore] && offer.views == 153 && offer.candidates == 0)
    #expect(offer.texts == OfferTexts(description: "Vous concevez.\n\nVous testez."))
    #expect(offer.contact == Contact(url: "https://example.com/a@b"))
    #expect(reading.drift.isEmpty)
    let alone = try OfferReading(listing: listing).offer
    #expect(alone.payEUR == nil && alone.end == nil && alone.reference == nil && alone.texts == OfferTexts())
  }

  @Test(
    "placeholders are unknown and no drift",
    arguments: [
      ("indemnite", JSONValue.integer(0)), ("indemnite", .null), ("indemnite", .string("")),
      ("indemnite", .string("0")),
      ("missionDuration", .integer(0)), ("missionStartDate", .string("0001-01-01T00:00:00")),
      ("missionStartDate", .string("  ")), ("missionDescription", .string("<br />")), ("viewCounter", .null),
      ("viewCounter", .string("")), ("teleworkingAvailable", .null), ("reference", .string(" ")),
    ]
  )
  func placeholders(field: String, value: JSONValue) throws {
    let reading = try OfferReading(listing: SampleRecord.record(1, [field: value]))
    let fields = ["pay_eur", "months", "start", "description", "views", "telework", "reference"]
    #expect(fields.count { reading.offer.json[$0]?.isNull ?? true } == 1)
    #expect(reading.drift.allSatisfy { $0.kind == .retyped })
  }

  @Test(
    "a value that can't be read is unknown and noted",
    arguments: [
      ("indemnite", JSONValue.string("beaucoup")), ("indemnite", .integer(-5)), ("indemnite", .integer(100_001)),
      ("missionDuration", .integer(61)), ("missionDuration", .decimal(6.5)), ("missionStartDate", .string("bientôt")),
      ("creationDate", .bool(true)), ("viewCounter", .integer(-1)), ("viewCounter", .decimal(1e12)),
      ("teleworkingAvailable", .string("peut-être")), ("missionType", .string("VIX")),
      ("startBroadcastDate", .object([])),
    ]
  )
  func unreadable(field: String, value: JSONValue) throws {
    let reading = try OfferReading(listing: SampleRecord.record(1, [field: value]))
    #expect(reading.drift.contains { $0.kind == .unreadable && $0.field == field })
  }

  @Test("unknown fields and other types are noted, once each")
  func drift() throws {
    let reading = try OfferReading(
      listing: SampleRecord.record(
        1,
        ["visaNeeded": .bool(true), "missionDuration": .string("12"), "levelStudyIds": .array([.integer(4)])]
      ),
      details: SampleRecord.record(1, ["visaNeeded": .bool(false)])
    )
    #expect(
      Set(reading.drift) == [
        Drift(kind: .unknownField, field: "visaNeeded", seen: "boolean"),
        Drift(kind: .retyped, field: "missionDuration", seen: "string"),
        Drift(kind: .retyped, field: "levelStudyIds", seen: "array"),
      ]
    )
    #expect(reading.drift.count == 3 && reading.offer.months == 12)
  }

  @Test("an unknown country stays unknown, keeps its name and is noted")
  func unknownCountry() throws {
    let changes: [String: JSONValue] = [
      "countryId": .string("733"), "countryName": .string("ATLANTIDE"), "countryNameEn": .string("ATLANTIS"),
    ]
    let reading = try OfferReading(listing: SampleRecord.record(1, changes))
    #expect(reading.offer.country == nil && reading.offer.countryLabel == "ATLANTIDE")
    #expect(reading.drift == [Drift(kind: .unreadable, field: "countryName", seen: "ATLANTIDE")])
  }

  @Test(
    "fields of work are read in all their spellings",
    arguments: [
      (JSONValue.array([.string(#"["9","205"]"#)]), [9, 205]), (.array([.string("9"), .string("205")]), [9, 205]),
      (.array([.integer(9), .integer(9)]), [9]), (.string(#"["9"]"#), [9]), (.array([]), []), (.null, []),
      (.array([.string("[broken")]), []), (.array([.array([.array([.array([.array([.integer(1)])])])])]), []),
    ]
  )
  func specializations(value: JSONValue, ids: [Int]) throws {
    #expect(try offer(["specialization": value]).specializations.map(\.id) == ids)
  }

  @Test(
    "telework that is false or 0 is known",
    arguments: [(JSONValue.bool(false), false), (.integer(0), false), (.integer(1), true), (.string("false"), false)]
  )
  func telework(value: JSONValue, isPossible: Bool) throws {
    #expect(try offer(["teleworkingAvailable": value]).telework == isPossible)
  }

  @Test(
    "the address in the e-mail field is sorted out",
    arguments: [
      ("rh@example.com", Contact(email: "rh@example.com")),
      ("https://example.com/x", Contact(url: "https://example.com/x")),
      ("HTTPS://EXAMPLE.COM", Contact(url: "HTTPS://EXAMPLE.COM")),
      ("WWW.example.com", Contact(url: "WWW.example.com")),
      ("Business France", Contact()), ("http-team@example.com", Contact(email: "http-team@example.com")),
      ("", Contact()),
    ]
  )
  func contact(address: String, contact: Contact) throws {
    #expect(try offer(["contactEmail": .string(address)]).contact == contact)
  }

  @Test(
    "a city that is not known yet is unknown",
    arguments: ["à définir", "A DEFINIR", "À préciser", "TBD", "N.C.", "   "]
  )
  func unknownCity(city: String) throws {
    #expect(try offer(["cityName": .string(city)]).city == nil)
  }

  @Test("a record with nothing but its id is an offer")
  func bareRecord() throws {
    #expect(try OfferReading(listing: OfferRecord(parsing: #"{"id":3}"#.utf8)).offer.facts == OfferFacts(id: 3))
  }

  @Test("every real offer is read without drift", .enabled(if: SharedData.isAvailable, "\(SharedData.notice)"))
  func realOffers() throws {
    let page = try OfferPage(parsing: try #require(try SharedData.data("offers-real.json")))
    #expect(page.records.count == 722 && page.quarantined.isEmpty)
    var report = DriftReport()
    for record in page.records {
      let reading = try OfferReading(listing: record)
      report.add(reading.drift, of: record.id)
      #expect(reading.offer.country != nil && reading.offer.title.isEmpty == false)
    }
    #expect(report.entries.isEmpty)
  }
}
