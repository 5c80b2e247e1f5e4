import Offers
import Testing

@testable import Assistant

@Suite("True statements are supported")
struct ClaimSupportTests {
  @Test(
    "a true statement about an offer is supported, and nothing in it is called wrong",
    arguments: [
      ("La mission dure un an [VIE1].", "months"), ("A 12-month mission [VIE1].", "months"),
      ("VIE de dix-huit mois [VIE2].", "months"), ("Durée : un an et demi [VIE2]", "months"),
      ("It lasts 1.5 years [VIE2].", "months"), ("It lasts a year and a half [VIE2].", "months"),
      ("Une mission de 6 à 12 mois [VIE1].", "months"), ("Une mission de plus d'un an [VIE2].", "months"),
      ("Entre 12 et 18 mois : [VIE1] et [VIE2].", "months"),
      ("Both missions last at least 12 months [VIE1] [VIE2].", "months"),
      ("Elle commence le 1er octobre 2026 [VIE1].", "start"), ("Elle commence le 01/10/2026 [VIE1].", "start"),
      ("It starts on October 1st, 2026 [VIE1].", "start"), ("Start: 2026-10-01 [VIE1]", "start"),
      ("Départ en octobre [VIE1].", "start"), ("It starts in Q4 2026 [VIE1].", "start"),
      ("Début : fin 2026 [VIE1].", "start"), ("À la rentrée 2026, elle commence [VIE1].", "start"),
      ("Elle démarre début 2027 [VIE2].", "start"), ("À partir d'octobre 2026 [VIE1].", "start"),
      ("It doesn't start before October 2026 [VIE1].", "start"), ("From October on [VIE1].", "start"),
      ("Pas avant octobre [VIE1].", "start"), ("Elle commence avant le 1er janvier 2027 [VIE1].", "start"),
      ("Elle débute en septembre ou octobre 2026 [VIE1].", "start"),
      ("Publiée le 5 août 2026 [VIE1].", "published"), ("Posted online on August 5 [VIE1].", "published"),
      ("Candidatures jusqu'au 30 septembre [VIE1].", "closes"), ("Apply by 30 September 2026 [VIE1].", "closes"),
      ("Elle se termine en septembre 2027 [VIE1].", "end"),
      ("Indemnité de 2 637,47 € par mois [VIE1].", "pay_eur"), ("Payée 2,6 k€ [VIE1].", "pay_eur"),
      ("It pays €2,637 a month [VIE1].", "pay_eur"), ("2.6k euros a month [VIE1].", "pay_eur"),
      ("Around 2600 euros [VIE1].", "pay_eur"), ("Plus de 2 500 € [VIE1].", "pay_eur"),
      ("2637 EUR/month [VIE1]", "pay_eur"), ("Environ 2 600 € [VIE1].", "pay_eur"),
      ("Près de 2 700 € [VIE1].", "pay_eur"), ("31 650 € par an [VIE1].", "pay_eur"),
      ("L'indemnité est de 2637 [VIE1].", "pay_eur"), ("De 2 300 à 2 637 € par mois [VIE1] [VIE2].", "pay_eur"),
      ("Le poste est en Allemagne [VIE1].", "country"), ("A Germany-based job [VIE1].", "country"),
      ("Un poste allemand [VIE1].", "country"), ("Une mission à Berlin [VIE1].", "city"),
      ("Pas en Allemagne, donc [VIE2].", "country"), ("A job in Europe [VIE1].", "zone"),
      ("Chez Airbus [VIE1].", "company"), ("Thales recrute [VIE2].", "company"),
      ("Chez Airbus Defence and Space [VIE1].", "company"),
      ("12 candidats pour 350 vues [VIE1].", "candidates"), ("Views: 350 [VIE1]", "views"),
      ("Un taux de candidature de 3,4 % [VIE1].", "application_rate"), ("Faible concurrence [VIE1].", "competition"),
      ("Competition is medium [VIE2].", "competition"), ("Peu de candidats [VIE1].", "competition"),
      ("Télétravail possible [VIE1].", "telework"), ("No remote work [VIE2].", "telework"),
      ("Télétravail : non [VIE2]", "telework"), ("Le télétravail n'est pas possible [VIE2].", "telework"),
      ("Contrat VIE [VIE1].", "type"),
      ("Les deux durent au moins 12 mois : [VIE1] à Berlin et [VIE2] à Madrid.", "months"),
    ])
  func supported(sentence: String, field: String) {
    let claims = ClaimFixture.claims(sentence)
    #expect(claims.contains { $0.field == field && $0.verdict == .supported }, "\(claims)")
    #expect(!claims.contains { $0.verdict == .contradicted }, "\(claims)")
  }

