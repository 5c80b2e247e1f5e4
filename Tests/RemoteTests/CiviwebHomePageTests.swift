import Testing

@testable import Remote

@Suite("Home page")
struct CiviwebHomePageTests {
  private func page(_ html: String, site: String = Fixtures.site) throws -> CiviwebHomePage {
    CiviwebHomePage(html: Array(html.utf8), site: try Fixtures.address(site))
  }

  @Test(
    "a key is found in every way of writing it",
    arguments: [
      #"API_KEY:"first-key+/=""#, #""API_KEY":"first-key+/=""#, #"'API_KEY' : 'first-key+/='"#,
      #"var API_KEY = "first-key+/=";"#, "API_KEY=`first-key+/=`", #"{API_KEY:"first-key+\u002F="}"#,
      #"API_KEY:"first-key+\u002f\x3d""#, #"API_KEY:"first-key\u{2B}\/=""#, "API_KEY:\r\n\t\"first-key+/=\"",
      #"GOOGLE_API_KEY:"another-key" API_KEY:"first-key+/=""#, #"API_KEY:"" API_KEY:"first-key+/=""#,
      #"API_KEY API_KEY: API_KEY:null API_KEY:"first-key+/=""#,
    ]
  )
  func key(html: String) throws {
    #expect(try page(html).key?.secret == Fixtures.key)
  }

  @Test(
    "what is no key is none",
    arguments: [
      "", "API_KEY", "API_KEY:", #"API_KEY:""#, #"API_KEY:"first-key+/="#, #"API_KEY:"first-key+\u00"#,
      #"API_KEY:"first-key+\""#, #"API_KEY:"first\u000D\u000Akey""#, #"API_KEY:"first\nkey-key""#,
      #"API_KEY:"clé-clé-clé""#, #"API_KEY:"\uD83D\uDE00\uD83D\uDE00""#, #"API_KEY:"first-\u{110000000}key""#,
      #"MY_API_KEY:"another-key""#, #"API_KEY_ID:"another-key""#, #"API_KEY:process.env.KEY"#,
    ]
  )
  func noKey(html: String) throws {
    #expect(try page(html).key == nil)
  }

  @Test(
    "an endpoint is found with its escapes undone",
    arguments: [
      #"OFFRE_API_ENDPOINT:"https:\u002F\u002Fapi.example\u002Fapi\u002FOffers""#,
      #""OFFRE_API_ENDPOINT": "https:\/\/api.example\/api\/Offers/""#,
      #"OFFRE_API_ENDPOINT='https://API.example/api/Offers?x=1'"#,
    ]
  )
  func endpoint(html: String) throws {
    #expect(try page(html).endpoint?.description == Fixtures.endpoint)
  }

  @Test(
    "an endpoint without TLS is taken only at the site's own host and port",
    arguments: [
      ("http://127.0.0.1:81/api/Offers", true), ("http://127.0.0.1:82/api/Offers", false),
      ("http://api.example/api/Offers", false), ("https://api.example/api/Offers", true),
      ("ftp://127.0.0.1:81/api/Offers", false), ("/api/Offers", false),
    ]
  )
  func endpointRule(address: String, isTaken: Bool) throws {
    let page = try page(#"OFFRE_API_ENDPOINT:"\#(address)""#, site: "http://127.0.0.1:81")
    #expect((page.endpoint != nil) == isTaken)
  }

  @Test(
    "two megabytes of junk hide nothing and are read in linear time",
    .timeLimit(.minutes(20)),
    arguments: ["API_KEY", "API_KEY: ", "API_KEY \n", "AAPI_KEY=", "\\u", "e\u{301}"]
  )
  func junk(piece: String) throws {
    #expect(try page(Self.junk(piece) + Fixtures.homePage()).key?.secret == Fixtures.key)
  }

  @Test(
    "two megabytes of opened strings are read in linear time too",
    .timeLimit(.minutes(20)),
    arguments: ["API_KEY:\"", "API_KEY:\"\\", "API_KEY:'\"`", "API_KEY:\"API_KEY:'API_KEY:`", "\""]
  )
  func strings(piece: String) throws {
    #expect(try page(Self.junk(piece)).endpoint == nil)
  }

  @Test("bytes that are no text do no harm")
  func bytes() throws {
    let html = [0xFF, 0x00, 0xC3] + Array(Fixtures.homePage().utf8) + [0xFE]
    #expect(CiviwebHomePage(html: html, site: try Fixtures.address(Fixtures.site)).key?.secret == Fixtures.key)
  }

  private static func junk(_ piece: String) -> String {
    String(repeating: piece, count: 2_000_000 / piece.utf8.count)
  }
}
