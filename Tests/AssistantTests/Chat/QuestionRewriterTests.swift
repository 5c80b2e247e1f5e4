import Assistant
import Offers
import Retrieval
import Testing

@Suite("Questions rewritten by a model")
struct QuestionRewriterTests {
  @Test("the prompt tells the questions and asks for JSON, and tells no offer")
  func prompt() throws {
    let conversation = try SampleConversation.after()
    let prompt = try rewriter().prompt(for: "plus près de la mer", after: conversation, in: .french)
    let text = prompt.messages.map(\.text).joined(separator: "\n")
    #expect(prompt.messages.map(\.role) == [.system, .user])
    #expect(text.contains("data à Berlin, au moins 12 mois"))
    #expect(text.contains("plus près de la mer"))
    #expect(!text.contains("AIRBUS"))
    #expect(prompt.schema?.schema["required"] == .array([.string("question")]))
  }

  @Test("the prompt stays short, whatever was said")
  func short() throws {
    var conversation = Conversation()
    for _ in 0..<50 { conversation.append(.init(question: String(repeating: "x ", count: 5_000))) }
    let prompt = try rewriter().prompt(for: String(repeating: "y\n", count: 50_000), after: conversation, in: .english)
    #expect(prompt.messages.allSatisfy { $0.text.utf8.count < 4_000 })
  }

  @Test(
    "a question made of what was said is taken",
    arguments: [
      "{\"question\": \"data près de la mer à Berlin, au moins 12 mois\"}",
      "```json\n{\"question\": \"data près de la mer à Berlin, au moins un an\"}\n```",
      "Voici : {\"question\": \"offres de data à Berlin\", \"note\": 1}", "{\"question\": \"VIE data in Berlin\"}",
    ])
  func taken(reply: String) throws {
    let question = try rewriter().question(
      in: reply, for: "plus près de la mer", after: SampleConversation.after())
    #expect(!question.isEmpty)
  }

  @Test(
    "a place, company, number or date that nobody said is refused",
    arguments: [
      "data à Munich", "data en Allemagne", "data à Berlin ou en Espagne", "data à Berlin chez Airbus",
      "data à Berlin chez Foobar", "data à Berlin, au moins 18 mois", "data à Berlin à partir d'octobre",
      "data à Berlin, plus de 2500 euros", "data à Berlin sauf à Londres", "VIE999999 data à Berlin",
      "data à Berlin, publié depuis 3 jours", "data à Trifouillis", "data in Asia", "data à Berlin, ISO9001",
    ])
  func invented(question: String) throws {
    let reply = JSONValue.members(["question": .string(question)]).text
    #expect {
      try rewriter().question(in: reply, for: "plus près de la mer", after: SampleConversation.after())
    } throws: { error in
      if case .invented? = error as? RewriteError { true } else { false }
    }
  }

  @Test(
    "what is no question is refused",
    arguments: ["", "{}", "data à Berlin", "{\"question\": 1}", "{\"question\": \"\"}", "{\"question\": \"?!\"}", "}{"])
  func nonsense(reply: String) throws {
    #expect(throws: RewriteError.notAQuestion) {
      try rewriter().question(in: reply, for: "x", after: SampleConversation.after())
    }
  }

  @Test("a long question is refused")
  func long() throws {
    let reply = JSONValue.members(["question": .string(String(repeating: "data ", count: 200))]).text
    #expect(throws: RewriteError.tooLong(bytes: 999)) {
      try rewriter().question(in: reply, for: "x", after: SampleConversation.after())
    }
  }

  // MARK: -

  private func rewriter() throws -> QuestionRewriter {
    guard let today = SampleConversation.today else { throw SampleConversation.Missing() }
    return QuestionRewriter(vocabulary: QuestionVocabulary(SampleConversation.offers), today: today)
  }
}
