import Testing

@testable import CiviwebStub

@Suite("Shapes")
struct StubShapeTests {
  private static let record = """
    {"id":7,"missionTitle":"Analyste","cityName":"NEW YORK","countryId":"733","countryName":"ETATS-UNIS",
     "creationDate":"2025-10-16T11:34:46.54","indemnite":2637.47,"reference":"VIE1007","missionType":"VIE",
     "missionDescription":"Texte","missionEndDate":"2026-07-01T00:00:00","teleworkingAvailable":true,"effectif":159,
     "specializations":[{"specializationId":9,"specializationLabel":"A"},{"specializationId":205}]}
    """

  private func record(_ text: String = record) throws -> JSONObject {
    try #require(try JSONReader.read(Array(text.utf8)).object)
  }

  @Test("the second version adds only what the record says")
  func secondVersion() throws {
    let sent = StubShape.v2.searchRecord(try record())
    #expect(sent["countryId"] == .string("US"))
    #expect(sent["creationDate"] == .string("2025-10-16T11:34:46Z"))
    #expect(sent["specialization"] == .array([.string(#"["9","205"]"#)]))
    #expect(sent["specializations"] == nil)
    #expect(sent["indemnite"] == .number("2637.47"))
    #expect(sent["missionDescription"] == .string("Texte"))
    #expect(sent["organizationName"] == nil)
  }

  @Test("the second version passes on a record of its own as it is")
  func passThrough() throws {
    let text = """
      {"id":7,"countryId":"FR","creationDate":"2026-01-01T08:00:00Z","indemnite":2000,"specialization":["[\\"9\\"]"]}
      """
    let own = try record(text)
    #expect(StubShape.v2.searchRecord(own) == own)
    #expect(StubShape.v2.detailsRecord(own) == own)
  }

  @Test(
    "a country is known by its French or English name, an alias, or one side of a slash",
    arguments: [
      ("ETATS-UNIS", "US"), ("royaume uni", "GB"), ("Côte d'Ivoire", "CI"), ("NEW ZEALAND", "NZ"),
      ("REPUBLIQUE TCHEQUE", "CZ"), ("MYANMAR / BIRMANIE", "MM"), ("BIRMANIE", "MM"), ("VIETNAM", "VN"),
    ]
  )
  func countries(name: String, code: String) {
    #expect(Country.named(name)?.code == code)
  }

  @Test("an unknown country stays unknown")
  func unknownCountry() throws {
    let atlantis = try record(#"{"id":7,"countryName":"ATLANTIDE"}"#)
    #expect(StubShape.v2.searchRecord(atlantis) == atlantis)
    #expect(StubShape.v1.searchRecord(atlantis)["countryId"] == .null)
  }

  @Test("a search of the first version has no texts, sentinels for the details, and a padded city")
  func firstVersionSearch() throws {
    let sent = StubShape.v1.searchRecord(try record())
    for name in ["missionDescription", "missionProfile", "organizationPresentation", "reference", "contactEmail"] {
      #expect(sent[name] == .null)
    }
    for name in ["indemnite", "organizationId", "durationBroadcast", "effectif"] {
      #expect(sent[name] == .integer(0))
    }
    #expect(sent["missionEndDate"] == .string("0001-01-01T00:00:00"))
    #expect(sent["countryId"] == .string("62"))
    #expect(sent["cityName"]?.string?.count == 40)
    #expect(sent["specializations"]?.array?.count == 2)
    #expect(sent["teleworkingAvailable"] == nil)
  }

  @Test("details of the first version have everything but the specializations, and another country number")
  func firstVersionDetails() throws {
    let sent = StubShape.v1.detailsRecord(try record())
    #expect(sent["missionDescription"] == .string("Texte"))
    #expect(sent["reference"] == .string("VIE1007"))
    #expect(sent["indemnite"] == .number("2637.47"))
    #expect(sent["missionEndDate"] == .string("2026-07-01T00:00:00"))
    #expect(sent["specializations"] == .null)
    #expect(sent["countryId"] == .string("733"))
    #expect(sent["cityName"] == .string("NEW YORK"))
    #expect(sent["organizationName"] == .null)
  }
}
