import Offers
import Retrieval
import Testing

@testable import Assistant

@Suite("Wrong statements are contradicted and corrected")
struct ClaimContradictionTests {
  @Test(
    "the wrong figure is struck with the right one in its place",
    arguments: [
      ("La mission dure 18 mois [VIE1].", "18 mois", "12 mois"),
      ("A 24-month mission [VIE1].", "24-month", "12 months"),
      ("It lasts two years [VIE1].", "two years", "12 months"),
      ("Plus d'un an [VIE1].", "Plus d'un an", "12 mois"),
      ("Elle commence en novembre 2026 [VIE1].", "novembre 2026", "octobre 2026"),
      ("Elle commence le 15 octobre 2026 [VIE1].", "15 octobre 2026", "1er octobre 2026"),
      ("Start: 2027-10-01 in Berlin [VIE1]", "2027-10-01", "2026-10-01"),
      ("Début : 01/11/2026 [VIE1]", "01/11/2026", "01/10/2026"),
      ("It starts in Q1 2027 [VIE1].", "Q1 2027", "October 2026"),
      ("Départ en novembre [VIE1].", "novembre", "octobre 2026"),
      ("It doesn't start before November 2026, that is a fact [VIE1].", "November 2026", "October 2026"),
      ("Publiée le 6 août 2026 [VIE1].", "6 août 2026", "5 août 2026"),
      ("Clôture des candidatures le 15 septembre [VIE1].", "15 septembre", "30 septembre 2026"),
      ("2 737 € par mois [VIE1].", "2 737 €", "2 637 €"),
      ("Payée 2,8 k€ [VIE1].", "2,8 k€", "2 637 €"),
      ("It pays about €2,900 a month [VIE1].", "about €2,900", "€2,637"),
      ("Plus de 2 700 € [VIE1].", "Plus de 2 700 €", "2 637 €"),
      ("2 700,00 € [VIE2]", "2 700,00 €", "2 300 €"),
      (
        "De 2 300 à 2 900 € par mois [VIE1] [VIE2].", "De 2 300 à 2 900 €",
        "de 2 300 € à 2 637 €"
      ),
      ("Le poste est en Espagne, basé là [VIE1].", "Espagne", "Allemagne"),
      ("A Spain-based job in short [VIE1].", "Spain", "Germany"),
      ("Un poste espagnol [VIE1].", "espagnol", "en Allemagne"), ("Une mission à Munich [VIE1].", "Munich", "Berlin"),
      ("A job in Asia [VIE1].", "Asia", "Germany"), ("Chez Thales [VIE1].", "Thales", "AIRBUS DEFENCE AND SPACE SAS"),
      ("Entreprise : Inconnue Industries [VIE1]", "Inconnue Industries", "AIRBUS DEFENCE AND SPACE SAS"),
      ("15 candidats [VIE1].", "15 candidats", "12 candidats"), ("Vues : 400 [VIE1]", "400", "350 vues"),
      ("Un taux de candidature de 7 % [VIE1].", "7 %", "3,4 %"),
      ("Concurrence élevée [VIE1].", "élevée", "faible"),
      ("High competition for a job [VIE1].", "High", "low"),
      ("Pas de télétravail [VIE1].", "Pas de télétravail", "télétravail possible"),
      ("Remote work is possible [VIE2].", "Remote work is possible", "no remote work"),
      ("Un contrat VIA [VIE1].", "VIA", "VIE"),
    ])
  func contradicted(sentence: String, struck: String, correction: String) throws {
    let wrong = ClaimFixture.claims(sentence).filter { $0.verdict == .contradicted }
    #expect(wrong.map(\.text) == [struck])
    #expect(wrong.first?.correction == correction)
    let place = try #require(wrong.first?.place)
    guard case .text(let text) = ClaimFixture.segments(sentence)[place.segment] else {
      Issue.record("The place is in no text.")
      return
    }
    let scalars = Array(text.unicodeScalars)[place.range]
    #expect(String(String.UnicodeScalarView(scalars)) == struck)
  }

  @Test(
    "what is denied and true is contradicted without a correction",
    arguments: [
      "Ce n'est pas en Allemagne [VIE1].", "It is not in Berlin [VIE1].", "Aucune offre à Berlin.",
      "No offer in Madrid.",
    ])
  func denied(sentence: String) {
    let wrong = ClaimFixture.claims(sentence).filter { $0.verdict == .contradicted }
    #expect(wrong.count == 1)
    #expect(wrong.allSatisfy { $0.correction == nil })
  }
}
