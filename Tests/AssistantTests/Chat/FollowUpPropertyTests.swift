import Assistant
import Offers
import Retrieval
import TestSupport
import Testing

@Suite("Any follow-up")
struct FollowUpPropertyTests {
  @Test("conditions never vanish unless words replace them or give them up", arguments: 0..<10)
  func sticky(seed: Int) throws {
    let reader = try SampleConversation.reader()
    var generator = SeededGenerator(seed: seed)
    var conversation = try SampleConversation.after(
      "data à Berlin, au moins 12 mois, plus de 2000 euros, à partir d'octobre, sauf chez Alten", reader)
    for _ in 0..<12 {
      guard let (text, kinds) = Self.changes.randomElement(using: &generator), let before = conversation.standing else {
        continue
      }
      try SampleConversation.say(text, in: &conversation, reader)
      let after = try #require(conversation.standing)
      for kind in ConditionKind.allCases where !kinds.contains(kind) {
        #expect(after.agrees(with: before, on: kind), "\(text): \(kind)")
      }
    }
  }

  @Test("every kind is carried, replaced, given up or new, and nothing twice", arguments: 0..<10)
  func accounts(seed: Int) throws {
    let reader = try SampleConversation.reader()
    var generator = SeededGenerator(seed: 100 + seed)
    for _ in 0..<20 {
      let conversation = try SampleConversation.after("data à Berlin, au moins 12 mois", reader)
      let text = Self.salad(using: &generator)
      guard case .question(let question) = reader.read(text, after: conversation).kind,
        let before = conversation.standing
      else { continue }
      let all = question.carried + question.replaced + question.dropped
      #expect(Set(all).count == all.count)
      guard question.isRewritten else { continue }
      #expect(Set(all) == before.kinds)
      #expect(question.dropped.allSatisfy { !question.plan.kinds.contains($0) })
    }
  }

  @Test("any bytes are read, whatever was said before", arguments: 0..<10)
  func bytes(seed: Int) throws {
    let reader = try SampleConversation.reader()
    var generator = SeededGenerator(seed: 200 + seed)
    var conversation = try SampleConversation.after()
    for _ in 0..<20 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      try SampleConversation.say(String(decoding: bytes, as: UTF8.self), in: &conversation, reader)
    }
    #expect(conversation.turns.count <= Conversation.turnLimit)
  }

  @Test("any words in any order are read, the same each time, and saved as they are", arguments: 0..<10)
  func words(seed: Int) throws {
    let reader = try SampleConversation.reader()
    var generator = SeededGenerator(seed: 300 + seed)
    var conversation = try SampleConversation.after()
    for _ in 0..<20 {
      let text = Self.salad(using: &generator)
      #expect(reader.read(text, after: conversation) == reader.read(text, after: conversation))
      let reading = try SampleConversation.say(text, in: &conversation, reader)
      if case .question(let question) = reading.kind {
        let length = question.plan.question.unicodeScalars.count
        #expect(question.plan.spans.allSatisfy { $0.range.upperBound <= length }, "\(text)")
      }
    }
    #expect(try Conversation(json: conversation.json) == conversation)
  }

  @Test("the topic and what is excluded stay bounded however long a conversation gets")
  func growth() throws {
    let reader = try SampleConversation.reader()
    var conversation = try SampleConversation.after()
    for number in 0..<300 {
      try SampleConversation.say("avec du sujet\(number) sauf chez Firme\(number)", in: &conversation, reader)
    }
    #expect(conversation.standing.map { $0.text.utf8.count <= 2_000 && $0.exclusion.companies.count <= 100 } == true)
  }

  @Test(
    "four times the text costs about four times as much",
    arguments: ["a ", "et ", "la deuxième ", "peu importe ", "the ", "#3 "])
  func linear(unit: String) throws {
    let reader = try SampleConversation.reader()
    let conversation = try SampleConversation.after()
    func seconds(_ length: Int) -> Double {
      let text = String(repeating: unit, count: length / unit.utf8.count)
      return (0..<3).map { _ in ProcessorTime.seconds { _ = reader.read(text, after: conversation) } }.min() ?? 0
    }
    #expect(seconds(4_000) < 16 * seconds(1_000) + 0.05)
  }

  // MARK: -

  /// What is said, and the kinds that it may change.
  private static let changes: [(String, Set<ConditionKind>)] = [
    ("et à Munich ?", [.place]), ("plutôt 18 mois", [.months]), ("only those over 18 months", [.months]),
    ("sans Londres", [.place]), ("et pour le marketing ?", [.topic]), ("avec du python", [.topic]),
    ("moins de concurrence", [.competition]), ("combien ?", [.figure]), ("chez Airbus", [.company]),
    ("la deuxième, c'est payé combien ?", []), ("merci !", []), ("show more", []), ("with telework", [.telework]),
    ("also Spain", [.place]), ("au moins 2500 euros", [.pay]), ("starting in January instead", [.start]),
    ("les mieux payées", [.figure]), ("montre-les", [.figure]), ("peu importe la durée", [.months]),
    ("any country", [.place]), ("sauf chez Orange", [.company]), ("de préférence à Munich", [.place]),
    ("compare les deux premières", []), ("xyzzy", [.topic, .figure]),
  ]

  private static func salad(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...9, using: &generator)).compactMap { _ in words.randomElement(using: &generator) }
      .joined(separator: " ")
  }

  private static let words = [
    "et", "and", "aussi", "also", "ou", "plutôt", "instead", "sans", "pas", "peu", "importe", "la", "le", "durée",
    "any",
    "country", "deuxième", "second", "one", "celle", "d'Airbus", "compare", "pourquoi", "VIE245844", "merci", "more",
    "only", "those", "Berlin", "Espagne", "Londres", "12", "mois", "18", "2000", "euros", "data", "marketing",
    "combien",
    "les", "mieux", "payées", "par", "pays", "oublie", "enlève", "nouvelle", "recherche", "ailleurs", "#3", "?", ",",
    "quand", "où", "it", "remote", "the", "last", "both", "Trifouillis", "à", "télétravail", "-vente", "\"x",
  ]
}
