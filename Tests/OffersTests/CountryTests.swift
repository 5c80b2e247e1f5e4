import Foundation
import TestSupport
import Testing

@testable import Offers

@Suite("Country")
struct CountryTests {
  // MARK: - The table

  @Test("the table has every country once, sorted by code")
  func order() {
    let codes = Country.all.map(\.code)
    #expect(codes.count == 251)
    #expect(codes == Set(codes).sorted())
    #expect(Country.all == Country.all.sorted())
  }

  @Test("codes are two and three upper-case letters")
  func codes() {
    for country in Country.all {
      #expect(country.code.wholeMatch(of: /[A-Z]{2}/) != nil)
      #expect(country.row.alpha3.wholeMatch(of: /[A-Z]{3}/) != nil)
    }
    #expect(Set(Country.all.map(\.row.alpha3)).count == Country.all.count)
  }

  @Test("names are unique in either language")
  func uniqueNames() {
    #expect(Set(Country.all.map(\.frenchName)).count == Country.all.count)
    #expect(Set(Country.all.map(\.englishName)).count == Country.all.count)
  }

  @Test("no spelling or code belongs to two countries")
  func unambiguity() {
    var owners: [String: Set<Country>] = [:]
    for country in Country.all {
      let codes = [country.code, country.row.alpha3].map(NameFolding.folded)
      for spelling in country.spellings + codes {
        owners[spelling, default: []].insert(country)
      }
    }
    #expect(owners.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test("no row repeats a spelling that folding already finds")
  func terseness() {
    for country in Country.all {
      let others = country.row.otherNames.map(NameFolding.folded)
      let own = [country.frenchName, country.englishName].map(NameFolding.folded)
      #expect(Set(others).count == others.count, "\(country)")
      #expect(Set(others).isDisjoint(with: own), "\(country)")
      #expect(!others.contains(""), "\(country)")
    }
  }

  @Test("every country is found by its codes, its names and its other spellings")
  func ownNames() {
    for country in Country.all {
      #expect(Country(code: country.code) == country)
      #expect(Country(code: country.code.lowercased()) == country)
      #expect(Country(matching: country.row.alpha3) == country)
      for name in country.row.names {
        #expect(Country(matching: name) == country, "\(name)")
        #expect(Country(matching: "  \(name.uppercased())\u{A0}") == country, "\(name)")
        #expect(Country(named: name) == country, "\(name)")
      }
    }
  }

  @Test("a country is one byte")
  func size() {
    #expect(MemoryLayout<Country>.size == 1)
  }

  @Test("an example of each property")
  func properties() throws {
    let germany = try #require(Country(code: "DE"))
    #expect(germany.frenchName == "Allemagne")
    #expect(germany.englishName == "Germany")
    #expect(germany.zone == .westernEurope)
    #expect(germany.description == "DE")
    let spain = try #require(Country(code: "es"))
    #expect(germany < spain)
  }

  // MARK: - Recognition

  @Test(
    "what people and the API write is understood",
    arguments: [
      ("USA", "US"), ("U.S.", "US"), ("us", "US"), ("États-Unis", "US"), ("Etats Unis", "US"), ("ÉTATS‑UNIS", "US"),
      ("the United States", "US"), ("UK", "GB"), ("U.K.", "GB"), ("Angleterre", "GB"), ("England", "GB"),
      ("Great Britain", "GB"), ("Grande-Bretagne", "GB"), ("Écosse", "GB"), ("Irlande du Nord", "GB"),
      ("Pays-Bas", "NL"), ("les Pays Bas", "NL"), ("Hollande", "NL"), ("Holland", "NL"), ("The Netherlands", "NL"),
      ("Corée", "KR"), ("Corée du Sud", "KR"), ("la Corée du Sud", "KR"), ("South Korea", "KR"), ("Korea", "KR"),
      ("Corée du Nord", "KP"), ("Chine", "CN"), ("PRC", "CN"), ("RDC", "CD"), ("Congo Kinshasa", "CD"),
      ("CONGO (REPUBLIQUE DEMOCRATIQUE)", "CD"), ("CONGO", "CG"), ("Congo-Brazzaville", "CG"),
      ("Émirats", "AE"), ("UAE", "AE"), ("EAU", "AE"), ("Tchéquie", "CZ"), ("Czechia", "CZ"), ("CZECH REPUBLIC", "CZ"),
      ("Biélorussie", "BY"), ("Bélarus", "BY"), ("Birmanie", "MM"), ("Cap-Vert", "CV"), ("CAP VERT", "CV"),
      ("Macédoine", "MK"), ("Swaziland", "SZ"), ("Eswatini", "SZ"), ("Timor", "TL"), ("Turquie", "TR"),
      ("Türkiye", "TR"), ("Vatican", "VA"), ("KSA", "SA"), ("Brasil", "BR"), ("Côte d’Ivoire", "CI"),
      ("COTE D'IVOIRE", "CI"), ("Ivory Coast", "CI"), ("VIET NAM", "VN"), ("Vietnam", "VN"), ("SALOMON (ILES)", "SB"),
      ("DOMINICAINE (REPUBLIQUE)", "DO"), ("l'Allemagne", "DE"), ("L’ALLEMAGNE", "DE"), ("Île Maurice", "MU"),
      ("La Réunion", "RE"), ("ISRAËL", "IL"), ("PALESTINE, ETAT DE", "PS"), ("deu", "DE"), ("la", "LA"),
    ]
  )
  func knownNames(name: String, code: String) {
    #expect(Country(matching: name)?.code == code)
  }

  @Test(
    "neighbours in spelling are kept apart",
    arguments: [
      ("Guinée", "GN"), ("Guinée équatoriale", "GQ"), ("Guinée-Bissau", "GW"), ("Papouasie-Nouvelle-Guinée", "PG"),
      ("Niger", "NE"), ("Nigeria", "NG"), ("Dominique", "DM"), ("Dominica", "DM"), ("République dominicaine", "DO"),
      ("Georgia", "GE"), ("South Georgia", "GS"), ("Irlande", "IE"), ("Northern Ireland", "GB"), ("Soudan", "SD"),
      ("Soudan du Sud", "SS"), ("Samoa", "WS"), ("American Samoa", "AS"), ("Guyane", "GF"), ("Guyana", "GY"),
      ("Saint-Martin", "MF"), ("SAINT MARTIN (PARTIE NEERLANDAISE)", "SX"), ("Maurice", "MU"), ("Mauritanie", "MR"),
      ("Autriche", "AT"), ("Australie", "AU"), ("Slovaquie", "SK"), ("Slovénie", "SI"), ("Iran", "IR"), ("Irak", "IQ"),
    ]
  )
  func neighbours(name: String, code: String) {
    #expect(Country(matching: name)?.code == code)
  }

  @Test(
    "either side of a slash is enough, and two countries are none",
    arguments: [
      ("TCHEQUIE / REPUBLIQUE TCHEQUE", "CZ"), ("MYANMAR / BIRMANIE", "MM"), ("ESWATINI/SWAZILAND", "SZ"),
      ("TIMOR-LESTE / TIMOR ORIENTAL", "TL"), ("Turquie / Nouveau nom", "TR"), ("Nouveau nom /\u{301} Turquie", "TR"),
      ("Allemagne / Pays-Bas", nil), ("Nouveau nom / Autre nom", nil), ("/", nil), ("DE/FR", nil),
    ] as [(String, String?)]
  )
  func slashes(name: String, code: String?) {
    #expect(Country(matching: name)?.code == code)
  }

  @Test(
    "an unknown name is never guessed",
    arguments: [
      "", " ", "Atlantis", "Allemange", "Allemagne du Nord", "Dubai", "Europe", "Amérique", "Îles Vierges",
      "Nouvelle-Guinée", "X", "ZZ", "EU", "the", "l'", "Germany, Berlin", "Germany\0France", "null", "N/A", "🇩🇪",
    ]
  )
  func unknownNames(name: String) {
    #expect(Country(matching: name) == nil)
  }

  @Test("codes are not names, so that the words of a sentence are no countries", arguments: ["it", "and", "DE", "la"])
  func codesAreNotNames(word: String) {
    #expect(Country(named: word) == nil)
    #expect(Country(matching: word) != nil)
  }

  @Test("a code has no marks, spaces or further letters", arguments: ["", "D", "DEU", " DE", "D\u{301}E", "ﬁ", "ıt"])
  func wrongCodes(code: String) {
    #expect(Country(code: code) == nil)
  }

  @Test(
    "hostile names are unknown at once",
    arguments: ["e\u{301}", "\u{301}", "France ", "/", "a/", "👩‍👩‍👧‍👦", "\u{FDFA}", "\0"]
  )
  func hostileNames(part: String) {
    let name = String(repeating: part, count: 100_000)
    let time = ProcessorTime.of {
      #expect(Country(matching: name) == nil)
      #expect(Country(code: name) == nil)
      #expect(Country.suggestions(for: name).count <= 3)
    }
    #expect(time < .seconds(2))
  }

  @Test("a long name is unknown, not cut to a known one")
  func longName() {
    #expect(Country(matching: "France" + String(repeating: " ", count: 300) + "Gall") == nil)
  }

  // MARK: - Suggestions

  @Test(
    "a misspelt name suggests the nearest countries",
    arguments: [
      ("Allemange", ["DE"]), ("Germny", ["DE"]), ("Spian", ["ES", "SD"]), ("Esapgne", ["ES"]), ("l'Allemange", ["DE"]),
      ("Portugla", ["PT"]), ("singapoor", ["SG"]), ("Luxembourgh", ["LU"]), ("united", ["AE", "GB", "TZ"]),
      ("alle", ["DE"]), ("Tchek", ["TD"]), ("Atlantis", []), ("De", []), ("", []),
    ] as [(String, [String])]
  )
  func suggestions(name: String, codes: [String]) {
    #expect(Country.suggestions(for: name).map(\.code) == codes)
  }

  @Test("suggestions are at most three, the nearest first, without a repeat")
  func suggestionOrder() {
    let codes = Country.suggestions(for: "Guine").map(\.code)
    #expect(codes.first == "GN")
    #expect(codes.count == 3)
    #expect(Set(codes).count == 3)
  }
}
