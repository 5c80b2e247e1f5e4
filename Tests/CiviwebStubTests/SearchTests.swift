import CiviwebStub
import Testing

@Suite("Searches")
struct SearchTests {
  @Test("the envelope is the API's, byte for byte")
  func envelope() throws {
    var state = try StubState(StubCatalogue(json: #"[{"id":7,"indemnite":2637.47}]"#))
    #expect(
      state.search().text
        == #"{"result":[{"id":7,"indemnite":2637.47}],"count":1,"fileShareUrl":null,"logosContainer":null,"#
        + #""fileShareSasToken":null}"#
    )
  }

  @Test(
    "limit and skip cut a page, the count stays",
    arguments: [
      (2, 0, [5, 4]), (2, 2, [3, 2]), (2, 4, [1]), (2, 6, []), (200, 0, [5, 4, 3, 2, 1]), (0, 0, []),
      (1, 2_147_483_647, []),
    ]
  )
  func pages(limit: Int, skip: Int, identifiers: [Int]) throws {
    var state = try StubFixtures.state(5)
    let answer = state.page(limit: limit, skip: skip)
    #expect(answer.identifiers == identifiers)
    #expect(answer.count == 5)
  }

  @Test(
    "a limit out of bounds is refused in ASP.NET's words",
    arguments: ["201", "-1", "9223372036854775807"]
  )
  func limitOutOfBounds(limit: String) throws {
    var state = try StubFixtures.state()
    let answer = state.search(#"{"limit":\#(limit)}"#)
    #expect(answer.status == 400)
    #expect(answer.contentType == "application/problem+json; charset=utf-8")
    #expect(answer.text.contains("The field Limit must be between 0 and 200"))
  }

  @Test(
    "a malformed body is refused",
    arguments: ["", "[]", "{", #"{"limit":"ten"}"#, #"{"limit":1.5}"#, #"{"skip":-1}"#, #"{"limit":1e400}"#]
  )
  func malformedBody(body: String) throws {
    var state = try StubFixtures.state()
    #expect(state.search(body).status == 400)
  }

  @Test("unknown keys are ignored, even a misspelt filter")
  func unknownKeys() throws {
    var state = try StubFixtures.state()
    #expect(state.search(#"{"page":3,"countryIds":["FR"],"sort":["0"],"latest":["true"]}"#).count == 3)
  }

  @Test(
    "filters keep the offers that match; what is unknown doesn't",
    arguments: [
      (#"{"query":"develop"}"#, [3]), (#"{"query":""}"#, [3, 2, 1]), (#"{"countriesIds":["DE"]}"#, [3]),
      (#"{"countriesIds":["5",20]}"#, [3, 2]), (#"{"missionsTypesIds":["VIA"]}"#, [2]),
      (#"{"missionsTypesIds":["1"]}"#, [3]), (#"{"geographicZones":["5"]}"#, [3, 2]),
      (#"{"gerographicZones":["1"]}"#, [3, 2, 1]), (#"{"countriesIds":[]}"#, [3, 2, 1]),
    ]
  )
  func filters(body: String, identifiers: [Int]) throws {
    var state = try StubState(
      StubCatalogue(
        json: """
          [{"id":1,"missionTitle":"Acheteur"},{"id":2,"missionType":"VIA","countryNameEn":"BELGIUM"},
           {"id":3,"missionTitle":"Développeur","reference":"VIE3","countryName":"ALLEMAGNE"}]
          """
      )
    )
    #expect(state.search(body).identifiers == identifiers)
  }

  @Test("paths are case-insensitive", arguments: ["/API/offers/SEARCH", "/api/Offers/search/"])
  func pathCase(path: String) throws {
    var state = try StubFixtures.state()
    #expect(state.answer(to: StubRequest("POST", path, body: Array("{}".utf8))).status == 200)
  }

  @Test(
    "a wrong method or path is refused",
    arguments: [("GET", "/api/Offers/search", 405), ("POST", "/api/Offers/nothing", 404), ("GET", "/favicon.ico", 404)]
  )
  func refusals(method: String, path: String, status: Int) throws {
    var state = try StubFixtures.state()
    #expect(state.answer(to: StubRequest(method, path)).status == status)
  }

  @Test("details are a bare record, 404 for an unknown identifier, 500 for a withdrawn one")
  func details() throws {
    var state = try StubFixtures.state(3) { $0.withdrawn = [2] }
    #expect(state.details(3).json?["missionTitle"] == .string("Mission 3"))
    #expect(state.details(99).status == 404)
    #expect(state.details(2).status == 500)
    #expect(state.details(2).text == #"{"message":"Object reference not set to an instance of an object."}"#)
    #expect(state.search().identifiers == [3, 1])
  }

  @Test("the latest offers are six unless more are asked for")
  func latest() throws {
    var state = try StubFixtures.state(9) { $0.movement.pins = 2 }
    let path = "/api/Offers/latest"
    #expect(state.answer(to: StubRequest("POST", path, body: Array("{}".utf8))).identifiers == [9, 8, 7, 6, 5, 4])
    #expect(state.answer(to: StubRequest("POST", path, body: Array(#"{"limit":1}"#.utf8))).identifiers == [9])
  }

  @Test("zones, countries and the search form answer in their shapes")
  func lists() throws {
    var state = try StubFixtures.state()
    let repository = "/api/Offers/repository/"
    #expect(state.answer(to: StubRequest("GET", repository + "geographic-zones")).count == 8)
    let countries = state.answer(
      to: StubRequest("POST", repository + "geographic-zones/countries", body: Array("[7]".utf8))
    )
    #expect(try JSONReader.read(countries.body).array?.first?.object?["countryId"] == .string("DZ"))
    #expect(state.answer(to: StubRequest("GET", repository + "search/dataset")).json?["studyLevels"] != nil)
  }
}
