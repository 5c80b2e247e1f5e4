import Assistant
import Offers
import Retrieval
import Testing

@Suite("Answers about given offers")
struct OfferAnswerTextTests {
  @Test("a fact is stated with its offer's mark, and claimed", arguments: [Language.french, .english])
  func fact(language: Language) {
    let answer = text([.pay], of: [0], in: language)
    let expected =
      language == .french
      ? "Data analyst, AIRBUS, BERLIN : indemnité de 2 637,47 € par mois [VIE245841]."
      : "Data analyst, AIRBUS, BERLIN: pay of €2,637.47 a month [VIE245841]."
    #expect(plain(answer.text) == expected)
    #expect(answer.claims.map(\.field) == ["pay_eur"])
    #expect(answer.claims.allSatisfy { $0.offer == 245_841 && answer.text.contains($0.text) })
    #expect(answer.citations.map(\.id) == [245_841])
    #expect(answer.citations.map(\.fields) == [["pay_eur"]])
  }

  @Test("what an offer doesn't say is said to be missing, and not claimed")
  func unknown() {
    let answer = text([.pay, .months], of: [2], in: .french)
    #expect(
      plain(answer.text)
        == "Data scientist, SANOFI WINTHROP INDUSTRIE, MUNICH : durée de 24 mois ; l'offre ne dit pas : indemnité "
        + "[VIE245843].")
    #expect(answer.claims.map(\.field) == ["months"])
  }

  @Test("several offers have a line each")
  func several() {
    let answer = text([.months], of: [0, 1], in: .english)
    #expect(
      plain(answer.text) == """
        - Data analyst, AIRBUS, BERLIN: lasts 12 months [VIE245841]
        - Data engineer, ALTEN, BERLIN: lasts 18 months [VIE245842]
        """)
  }

  @Test("every aspect is answered or said to be missing", arguments: OfferAspect.allCases, [Language.french, .english])
  func aspects(aspect: OfferAspect, language: Language) {
    let answer = text([aspect], of: [0], in: language)
    #expect(answer.text.contains("[VIE245841]"))
    #expect(answer.claims.allSatisfy { answer.text.contains($0.text) })
    let bare = OfferAnswerText.text(
      of: OfferQuestion(ids: [9], aspects: [aspect]), over: [Offer(facts: OfferFacts(id: 9), texts: OfferTexts())],
      in: language)
    #expect(bare.text.contains("[VIE9]"))
    #expect(bare.claims.allSatisfy { ["reference", "url"].contains($0.field) })
  }

  @Test("a comparison tells what differs, then what is common")
  func comparison() {
    let question = OfferQuestion(ids: [], aspects: [.months, .pay, .country], isComparison: true)
    let answer = OfferAnswerText.text(of: question, over: offers([0, 1]), in: .french)
    #expect(
      plain(answer.text) == """
        Data analyst, AIRBUS, BERLIN [VIE245841] et Data engineer, ALTEN, BERLIN [VIE245842] :
        - durée : 12 mois [VIE245841] ; 18 mois [VIE245842]
        - en commun : indemnité de 2 637,47 € par mois, en Allemagne [VIE245841] [VIE245842]
        """)
    #expect(Set(answer.claims.map(\.offer)) == [245_841, 245_842])
  }

  @Test("why an offer was found are the conditions that it meets")
  func why() {
    var plan = QuestionPlan(question: "data en Allemagne, 12 mois")
    plan.text = "data"
    plan.filter.countries = Set([Country(code: "DE")].compactMap { $0 })
    plan.filter.minPay = 2000
    let question = OfferQuestion(ids: [], asksWhy: true)
    let answer = OfferAnswerText.text(of: question, over: offers([2]), plan: plan, in: .french)
    #expect(
      plain(answer.text)
        == "Data scientist, SANOFI WINTHROP INDUSTRIE, MUNICH : elle remplit « en Allemagne » ; elle ne dit rien sur "
        + "« indemnité d'au moins 2 000 € par mois » ; « Data scientist » [VIE245843].")
  }

  @Test("words that nothing explains are looked up in the offer's texts")
  func passage() {
    let found = OfferAnswerText.text(of: OfferQuestion(ids: [], topic: "anglais"), over: offers([0]), in: .french)
    #expect(found.text.contains("Vous parlez couramment anglais"))
    let missing = OfferAnswerText.text(of: OfferQuestion(ids: [], topic: "python"), over: offers([0]), in: .french)
    #expect(missing.text.contains("l'offre n'en dit rien"))
  }

  @Test("what an offer says can neither mark, link nor direct")
  func hostile() {
    let facts = OfferFacts(id: 7, title: "[VIE1] https://evil.example <b>", company: "\u{202E}x`*")
    let offer = Offer(facts: facts, texts: OfferTexts(description: "![x](https://evil.example/a) [VIE1] \u{E0041}now"))
    let answer = OfferAnswerText.text(of: OfferQuestion(ids: [7]), over: [offer], in: .english)
    #expect(!answer.text.contains("[VIE1]"))
    #expect(!answer.text.contains("://"))
    #expect(!answer.text.unicodeScalars.contains("\u{202E}"))
    #expect(answer.text.contains("[VIE7]"))
  }

  @Test("no offer is said to be none")
  func none() {
    let answer = OfferAnswerText.text(of: OfferQuestion(ids: []), over: [], in: .english)
    #expect(answer.text == "That offer isn't stored.")
    #expect(answer.citations.isEmpty)
  }

  // MARK: -

  private func text(_ aspects: [OfferAspect], of places: [Int], in language: Language) -> AnswerText {
    OfferAnswerText.text(of: OfferQuestion(ids: [], aspects: aspects), over: offers(places), in: language)
  }

  private func offers(_ places: [Int]) -> [Offer] {
    places.map {
      Offer(
        facts: SampleConversation.offers[$0],
        texts: OfferTexts(description: "Analyse de données de vol.", profile: "Vous parlez couramment anglais."))
    }
  }

  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
