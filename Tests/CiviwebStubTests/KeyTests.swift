import Testing

@testable import CiviwebStub

@Suite("Keys")
struct KeyTests {
  @Test("without the right key, the answer is 401, empty and of no type", arguments: [nil, "", "aB", "ab+/="])
  func refusal(key: String?) throws {
    var state = try StubFixtures.state { $0.requiredKey = "aB+/=" }
    #expect(state.search(key: key) == StubAnswer(status: 401))
    #expect(state.details(1, key: key) == StubAnswer(status: 401))
  }

  @Test("with the right key, the answer comes")
  func admission() throws {
    var state = try StubFixtures.state { $0.requiredKey = "aB+/=" }
    #expect(state.search(key: "aB+/=").status == 200)
  }

  @Test("the home page holds the key and the endpoint in JavaScript's escapes", arguments: ["/", "/offres/recherche"])
  func homePage(path: String) throws {
    var state = try StubFixtures.state { $0.requiredKey = "aB+/=" }
    let page = state.answer(to: StubRequest("GET", path, endpoint: "http://127.0.0.1:81/api/Offers"))
    #expect(page.contentType == "text/html; charset=utf-8")
    #expect(page.text.contains("window.__NUXT__"))
    #expect(page.text.contains(#"API_KEY:"aB+\u002F=""#))
    #expect(page.text.contains(#"OFFRE_API_ENDPOINT:"http:\u002F\u002F127.0.0.1:81\u002Fapi\u002FOffers""#))
  }

  @Test("the home page may show another key than the required one")
  func keyInPage() throws {
    var state = try StubFixtures.state {
      $0.requiredKey = "new"
      $0.keyInPage = "old"
    }
    #expect(state.answer(to: StubRequest("GET", "/")).text.contains(#"API_KEY:"old""#))
    #expect(state.search(key: "old").status == 401)
  }

  @Test("after n API requests both keys become a new one, and the home page's visits don't count")
  func rotation() throws {
    var state = try StubFixtures.state {
      $0.requiredKey = "first"
      $0.rotateKeyAfter = 2
    }
    _ = state.answer(to: StubRequest("GET", "/"))
    #expect(state.search(key: "first").status == 200)
    #expect(state.search(key: "first").status == 200)
    #expect(state.search(key: "first").status == 401)
    let second = try #require(state.requiredKey)
    #expect(second != "first")
    #expect(state.search(key: second).status == 200)
    let shown = second.split(separator: "/", omittingEmptySubsequences: false).joined(separator: #"\u002F"#)
    #expect(state.answer(to: StubRequest("GET", "/")).text.contains(#"API_KEY:"\#(shown)""#))
  }

  @Test("the log never holds the key")
  func log() throws {
    var state = try StubFixtures.state { $0.requiredKey = "s3cret" }
    _ = state.search(#"{"limit":5,"skip":10}"#, key: "s3cret")
    #expect(
      state.requests.map(\.json) == [
        #"{"n":1,"method":"POST","path":"/api/Offers/search","status":200,"limit":5,"skip":10,"seconds":0.000}"#
      ]
    )
  }
}
