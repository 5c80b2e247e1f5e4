import Assistant
import Offers
import Retrieval
import Testing

@Suite("Follow-ups that go on searching")
struct FollowUpQuestionTests {
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    /// The plan in English words.
    let expected: String
    var isCertain = true

    init(_ text: String, _ expected: String, isCertain: Bool = true) {
      self.text = text
      self.expected = expected
      self.isCertain = isCertain
    }

    var description: String { text }
  }

  @Test("a condition replaces those of its kind, and no others", arguments: replacing)
  func replaces(example: Case) throws { try check(example) }

  @Test("a further value joins its kind where the words say so", arguments: adding)
  func adds(example: Case) throws { try check(example) }

  @Test("a condition is given up only where the words say so", arguments: dropping)
  func drops(example: Case) throws { try check(example) }

  @Test("what is excluded adds up, and what is wanted is no longer excluded", arguments: excluding)
  func excludes(example: Case) throws { try check(example) }

  @Test("new words replace the topic, narrowing ones join it", arguments: topics)
  func changesTopic(example: Case) throws { try check(example) }

  @Test("a figure is asked over the conditions that hold", arguments: figures)
  func asksFigures(example: Case) throws { try check(example) }

  @Test("a new search carries nothing over", arguments: fresh)
  func startsAnew(example: Case) throws { try check(example) }

  @Test("a figure stays asked for while conditions change, until offers are asked for")
  func carriesFigure() throws {
    let reader = try SampleConversation.reader()
    var conversation = try SampleConversation.after("combien d'offres en Espagne", reader)
    let said = ["et en Italie ?", "par ville ?", "lesquelles ?", "et à Berlin ?"]
    let plans = try said.map { text -> String in
      try SampleConversation.say(text, in: &conversation, reader)
      return conversation.standing.map(SampleConversation.words) ?? ""
    }
    #expect(
      plans == [
        "number of offers · Italy", "number of offers by city, highest first · Italy", "Italy", "Berlin",
      ])
  }

  @Test("the reading says what was carried, replaced and given up")
  func accounts() throws {
    let conversation = try SampleConversation.after()
    let reading = try SampleConversation.reader().read("peu importe la durée, et à Munich", after: conversation)
    guard case .question(let question) = reading.kind else { throw SampleConversation.Missing() }
    #expect(question.carried == [.topic])
    #expect(question.replaced == [.place])
    #expect(question.dropped == [.months])
    #expect(question.isRewritten)
  }

  @Test("the first question is compiled as a search would compile it")
  func first() throws {
    let text = "et si possible data à Berlin, plutôt 12 mois"
    let reading = try SampleConversation.reader().read(text, after: Conversation())
    guard case .question(let question) = reading.kind, let today = SampleConversation.today else {
      throw SampleConversation.Missing()
    }
    let compiler = QuestionCompiler(vocabulary: QuestionVocabulary(SampleConversation.offers), today: today)
    #expect(question.plan == compiler.compile(text))
    #expect(!question.isRewritten)
  }

  @Test("a pointed question of its own language is answered in it")
  func language() throws {
    let conversation = try SampleConversation.after()
    let reader = try SampleConversation.reader()
    #expect(reader.read("what about the ones in Munich?", after: conversation).language == .english)
    #expect(reader.read("Munich", after: conversation).language == .french)
  }

  // MARK: -

  private func check(_ example: Case) throws {
    let reading = try SampleConversation.reader().read(example.text, after: SampleConversation.after())
    guard case .question(let question) = reading.kind else {
      Issue.record("\(reading.kind)")
      return
    }
    #expect(SampleConversation.words(question.plan) == example.expected)
    #expect(reading.isCertain == example.isCertain)
    let length = question.plan.question.unicodeScalars.count
    #expect(question.plan.spans.allSatisfy { $0.range.upperBound <= length })
  }

  private static let replacing: [Case] = [
    Case("et à Munich ?", "data · Munich · at least 12 months"),
    Case("et en Espagne ?", "data · Spain · at least 12 months"),
    Case("what about Spain?", "data · Spain · at least 12 months"),
    Case("thanks, and in Spain?", "data · Spain · at least 12 months"),
    Case("same but in Italy", "data · Italy · at least 12 months"),
    Case("la même chose en Italie", "data · Italy · at least 12 months"),
    Case("in Italy instead", "data · Italy · at least 12 months"),
    Case("je préfère l'Espagne", "data · Spain · at least 12 months"),
    Case("et si c'était en Espagne ?", "data · Spain · at least 12 months"),
    Case("back to Munich", "data · Munich · at least 12 months"),
    Case("I'd rather go to Canada", "data · Canada · at least 12 months"),
    Case("Espagne", "data · Spain · at least 12 months"),
    Case("any of them in Italy?", "data · Italy · at least 12 months"),
    Case("only those over 18 months", "data · Berlin · at least 19 months"),
    Case("plutôt 12 mois", "data · Berlin · 12 months"),
    Case("18 mois plutôt", "data · Berlin · 18 months"),
    Case("make it 18 months", "data · Berlin · 18 months"),
    Case("what about 18 months", "data · Berlin · 18 months"),
    Case("et 18 ?", "data · Berlin · 18 months"),
    Case("au plus 18 mois", "data · Berlin · from 12 months to 18 months"),
    Case("au plus 6 mois", "data · Berlin · at most 6 months"),
    Case("à partir de janvier", "data · Berlin · at least 12 months · starting from 1 January 2027"),
    Case("moins de concurrence", "data · Berlin · at least 12 months · low competition"),
    Case("only low competition", "data · Berlin · at least 12 months · low competition"),
    Case("avec télétravail", "data · Berlin · at least 12 months · with telework"),
    Case("how about Airbus?", "data · Berlin · at AIRBUS · at least 12 months"),
    Case("chez Airbus", "data · Berlin · at AIRBUS · at least 12 months"),
    Case("plus de 2500 euros", "data · Berlin · at least 12 months · pay of at least €2,500 a month"),
    Case("de préférence à Munich", "data · Berlin · at least 12 months · ideally Munich"),
    Case("lesquelles sont en télétravail ?", "data · Berlin · at least 12 months · with telework"),
  ]

  private static let adding: [Case] = [
    Case("et aussi en Espagne", "data · Berlin or Spain · at least 12 months"),
    Case("also Spain", "data · Berlin or Spain · at least 12 months"),
    Case("ou en Italie", "data · Berlin or Italy · at least 12 months"),
    Case("en Espagne aussi", "data · Berlin or Spain · at least 12 months"),
    Case("in Spain as well", "data · Berlin or Spain · at least 12 months"),
    Case("ajoute Munich", "data · Berlin or Munich · at least 12 months"),
    Case("also 6 months", "data · Berlin · at least 6 months"),
  ]

  private static let dropping: [Case] = [
    Case("peu importe la durée", "data · Berlin"),
    Case("la durée importe peu", "data · Berlin"),
    Case("any length", "data · Berlin"),
    Case("oublie la durée", "data · Berlin"),
    Case("regardless of the duration", "data · Berlin"),
    Case("any country", "data · at least 12 months"),
    Case("n'importe où", "data · at least 12 months"),
    Case("anywhere", "data · at least 12 months"),
    Case("dans tous les pays", "data · at least 12 months"),
    Case("country doesn't matter", "data · at least 12 months"),
    Case("enlève Berlin", "data · at least 12 months"),
    Case("autre chose en Allemagne", "Germany · at least 12 months"),
    Case("n'importe quel poste à Munich", "Munich · at least 12 months"),
    Case("remove all filters", "data"),
  ]

  private static let excluding: [Case] = [
    Case("sans Londres", "data · Berlin · at least 12 months · except in London"),
    Case("sans Berlin", "data · at least 12 months · except in Berlin"),
    Case("pas en Allemagne", "data · at least 12 months · except in Germany"),
    Case("sauf chez Airbus", "data · Berlin · at least 12 months · except at AIRBUS"),
    Case("ailleurs", "data · at least 12 months · except in Berlin"),
    Case("other countries", "data · at least 12 months · except in Berlin"),
    Case("sans télétravail", "data · Berlin · at least 12 months · without telework"),
    Case("sans commercial", "data · Berlin · at least 12 months · without commercial"),
  ]

  private static let topics: [Case] = [
    Case("et pour le marketing ?", "marketing · Berlin · at least 12 months"),
    Case("marketing", "marketing · Berlin · at least 12 months"),
    Case("ingénieur qualité à Munich", "ingénieur qualité · Munich · at least 12 months"),
    Case("avec du python", "data python · Berlin · at least 12 months"),
    Case("only those with python", "data python · Berlin · at least 12 months"),
    Case("et à Trifouillis ?", "data Trifouillis · at least 12 months", isCertain: false),
    Case("la première expérience en data", "première expérience en data · Berlin · at least 12 months"),
    Case("quelque chose de xyzzy", "xyzzy · Berlin · at least 12 months", isCertain: false),
    Case("et ?", "data · Berlin · at least 12 months", isCertain: false),
  ]

  private static let figures: [Case] = [
    Case("combien ?", "number of offers · data · Berlin · at least 12 months"),
    Case("how many of them?", "number of offers · data · Berlin · at least 12 months"),
    Case("et combien en Espagne ?", "number of offers · data · Spain · at least 12 months"),
    Case("combien d'offres ?", "number of offers · data · Berlin · at least 12 months"),
    Case("les mieux payées", "highest pay · data · Berlin · at least 12 months"),
    Case("the cheapest ones", "lowest pay · data · Berlin · at least 12 months"),
    Case("uniquement les récentes", "latest publication date · data · Berlin · at least 12 months"),
    Case("longer ones", "longest duration · data · Berlin · at least 12 months"),
    Case("et le salaire moyen ?", "mean pay · data · Berlin · at least 12 months"),
    Case("montre-les", "data · Berlin · at least 12 months"),
    Case("show them", "data · Berlin · at least 12 months"),
  ]

  private static let fresh: [Case] = [
    Case("nouvelle recherche : marketing à Dakar", "marketing · Dakar"),
    Case("new search: marketing in Spain", "marketing · Spain"),
    Case("oublie tout, marketing au Japon", "marketing · Japan"),
  ]
}
