import Offers
import Testing

@testable import Remote

@Suite("Search")
struct CiviwebSearchTests {
  @Test("the body asks for every offer, with all the members that the site sends")
  func body() {
    let body = String(decoding: CiviwebSearch.body(skip: 400, limit: 200), as: UTF8.self)
    #expect(
      body == #"{"limit":200,"skip":400,"query":null,"missionsTypesIds":[],"missionsDurations":[],"#
        + #""geographicZones":[],"gerographicZones":[],"countriesIds":[],"studiesLevelId":[],"companiesSizes":[],"#
        + #""specializationsIds":[],"entreprisesIds":[0],"teletravail":["0"],"porteEnv":["0"],"#
        + #""missionStartDate":null}"#
    )
  }

  @Test(
    "the largest page size is learnt from the refusal",
    arguments: [
      (#"{"errors":{"Limit":["The field Limit must be between 0 and 100."]}}"#, 100),
      ("the field LIMIT must be between 0 and 1", 1), ("limit must be between 0 and 199 or so", 199),
      ("limit must be between 0 and 200", nil), ("limit must be between 0 and 0", nil),
      ("limit must be between 0 and -5", nil), ("limit must be between 0 and", nil),
      ("limit must be between 0 and 99999999999999999999", nil), ("The field Skip must be between 0 and 100", nil),
      ("", nil),
    ] as [(String, Int?)]
  )
  func limit(body: String, expected: Int?) {
    let answer = HTTPAnswer(status: 400, body: Array(body.utf8))
    #expect(CiviwebSearch.limitAllowed(by: answer, below: 200) == expected)
  }

  @Test("a refusal of another status teaches nothing")
  func otherStatus() {
    let answer = HTTPAnswer(status: 404, body: Array("limit must be between 0 and 100".utf8))
    #expect(CiviwebSearch.limitAllowed(by: answer, below: 200) == nil)
  }
}
