import Assistant
import Offers
import Retrieval
import Testing

@Suite("Follow-ups about offers of the list")
struct FollowUpOfferTests {
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    /// Places on the list, from 1.
    let places: [Int]
    let aspects: [OfferAspect]

    init(_ text: String, _ places: [Int], _ aspects: OfferAspect...) {
      self.text = text
      self.places = places
      self.aspects = aspects
    }

    var description: String { text }
  }

  @Test("words that point at offers name them, and what is asked", arguments: pointing)
  func points(example: Case) throws {
    let question = try question(example.text)
    #expect(question.ids.map { $0 - 245_840 } == example.places)
    #expect(question.aspects == example.aspects)
    #expect(!question.isComparison)
  }

  @Test(
    "offers are compared",
    arguments: [
      ("compare les deux premières", [1, 2]), ("compare the first two", [1, 2]), ("compare", [1, 2]),
      ("compare la première et la troisième", [1, 3]), ("compare celle d'Airbus et la troisième", [1, 3]),
    ])
  func compares(text: String, places: [Int]) throws {
    let question = try question(text)
    #expect(question.ids.map { $0 - 245_840 } == places)
    #expect(question.isComparison)
  }

  @Test("why an offer is there is a question about it", arguments: ["pourquoi la première ?", "why the first one?"])
  func why(text: String) throws {
    let question = try question(text)
    #expect(question.ids == [245_841])
    #expect(question.asksWhy)
  }

  @Test("a reference that isn't on the list is left to be looked up")
  func reference() throws {
    let question = try question("VIE999123, c'est où ?")
    #expect(question.ids.isEmpty)
    #expect(question.references == [OfferReference(number: 999_123, hasLetters: true)])
    #expect(question.aspects == [.place])
  }

  @Test("words that nothing explains are the question's topic")
  func topic() throws {
    let question = try question("la deuxième demande-t-elle l'anglais ?")
    #expect(question.ids == [245_842])
    #expect(question.topic == "anglais")
  }

  @Test("what was asked of one offer is asked of the next, and new questions are about it")
  func continues() throws {
    let reader = try SampleConversation.reader()
    var conversation = try SampleConversation.after()
    var asked: [String] = []
    for text in [
      "la première, elle commence quand ?", "et la deuxième ?", "c'est payé combien ?", "et le télétravail ?",
      "la suivante", "where is it?",
    ] {
      guard case .aboutOffers(let question) = try SampleConversation.say(text, in: &conversation, reader).kind else {
        throw SampleConversation.Missing()
      }
      asked.append("\(question.ids.map { $0 - 245_840 }) \(question.aspects.map(\.rawValue))")
    }
    #expect(
      asked == [
        "[1] [\"start\"]", "[2] [\"start\"]", "[2] [\"pay\"]", "[2] [\"telework\"]", "[3] [\"telework\"]",
        "[3] [\"place\"]",
      ])
    #expect(conversation.standing.map(SampleConversation.words) == "data · Berlin · at least 12 months")
  }

  @Test("a place that the list hasn't is said to be missing", arguments: [("la dixième", 10), ("offer 7", 7)])
  func missing(text: String, place: Int) throws {
    let reading = try SampleConversation.reader().read(text, after: SampleConversation.after())
    #expect(reading.kind == .noSuchOffer(asked: place, shown: 5))
  }

  @Test("the list's values are told where nothing says whose, but that is a guess")
  func guess() throws {
    let reading = try SampleConversation.reader().read("c'est où ?", after: SampleConversation.after())
    #expect(!reading.isCertain)
  }

  @Test(
    "ordinals that count something else point at no offer",
    arguments: [
      "première expérience", "first job in data", "seconde langue espagnole", "les 5 dernières offres",
      "the last 3 days", "les 2 mois", "offres comme VIE245844 en Espagne",
    ])
  func noPointer(text: String) throws {
    let reading = try SampleConversation.reader().read(text, after: SampleConversation.after())
    guard case .question = reading.kind else {
      Issue.record("\(reading.kind)")
      return
    }
  }

  @Test("the next offers are asked for", arguments: ["plus d'offres", "show more", "encore", "et d'autres ?", "next"])
  func more(text: String) throws {
    #expect(try SampleConversation.reader().read(text, after: SampleConversation.after()).kind == .more)
  }

  @Test(
    "small talk is no search",
    arguments: [
      ("merci !", SmallTalkKind.thanks), ("merci beaucoup, bonne journée", .thanks), ("thanks a lot", .thanks),
      ("bonjour", .greeting), ("hello!", .greeting), ("au revoir", .farewell), ("ok super", .approval),
      ("quelle heure est-il ?", .other),
    ])
  func smallTalk(text: String, kind: SmallTalkKind) throws {
    #expect(try SampleConversation.reader().read(text, after: SampleConversation.after()).kind == .smallTalk(kind))
    #expect(try SampleConversation.reader().read(text, after: Conversation()).kind == .smallTalk(kind))
  }

  @Test("the wish to start over is no question", arguments: ["nouvelle recherche", "new search", "oublie tout"])
  func startOver(text: String) throws {
    #expect(try SampleConversation.reader().read(text, after: SampleConversation.after()).kind == .startOver)
  }

  @Test("nothing but signs says nothing", arguments: ["", "   ", "?", "…", "\u{200B}", "!!"])
  func empty(text: String) throws {
    #expect(try SampleConversation.reader().read(text, after: SampleConversation.after()).kind == .empty)
  }

  // MARK: -

  private func question(_ text: String) throws -> OfferQuestion {
    let reading = try SampleConversation.reader().read(text, after: SampleConversation.after())
    guard case .aboutOffers(let question) = reading.kind else {
      Issue.record("\(reading.kind)")
      throw SampleConversation.Missing()
    }
    return question
  }

  private static let pointing: [Case] = [
    Case("la deuxième, c'est payé combien ?", [2], .pay),
    Case("the first one: when does it start?", [1], .start),
    Case("et la troisième ?", [3]),
    Case("la 2e et la 3e, c'est où ?", [2, 3], .place),
    Case("offre 3", [3]), Case("#3", [3]), Case("the 2nd one", [2]), Case("numéro 4, quelle ville ?", [4], .city),
    Case("la dernière", [5]), Case("the last one, who is hiring?", [5], .company),
    Case("celle d'Airbus", [1]), Case("celle d'Airbus, elle commence quand ?", [1], .start),
    Case("the Airbus one", [1]), Case("the one in Munich", [3]), Case("celle de Munich", [3]),
    Case("où est la première ?", [1], .place), Case("date limite de la première ?", [1], .closes),
    Case("quelle est l'entreprise de la deuxième ?", [2], .company),
    Case("les deux premières, combien de candidats ?", [1, 2], .candidates),
    Case("the second, how many people applied?", [2], .candidates),
    Case("la deuxième est en télétravail ?", [2], .telework),
    Case("la première est en Espagne ?", [1], .place),
    Case("dis m'en plus sur la première", [1], .about), Case("tell me more about the second one", [2], .about),
    Case("de quoi parle la troisième ?", [3], .about),
    Case("VIE245844, c'est où ?", [4], .place), Case("VIE245844", [4]),
  ]
}
