import Foundation
import Offers
import TestSupport
import Testing

@Suite("Name folding")
struct NameFoldingTests {
  @Test(
    "case, accents, ligatures and punctuation are forgotten",
    arguments: [
      ("Côte d'Ivoire", "cote d ivoire"),
      ("CÔTE-D’IVOIRE", "cote d ivoire"),
      ("  Émirats \t arabes\r\nunis ", "emirats arabes unis"),
      ("Cœur de Bœuf", "coeur de boeuf"),
      ("Ærø", "aero"),
      ("Straße", "strasse"),
      ("STRAẞE", "strasse"),
      ("Łódź", "lodz"),
      ("Đà Nẵng", "da nang"),
      ("Þórshöfn", "thorshofn"),
      ("İSTANBUL", "istanbul"),
      ("Diyarbakır", "diyarbakir"),
      ("ＵＳＡ", "usa"),
      ("Trinidad & Tobago", "trinidad tobago"),
      ("U.S.A.", "u s a"),
      ("CAMBRIDGE       -MA-", "cambridge ma"),
      ("Москва", "москва"),
      ("東京", "東京"),
    ]
  )
  func folds(name: String, folded: String) {
    #expect(NameFolding.folded(name) == folded)
  }

  @Test("composed and decomposed letters fold alike")
  func normalisation() {
    #expect(NameFolding.folded("Que\u{301}bec") == NameFolding.folded("Qu\u{E9}bec"))
  }

  @Test("a mark after a space or a quote hides neither", arguments: ["a \u{301}b", "a\"\u{301}b", "a'\u{338}b"])
  func marksOnSeparators(name: String) {
    #expect(NameFolding.folded(name) == "a b")
  }

  @Test("invisible format characters vanish", arguments: ["Fran\u{AD}ce", "\u{FEFF}France", "Fran\u{200D}ce\u{202E}"])
  func formatCharacters(name: String) {
    #expect(NameFolding.folded(name) == "france")
  }

  @Test("no letters and no digits fold to nothing", arguments: ["", "   ", "-'’.", "\u{301}\u{301}", "🇫🇷", "\0"])
  func empty(name: String) {
    #expect(NameFolding.folded(name).isEmpty)
  }

  @Test("folding twice changes nothing more", arguments: ["São Tomé & Príncipe", "ŒUVRE n° 5", "ﬁne ½ ﷺ", "한국"])
  func idempotence(name: String) {
    let once = NameFolding.folded(name)
    #expect(NameFolding.folded(once) == once)
  }

  @Test(
    "a hostile name is cut and costs little",
    arguments: ["\u{301}", "\u{FDFA}", "a", "é", " ", "\u{200D}", "👩‍👩‍👧‍👦"]
  )
  func hostile(part: String) {
    let name = "e" + String(repeating: part, count: 100_000)
    var folded = ""
    let time = ProcessorTime.of { folded = NameFolding.folded(name) }
    #expect(folded.unicodeScalars.count < 2 * NameFolding.maximumLength)
    #expect(time < .seconds(1))
  }

  @Test(
    "the article that opens a name is dropped, an article alone is kept",
    arguments: [
      ("the netherlands", "netherlands"), ("l allemagne", "allemagne"), ("la suede", "suede"),
      ("les pays bas", "pays bas"), ("le japon", "japon"), ("la", "la"), ("lettonie", "lettonie"), ("laos", "laos"),
    ]
  )
  func articles(folded: String, bare: String) {
    #expect(NameFolding.withoutLeadingArticle(folded) == bare)
  }
}
