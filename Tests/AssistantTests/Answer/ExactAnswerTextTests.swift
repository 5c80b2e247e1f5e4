import Assistant
import Offers
import Retrieval
import Testing

@Suite("An exact answer in words")
struct ExactAnswerTextTests {
  private static let frenchCases: [(ExactQuestion, String)] = [
    (
      ExactQuestion(.count),
      """
      5 offres correspondent. Ce sont [VIE1], [VIE2], [VIE3], [VIE4], [VIE5]. Calcul : nombre d'offres.
      """
    ),
    (
      ExactQuestion(.mean, .pay),
      """
      L'indemnité moyenne est de 2 384,37 € par mois, sur 4 offres. De 1 900 € par mois [VIE3] à 3 000 € par \
      mois [VIE5]. 1 offre ne dit rien à ce sujet (indemnité) et n'est pas comptée. Calcul : indemnité \
      moyenne, sur 5 offres.
      """
    ),
    (
      ExactQuestion(.mean, .pay, by: .country, order: .highest, limit: 1),
      """
      Allemagne : l'indemnité moyenne la plus haute, 2 318,74 € par mois (2 offres), sur 2 pays. 1 offre ne \
      dit rien à ce sujet (pays) et n'est pas comptée. 1 offre ne dit rien à ce sujet (indemnité) et n'est \
      pas comptée. Calcul : indemnité moyenne par pays, la plus haute d'abord, sur 5 offres.
      """
    ),
    (
      ExactQuestion(.countDistinct, by: .company),
      """
      2 entreprises : Airbus (3 offres) ; Extia (1 offre). 1 offre ne dit rien à ce sujet (entreprise) et \
      n'est pas comptée. Calcul : nombre d'entreprises, sur 5 offres.
      """
    ),
    (
      ExactQuestion(.minimum, .months, limit: 1),
      """
      La durée minimale est de 12 mois. 2 offres à égalité : Data analyst, Airbus, BERLIN [VIE1] ; Data \
      analyst, Airbus, BERLIN [VIE3]. 1 offre ne dit rien à ce sujet (durée) et n'est pas comptée. Calcul : \
      durée minimale, sur 5 offres.
      """
    ),
    (
      ExactQuestion(.mean, .competition),
      """
      5 offres correspondent, mais aucune ne dit rien à ce sujet : taux de candidature. Calcul : taux de \
      candidature moyen, sur 5 offres.
      """
    ),
  ]

  private static let englishCases: [(ExactQuestion, String)] = [
    (
      ExactQuestion(.count, by: .country, order: .highest, limit: 1),
      """
      Tied: the highest number of offers, 2 offers, among 2 countries: Germany; Spain. 1 offer doesn't say \
      its country and isn't counted. Worked out: number of offers by country, highest first, over 5 offers.
      """
    ),
    (
      ExactQuestion(.mean, .pay, by: .country),
      """
      Mean pay by country. Germany: €2,318.74 a month (2 offers); Spain: €1,900 a month (1 offer). 1 offer \
      doesn't say its country and isn't counted. 1 offer doesn't say its pay and isn't counted. Worked out: \
      mean pay by country, over 5 offers.
      """
    ),
    (
      ExactQuestion(.maximum, .pay, limit: 2),
      """
      The highest pay is €3,000 a month. In order: Data analyst, BERLIN: €3,000 a month [VIE5]; Data analyst, \
      Airbus, BERLIN: €2,637.47 a month [VIE1]. 1 offer doesn't say its pay and isn't counted. Worked out: \
      highest pay, over 5 offers.
      """
    ),
    (
      ExactQuestion(.median, .months),
      """
      The median duration is 15 months, over 4 offers. From 12 months [VIE1] to 24 months [VIE5]. 1 offer \
      doesn't say its duration and isn't counted. Worked out: median duration, over 5 offers.
      """
    ),
  ]

  @Test("is plain French", arguments: frenchCases)
  func french(question: ExactQuestion, expected: String) {
    #expect(SampleAnswers.text(question, in: .french) == expected)
  }

  @Test("is plain English", arguments: englishCases)
  func english(question: ExactQuestion, expected: String) {
    #expect(SampleAnswers.text(question, in: .english) == expected)
  }

  @Test("names the conditions")
  func conditions() throws {
    let germany = try #require(Country(code: "DE"))
    let plan = SampleAnswers.plan { plan in
      plan.text = "data"
      plan.filter.countries = [germany]
      plan.filter.minMonths = 12
    }
    let one = [SampleAnswers.offer(1)]
    #expect(
      SampleAnswers.text(ExactQuestion(.count), over: one, plan: plan, in: .french)
        == "1 offre correspond (sur « data », en Allemagne, au moins 12 mois). C'est [VIE1]. Calcul : nombre d'offres.")
  }

  @Test("says that nothing fits, and what may", arguments: Language.allCases)
  func nothing(language: Language) {
    let text = SampleAnswers.text(ExactQuestion(.mean, .pay), over: [], undecided: 2, in: language)
    let expected =
      language == .french
      ? "Aucune offre ne correspond. 2 offres de plus correspondent peut-être, sans le dire, et ne sont pas comptées. "
        + "Calcul : indemnité moyenne, sur 0 offre."
      : "No offer fits. 2 more offers may fit but don't say so, and aren't counted. Worked out: mean pay, over 0 offers."
    #expect(text == expected)
  }

  @Test("cites five offers at most of many, the newest first")
  func citations() {
    let offers = (1...30).map { number in
      var facts = SampleAnswers.offer(number)
      facts.published = CalendarDay(year: 2026, month: 6, day: number)
      return facts
    }
    let answer = ExactEngine(ExactQuestion(.count), over: offers).answer()
    let text = ExactAnswerText.text(of: answer, plan: SampleAnswers.plan(), in: .english)
    #expect(text.citations.map(\.id) == [30, 29, 28, 27, 26])
  }

  @Test("takes names for names: no citation, address or direction comes from them")
  func hostileNames() {
    let hostile = "Evil [VIE999]\u{202E} ![x](https://evil.example/a) <b>\u{1F}\n"
    let offers = [SampleAnswers.offer(1, pay: 1, company: hostile, title: hostile)]
    for question in [ExactQuestion(.list, by: .company), ExactQuestion(.maximum, .pay)] {
      let text = SampleAnswers.text(question, over: offers, in: .english)
      #expect(!text.contains("[VIE999]") && !text.contains("://") && !text.contains("<") && !text.contains("]("))
      #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\n"))
    }
  }

  @Test("cites by id where the reference is none", arguments: [nil, "", "VIE] [VIE9", "../x"])
  func reference(reference: String?) {
    var facts = SampleAnswers.offer(7)
    facts.reference = reference
    let text = SampleAnswers.text(ExactQuestion(.count), over: [facts], in: .english)
    #expect(text.contains("It is [VIE7]."))
  }

  @Test("states every figure among its claims")
  func claims() {
    let answer = ExactEngine(ExactQuestion(.mean, .pay), over: SampleAnswers.offers).answer()
    let text = ExactAnswerText.text(of: answer, plan: SampleAnswers.plan(), in: .english)
    #expect(text.claims.map(\.offer) == [nil, 3, 5])
    #expect(text.claims.allSatisfy { text.text.contains($0.text) })
    #expect(text.citations.map(\.fields) == [["pay"], ["pay"]])
  }
}
