import Offers
import TestSupport
import Testing

@testable import Assistant

@Suite("A summary without a model")
struct ExtractiveSummaryTests {
  @Test("of one offer has its facts and its own best sentences, French")
  func french() async throws {
    let summary = try await SampleSelection.summarizer().summary(of: SampleSelection.offer(1), in: .french)
    #expect(
      SampleSelection.plain(summary.text.text) == """
        Analyste de données, Ateliers du Nord, BERLIN, en Allemagne [VIE1]
        VIE, 12 mois, à partir du 1er octobre 2026, 2 637,47 € par mois, avec télétravail, concurrence faible.
        Mission : « Vous analysez les données des ventes et construisez des tableaux de bord pour les équipes. » \
        « Assurer le suivi des indicateurs de données de la filiale » [VIE1]
        Profil : « Diplôme d'ingénieur ou master en statistique. » « Vous maîtrisez SQL et parlez un anglais courant. » [VIE1]
        À noter : « Des déplacements en Pologne sont à prévoir chaque mois. » [VIE1]
        """)
  }

  @Test("of one offer has its facts and its own best sentences, English")
  func english() async throws {
    let summary = try await SampleSelection.summarizer().summary(
      of: SampleSelection.offer(1, in: .english), in: .english)
    #expect(
      SampleSelection.plain(summary.text.text) == """
        Data analyst, Ateliers du Nord, BERLIN, in Germany [VIE1]
        VIE, 12 months, from 1 October 2026, €2,637.47 a month, with telework, low competition.
        Mission: “You will analyse sales data and build dashboards for the sales teams.” \
        “Maintain the data indicators of the subsidiary” [VIE1]
        Profile: “Degree in engineering or statistics. You know SQL well and speak fluent English.” [VIE1]
        Of note: “Monthly travel to Poland is to be expected.” [VIE1]
        """)
  }

  @Test("of an offer that says nothing says so")
  func empty() async throws {
    let summary = try await SampleSelection.summarizer().summary(
      of: Offer(facts: OfferFacts(id: 7), texts: OfferTexts()), in: .english)
    #expect(
      summary.text.text
        == "[VIE7]\nThe offer doesn't say: length or start or pay.\nThe offer doesn't describe the mission. [VIE7]")
  }

  @Test("of a selection has its figures and most typical offers", arguments: Language.allCases)
  func selection(language: Language) async throws {
    let summary = try await SampleSelection.summarizer().summary(of: SampleSelection.three(in: language), in: language)
    let text = SampleSelection.plain(summary.text.text)
    let lines = text.split(separator: "\n").map(String.init)
    let expected =
      language == .french
      ? [
        "3 offres.",
        "Indemnité : de 2 000 € par mois [VIE2] à 2 637,47 € par mois [VIE1], médiane 2 318,74 € par mois ; 1 offre ne le dit pas.",
        "Durée : de 12 mois [VIE1] à 18 mois [VIE2], médiane 12 mois. 12 mois (2 offres) ; 18 mois (1 offre).",
        "Début : du 1er octobre 2026 [VIE1] au 1er janvier 2027 [VIE2], médiane 1er octobre 2026. "
          + "Octobre 2026 (2 offres) ; janvier 2027 (1 offre).",
        "Concurrence : 4 candidats pour 100 vues partout ; 1 offre ne le dit pas.",
        "2 pays : Allemagne (2 offres) ; Espagne (1 offre).",
        "2 villes : BERLIN (2 offres) ; MADRID (1 offre).",
        "2 entreprises : Ateliers du Nord (2 offres) ; Extia (1 offre).",
        "Mots communs des titres : analyste (3 offres) ; données (3 offres).",
        "Les offres :",
      ]
      : [
        "3 offers.",
        "Pay: from €2,000 a month [VIE2] to €2,637.47 a month [VIE1], median €2,318.74 a month; 1 offer doesn't say.",
        "Length: from 12 months [VIE1] to 18 months [VIE2], median 12 months. 12 months (2 offers); 18 months (1 offer).",
        "Start: from 1 October 2026 [VIE1] to 1 January 2027 [VIE2], median 1 October 2026. "
          + "October 2026 (2 offers); January 2027 (1 offer).",
        "Competition: 4 candidates per 100 views throughout; 1 offer doesn't say.",
        "2 countries: Germany (2 offers); Spain (1 offer).",
        "2 cities: BERLIN (2 offers); MADRID (1 offer).",
        "2 companies: Ateliers du Nord (2 offers); Extia (1 offer).",
        "Words that titles share: analyst (3 offers); data (3 offers).",
        "The offers:",
      ]
    #expect(Array(lines.prefix(10)) == expected)
    #expect(lines.count == 13)
  }

  @Test("of no offers is one sentence")
  func none() async throws {
    let summary = try await SampleSelection.summarizer().summary(of: [], in: .english)
    #expect(SampleSelection.plain(summary.text.text) == "0 offers.")
  }

  @Test("doesn't depend on the order of the offers, and takes each id once")
  func order() async throws {
    let offers = SampleSelection.three() + SampleSelection.offers(9)
    let one = try await SampleSelection.summarizer().summary(of: offers, in: .french)
    let other = try await SampleSelection.summarizer().summary(of: offers.reversed() + offers, in: .french)
    #expect(one.text == other.text)
    #expect(other.offers.count == 12)
  }

  @Test("states nothing that its claims don't have in the same words", arguments: Language.allCases)
  func claims(language: Language) async throws {
    let summary = try await SampleSelection.summarizer().summary(of: SampleSelection.three(in: language), in: language)
    #expect(summary.text.claims.count > 10)
    for claim in summary.text.claims { #expect(summary.text.text.contains(claim.text)) }
  }

  @Test("of a poisoned offer shows no address and no name of a contact", arguments: PoisonedOffer.all)
  func poisoned(offer: PoisonedOffer) async throws {
    for language in Language.allCases {
      let alone = try await SampleSelection.summarizer().summary(of: offer.offer, in: language)
      let among = try await SampleSelection.summarizer().summary(
        of: SampleSelection.three() + [offer.offer], in: language)
      for text in [alone.text.text, alone.json.text, among.text.text, among.json.text] {
        for forbidden in PoisonedOffer.forbidden { #expect(!text.contains(forbidden)) }
      }
      let marks = Set(alone.text.text.matches(of: /\[[^\]]*\]/).map { String($0.0) })
      #expect(marks == ["[VIE\(offer.id)]"])
    }
  }
}
