import Offers
import Retrieval
import Testing

@testable import Assistant

@Suite("Which offers a statement is about")
struct ClaimTargetTests {
  @Test(
    "each fact is laid to the offers of its side",
    arguments: [
      "Airbus, 12 mois [VIE1] et Thales, 18 mois [VIE2].", "[VIE1] dure 12 mois et [VIE2] 18 mois.",
      "[VIE1] : 12 mois à Berlin ; [VIE2] : 18 mois à Madrid.", "[VIE1] dure 12 mois contre 18 mois pour [VIE2].",
      "À Berlin, [VIE1] dure 12 mois ; à Madrid, [VIE2] dure 18 mois.",
      "Le poste chez Airbus [VIE1] dure 12 mois, celui chez Thales [VIE2] 18 mois.",
      "[VIE1] lasts 12 months, whereas [VIE2] lasts 18 months.", "Berlin or Madrid for 12 or 18 months [VIE1] [VIE2].",
      "12 mois à Berlin. [VIE1]", "| [VIE1] | Berlin | 12 mois |",
    ])
  func sides(sentence: String) {
    let claims = ClaimFixture.claims(sentence)
    #expect(!claims.isEmpty)
    #expect(!claims.contains { $0.verdict == .contradicted }, "\(claims)")
  }

  @Test(
    "facts that change sides are found",
    arguments: [
      ("Airbus, 18 mois [VIE1] et Thales, 12 mois [VIE2].", 2), ("[VIE1] dure 18 mois et [VIE2] 12 mois.", 2),
      ("[VIE1] : 12 mois à Madrid ; [VIE2] : 18 mois à Berlin.", 2), ("[VIE1] et [VIE2] durent 12 mois.", 1),
      ("[VIE1] lasts 18 months, whereas [VIE2] lasts 12 months.", 2), ("Both last 18 months: [VIE1] and [VIE2].", 1),
    ])
  func swapped(sentence: String, count: Int) {
    #expect(ClaimFixture.claims(sentence).count { $0.verdict == .contradicted } == count)
  }

  @Test("a sentence without marks is about the offers of its context")
  func context() {
    let claims = ClaimFixture.claims("- Durée : 18 mois", after: [1])
    #expect(claims.map(\.verdict) == [.contradicted])
    #expect(claims.first?.offer == 1)
  }

  @Test("without a mark, the company tells the offer")
  func company() {
    #expect(ClaimFixture.claims("Le VIE chez Airbus dure 18 mois.").contains { $0.verdict == .contradicted })
    #expect(ClaimFixture.claims("Le VIE chez Airbus dure 12 mois.").allSatisfy { $0.verdict == .supported })
  }

  @Test("without mark, context or name, a statement is supported where it is true of all, else unsupported")
  func set() {
    let two = [ClaimFixture.berlin, ClaimFixture.madrid]
    #expect(ClaimFixture.claims("Toutes sont en Europe.", offers: two).map(\.verdict) == [.supported])
    #expect(ClaimFixture.claims("Toutes sont en Espagne.", offers: two).map(\.verdict) == [.contradicted])
    #expect(ClaimFixture.claims("Il y en a en Espagne.", offers: two).map(\.verdict) == [.unsupported])
    #expect(ClaimFixture.claims("Aucune offre à Paris.", offers: two).map(\.verdict) == [.supported])
  }

  @Test("repeating what was asked for is supported")
  func plan() {
    var plan = QuestionPlan(question: "12 mois à Rome")
    plan.filter.minMonths = 12
    plan.filter.cities = ["Rome"]
    let claims = ClaimFixture.claims("Vous cherchez 12 mois à Rome.", plan: plan)
    #expect(claims.map(\.verdict) == [.supported, .supported])
    #expect(ClaimFixture.claims("Vous cherchez 24 mois à Rome.", plan: plan).first?.verdict == .unsupported)
  }

  @Test(
    "numbers of offers are laid to all that fit, to those retrieved and to those named",
    arguments: [
      ("37 offres correspondent.", "supported"), ("42 offres correspondent.", "contradicted"),
      ("There are 37 matching offers in all.", "supported"), ("Voici 3 offres.", "supported"),
      ("Here are two of the offers that fit.", "supported"), ("Two offers: [VIE1] and [VIE2].", "supported"),
      ("Les deux premières offres [VIE1] [VIE2].", "supported"),
      ("Une trentaine d'offres correspondent.", "contradicted"),
      ("Une quarantaine d'offres correspondent.", "supported"), ("Parmi 722 offres enregistrées.", "unsupported"),
      ("Plus de 30 offres correspondent.", "supported"), ("Une seule offre dure 18 mois.", "supported"),
    ])
  func counts(sentence: String, verdict: String) {
    let claims = ClaimFixture.claims(sentence, total: 37).filter { $0.field == "count" }
    #expect(claims.map(\.verdict.rawValue) == [verdict])
  }

  @Test("a wrong number of all that fit is corrected")
  func countCorrection() {
    let claims = ClaimFixture.claims("42 offres correspondent.", total: 37)
    #expect(claims.first?.correction == "37 offres")
  }

  @Test("references in the text are claims of the offers they name")
  func references() {
    let claims = ClaimFixture.claims("L'offre VIE1234 est la bonne.", offers: [OfferFacts(id: 9, reference: "VIE1234")])
    #expect(claims.map(\.verdict) == [.supported])
    #expect(ClaimFixture.claims("L'offre VIE999999 est la bonne.").map(\.verdict) == [.unsupported])
  }
}