  @Test(
    "what is no statement about the offer raises no alarm",
    arguments: [
      "Il faut 6 mois d'expérience [VIE1].", "Two years of experience required [VIE1].",
      "Expérience : 3 ans minimum [VIE1].", "Une équipe de 12 personnes [VIE1].", "Bac+5 exigé [VIE1].",
      "Founded in 1990, the company has 5,000 employees [VIE1].", "La société existe depuis 20 ans [VIE1].",
      "Croissance de 25 % par an [VIE1].", "Support 24/7, 5 days a week [VIE1].", "Python 3.12 et Swift 6 [VIE1].",
      "Un budget de 3 000 € [VIE1].", "Un chiffre d'affaires de 2 M€ [VIE1].",
      "Vous gérez des clients en Espagne [VIE1].",
      "Travels to Spain are planned [VIE1].", "Anglais courant exigé [VIE1].", "German is required [VIE2].",
      "Le siège est à Paris [VIE1].", "Air France et BNP Paribas Germany sont des clients [VIE2].",
      "Proposé par Business France [VIE1].", "Le poste de Business Developer DACH [VIE2].",
      "**Ingénieur Qualité - Madrid** [VIE2]", "Dans 3 mois, vous serez autonome [VIE1].",
      "Vérifiez que Paris vous convient [VIE1].", "Souhaitez-vous que je cherche à Madrid pour 18 mois ?",
      "Si vous voulez 18 mois, voyez l'autre offre [VIE1].", "Elle pourrait commencer en mars 2027 [VIE1].",
      "La durée n'est pas précisée [VIE3].", "Le télétravail n'est pas précisé [VIE2].",
      "Ce n'est pas à Madrid mais à Berlin [VIE1].", "It isn't in Spain [VIE1].", "12 mois au lieu de 18 [VIE1].",
      "Plutôt que Madrid, Berlin [VIE1].", "Une période d'essai de 3 mois [VIE1].", "Vous cherchez 24 mois à Rome.",
      "Un VIE, c'est-à-dire un volontariat international [VIE1].", "Candidats de 18 à 28 ans [VIE1].",
      "Every 6 months you report to Paris [VIE1].", "Le mardi, vous êtes à Lyon [VIE1].", "Nice opportunity [VIE1]!",
      "A master's degree from a university in London [VIE1].", "Une filiale allemande du groupe [VIE2].",
      "L'entreprise est présente en Italie, au Japon et au Brésil [VIE1].",
    ])
  func noAlarm(sentence: String) {
    let claims = ClaimFixture.claims(sentence)
    #expect(!claims.contains { $0.verdict == .contradicted }, "\(claims)")
  }

  @Test(
    "what the offer's own text says is supported",
    arguments: [("Des clients en Espagne [VIE1].", "country"), ("Des déplacements à Lyon [VIE1].", "city")])
  func ownText(sentence: String, field: String) {
    #expect(ClaimFixture.claims(sentence).contains { $0.field == field && $0.verdict == .supported })
  }

  @Test(
    "what an offer doesn't say is unsupported and gets no correction",
    arguments: [
      "Elle dure 12 mois [VIE3].", "À Berlin [VIE3].", "2 600 € par mois [VIE3].", "It starts in October 2026 [VIE3].",
      "Chez Airbus [VIE3].", "Télétravail possible [VIE3].",
    ])
  func unknown(sentence: String) {
    let claims = ClaimFixture.claims(sentence)
    #expect(claims.map(\.verdict) == [.unsupported])
    #expect(claims.allSatisfy { $0.correction == nil && $0.offer == 3 })
  }
}
