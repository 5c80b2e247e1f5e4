import Assistant
import Foundation
import Offers
import Retrieval
import TestSupport
import Testing

@Suite("Conversations")
struct ConversationTests {
  @Test("a conversation comes back from its JSON as it was")
  func roundTrip() throws {
    let reader = try SampleConversation.reader()
    var conversation = Conversation()
    for text in [
      "data à Berlin ou en Espagne, si possible 12 mois, sauf chez Alten", "et la deuxième ?", "combien ?",
      "les mieux payées par pays", "merci !", "sans \"chef de projet\"", "31 février",
    ] { try SampleConversation.say(text, in: &conversation, reader) }
    #expect(try Conversation(parsing: Array(conversation.json.text.utf8)) == conversation)
    #expect(try Conversation(parsing: Array(conversation.json.indentedText.utf8)) == conversation)
  }

  @Test("twenty turns are kept, and the conditions of older ones hold all the same")
  func bounded() throws {
    let reader = try SampleConversation.reader()
    var conversation = try SampleConversation.after("data à Berlin, au moins 12 mois", reader)
    for number in 0..<100 { conversation.append(.init(question: "\(number)", answer: "…")) }
    #expect(conversation.turns.count == Conversation.turnLimit)
    #expect(conversation.turns.first?.question == "80")
    #expect(conversation.standing.map(SampleConversation.words) == "data · Berlin · at least 12 months")
    #expect(conversation.shown.count == 5)
  }

  @Test("texts and lists are cut, so that a conversation has a greatest size")
  func cut() {
    let long = String(repeating: "é", count: 100_000)
    var conversation = Conversation()
    var plan = QuestionPlan(literally: long, filter: OfferFilter())
    plan.filter.companies = Array(repeating: "x", count: 5_000)
    plan.spans = [QuestionSpan(range: 0..<90_000, text: "x", concept: .topic, value: "x", strength: .hard)]
    let offer = ShownOffer(id: 1, title: long, company: long)
    for _ in 0..<30 {
      conversation.append(
        .init(
          question: long, standalone: long, plan: plan, shown: Array(repeating: offer, count: 500),
          focus: Array(1...500), cited: Array(1...500), answer: long))
    }
    #expect(conversation.shown.count == Conversation.shownLimit)
    #expect(conversation.standing?.spans.isEmpty == true)
    #expect(conversation.json.text.utf8.count < 2_000_000)
    #expect(conversation.turns.allSatisfy { $0.answer.unicodeScalars.count <= Conversation.answerLimit + 1 })
  }

  @Test("a reset forgets all but the language")
  func reset() throws {
    var conversation = try SampleConversation.after()
    conversation.reset()
    #expect(conversation.standing == nil)
    #expect(conversation.shown.isEmpty && conversation.turns.isEmpty)
    #expect(conversation.language == .french)
  }

  @Test("a search without hits empties the list, an answer about offers leaves it")
  func list() throws {
    var conversation = try SampleConversation.after()
    conversation.append(.init(question: "et elle ?", focus: [245_841]))
    #expect(conversation.shown.count == 5)
    #expect(conversation.focus == [245_841])
    conversation.append(.init(question: "sur Mars ?", plan: conversation.standing))
    #expect(conversation.shown.isEmpty)
    #expect(conversation.focus.isEmpty)
  }

  @Test(
    "what is no conversation is refused, and the error says where",
    arguments: [
      ("", "the JSON ends"), ("[]", "no conversation"), ("{}", "no conversation"), ("{\"version\": 2}", "format 2"),
      ("{\"version\": 1, \"turns\": {}}", "\"turns\""), ("{\"version\": 1, \"turns\": [{\"question\": 1}]}", "turn 1"),
      ("{\"version\": 1, \"turns\": [{}, {\"cited\": [-1]}]}", "turn 2"),
      ("{\"version\": 1, \"language\": \"de\"}", "language"),
      ("{\"version\": 1, \"standing\": {\"filters\": {\"country\": [\"XX\"]}}}", "\"country\""),
      ("{\"version\": 1, \"standing\": {\"intent\": {\"kind\": \"exact\", \"operation\": \"guess\"}}}", "intent"),
      ("{\"version\": 1, \"shown\": [{\"id\": 0}]}", "\"shown\""),
    ])
  func refused(text: String, part: String) {
    #expect {
      try Conversation(parsing: Array(text.utf8))
    } throws: { error in
      guard let failure = error as? ConversationReadingError else { return false }
      return failure.description.contains(part) && failure.kind == .damaged && !failure.hint.isEmpty
    }
  }

  @Test("what is missing, null or unknown is passed over")
  func tolerant() throws {
    let text =
      "{\"version\": 1, \"colour\": \"blue\", \"turns\": [{\"question\": \"data\", \"plan\": null, \"x\": [1]}]}"
    #expect(try Conversation(parsing: Array(text.utf8)).turns == [.init(question: "data")])
  }

  @Test("spans that don't lie in the question are left out", arguments: ["[-1, 2]", "[3, 1]", "[0, 99]", "[1e400, 2]"])
  func spans(range: String) throws {
    let span =
      "{\"range\": \(range), \"text\": \"x\", \"concept\": \"topic\", \"value\": \"x\", \"strength\": \"hard\"}"
    let text = "{\"version\": 1, \"standing\": {\"question\": \"data\", \"spans\": [\(span)]}}"
    #expect(try Conversation(parsing: Array(text.utf8)).standing?.spans.isEmpty == true)
  }

  @Test("the plan of every judged question comes back from its JSON as it was")
  func judgedPlans() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../evaluation/questions.jsonl").standardized
    let questions = try JudgedQuestion.questions(parsing: Array(Data(contentsOf: file)), path: "questions.jsonl")
    let today = try #require(SampleConversation.today)
    let compiler = QuestionCompiler(vocabulary: QuestionVocabulary(SampleConversation.offers), today: today)
    for question in questions {
      let plan = compiler.compile(question.query)
      #expect(try QuestionPlan(saved: JSONValue(parsing: plan.savedJSON.text)) == plan)
    }
    #expect(questions.count >= 100)
  }
}
