import CiviwebStub
import Testing

@Suite("Catalogue")
struct StubCatalogueTests {
  @Test(
    "an array and an envelope give the same offers",
    arguments: [#"[{"id":7}]"#, #"{"result":[{"id":7}],"count":1}"#]
  )
  func forms(text: String) throws {
    #expect(try StubCatalogue(json: text).records == [JSONObject([("id", .integer(7))])])
  }

  @Test("something else is refused", arguments: ["[1]", "{}", #""offers""#])
  func refusals(text: String) {
    #expect(throws: StubCatalogue.Failure.notOffers(source: "the text")) { try StubCatalogue(json: text) }
  }

  @Test("a missing file is named")
  func missingFile() {
    #expect(throws: StubCatalogue.Failure.unreadable(path: "/no/such/file.json")) {
      try StubCatalogue(path: "/no/such/file.json")
    }
  }

  @Test("offers stand newest creation first, else newest publication, else highest identifier")
  func order() throws {
    let catalogue = try StubCatalogue(
      json: """
        [{"id":1},{"id":2},{"id":3,"startBroadcastDate":"2026-05-01"},
         {"id":4,"creationDate":"2026-04-01T00:00:00Z","startBroadcastDate":"2026-06-01"},
         {"id":6,"creationDate":"2026-07-01T00:00:00"},{"id":5,"creationDate":"2026-07-01T00:00:00Z"}]
        """
    )
    #expect(catalogue.offers(in: .v2).map(\.identifier) == [6, 5, 3, 4, 2, 1])
  }
}
