import Offers
import TestSupport
import Testing

@Suite("Offer, changes")
struct OfferChangesTests {
  private func offer(_ changes: [String: JSONValue] = [:]) throws -> Offer {
    try OfferReading(listing: SampleRecord.record(1, changes)).offer
  }

  @Test(
    "a field that says something else is a change by its name in JSON",
    arguments: [
      ("missionTitle", JSONValue.string("Autre titre"), "title", "Analyste de données 1 (H/F)", "Autre titre"),
      ("missionDuration", .integer(18), "months", "12", "18"), ("missionDuration", .null, "months", "12", nil),
      ("indemnite", .integer(3000), "pay_eur", "2637.47", "3000.0"),
      ("cityName", .string("ROME"), "city", "BERLIN", "ROME"),
      ("missionStartDate", .string("2026-10-01T00:00:00"), "start", "2026-09-01", "2026-10-01"),
      ("endBroadcastDate", .string("2026-12-01T00:00:00"), "closes", nil, "2026-12-01"),
      ("teleworkingAvailable", .bool(false), "telework", "true", "false"),
      ("levelStudyIds", .string("4"), "study_levels", "", "bac+5"),
      ("countryId", .string("ES"), "country", "DE", "ES"), ("contactEmail", .string("a@b.c"), "contact", "", "a@b.c"),
      ("specialization", .array([.integer(9)]), "specializations", "", "9"),
      ("missionProfile", .null, "profile", "Vous connaissez le langage SQL et vous aimez les chiffres.", nil),
    ] as [(String, JSONValue, String, String?, String?)]
  )
  func changes(field: String, value: JSONValue, name: String, before: String?, after: String?) throws {
    let changes = try offer([field: value]).changes(since: offer())
    #expect(changes == [FieldChange(field: name, before: before, after: after)])
  }

  @Test(
    "counters, publication and white space are no changes",
    arguments: [
      ("viewCounter", JSONValue.integer(999)), ("candidateCounter", .null),
      ("startBroadcastDate", .string("2026-08-20")),
      ("organizationName", .string(" ATELIERS  DU NORD ")), ("idMotifDesactivationOffre", .integer(1)),
      ("missionDescription", .string("Vous analysez les données des clients et bâtissez des tableaux de bord.\r\n")),
      ("missionProfile", .string("Vous connaissez le langage SQL et vous aimez les\u{A0}chiffres.")),
    ]
  )
  func unchanged(field: String, value: JSONValue) throws {
    #expect(try offer([field: value]).changes(since: offer()).isEmpty)
  }

  @Test("several changes come in the order of the fields")
  func order() throws {
    let changed = try offer(["missionProfile": .string("x"), "reference": .string("VIE9"), "cityName": .string("ROME")])
    #expect(try changed.changes(since: offer()).map(\.field) == ["reference", "city", "profile"])
  }

  @Test("a later day of publication is a republication, an earlier or unknown one is none")
  func republication() throws {
    let later = try offer(["startBroadcastDate": .string("2026-08-06")])
    let unknown = try offer(["startBroadcastDate": .null])
    #expect(try later.isRepublished(since: offer()))
    #expect(try !offer().isRepublished(since: later))
    #expect(try !offer().isRepublished(since: offer()))
    #expect(try !offer().isRepublished(since: unknown))
    #expect(try !unknown.isRepublished(since: offer()))
  }
}
