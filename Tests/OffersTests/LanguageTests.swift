import Foundation
import Offers
import Testing

@Suite("Language")
struct LanguageTests {
  @Test(
    "the majority of function words decides",
    arguments: [
      ("Vous participez à la conception des systèmes avec notre équipe.", Language.french),
      ("You will design the systems with our team.", .english),
      ("VOUS ÊTES AUTONOME ET RIGOUREUX", .french),
      ("E\u{302}tes-vous pre\u{301}sent chez nous ?", .french),
      ("Rattaché au Business Developer, vous rejoignez the Export Team dans nos bureaux.", .french),
      ("The VIE reports to the Directeur des Opérations and works with our clients.", .english),
      ("l’équipe d’études n’est pas loin", .french),
    ]
  )
  func detects(text: String, language: Language) {
    #expect(Language.detected(in: text) == language)
  }

  @Test(
    "too little evidence says nothing",
    arguments: [
      "", "   ", "Marketing Manager", "Développeur Java", "Chef de projet", "IT", "12345", "工程师", "👩‍👩‍👧", "de the",
      "aux2 les4 des9 une1", "entretiendrontles thethethethe",
    ]
  )
  func abstains(text: String) {
    #expect(Language.detected(in: text) == nil)
  }

  @Test("a long text of noise is read at once", arguments: ["\u{301}", "a", "é", "\u{200B}", "le ", "👩‍👩‍👧"])
  func readsNoise(unit: String) {
    let text = String(repeating: unit, count: 100_000)
    #expect(Language.detected(in: text) == (unit == "le " ? .french : nil))
  }

  @Test("the raw value is the ISO 639-1 code")
  func codes() {
    #expect(Language.allCases.map(\.rawValue) == ["fr", "en"])
  }
}
