import Offers
import Retrieval
import Testing

@testable import Assistant

@Suite("Statements beside an exact answer")
struct ClaimExactTests {
  @Test(
    "a figure is laid to the exact answer",
    arguments: [
      ("L'indemnité moyenne est de 2 468,73 € par mois.", "supported"),
      ("L'indemnité moyenne est de 2 469 €.", "supported"),
      ("L'indemnité moyenne est de 2 550 €.", "contradicted"), ("Elle va de 2 300 à 2 637 € par mois.", "supported"),
      ("La plus basse est à 2 300 €.", "supported"),
    ])
  func figure(sentence: String, verdict: String) {
    let figure = ExactAnswer.Figure(
      value: .number(2468.735), lowest: MeasuredOffer(facts: ClaimFixture.madrid, value: .number(2300)),
      highest: MeasuredOffer(facts: ClaimFixture.berlin, value: .number(2637.47)))
    let claims = ClaimFixture.claims(sentence, exact: exact(ExactQuestion(.mean, .pay), .figure(figure)))
    #expect(claims.map(\.verdict.rawValue) == [verdict])
    if verdict == "contradicted" { #expect(claims.first?.correction == "2 469 €") }
  }

  @Test(
    "a count is laid to the exact answer",
    arguments: [("Il y a 37 offres.", "supported"), ("There are 36 offers.", "contradicted")])
  func count(sentence: String, verdict: String) {
    let claims = ClaimFixture.claims(sentence, exact: exact(ExactQuestion(.count), .count(37), considered: 37))
    #expect(claims.map(\.verdict.rawValue) == [verdict])
  }

  @Test("names and numbers of groups are supported")
  func groups() throws {
    let (german, spanish) = (try #require(Country(code: "DE")), try #require(Country(code: "ES")))
    let groups = [(german, 12), (spanish, 9)].map {
      ExactGroup(name: GroupName($0.0), value: .number(Double($0.1)), count: $0.1, unknown: 0)
    }
    let answer = exact(ExactQuestion(.count, by: .country), .groups(groups, total: 2), considered: 21)
    let claims = ClaimFixture.claims("Allemagne : 12 offres, Espagne : 9 offres.", exact: answer)
    #expect(claims.count == 4)
    #expect(claims.allSatisfy { $0.verdict == .supported })
  }

  // MARK: -

  private func exact(_ question: ExactQuestion, _ result: ExactAnswer.Result, considered: Int = 3) -> ExactAnswer {
    ExactAnswer(
      question: question, result: result, considered: considered, missing: ExactAnswer.Missing(), offers: [])
  }
}
