import Assistant
import Foundation
import Offers
import OpenAIStub
import Testing

@testable import Remote

@Suite("Model over the network, against the stand-in", .serialized, .timeLimit(.minutes(20)))
struct OpenAIChatModelTests {
  private typealias Fixture = ChatModelFixture

  @Test("a reply comes in pieces, with its usage, and no tool is ever offered")
  func reply() async throws {
    try await Fixture.withModel { model, server in
      let (text, ending, error) = await Fixture.read(model)
      #expect(error == nil)
      #expect(text == "Bonjour à tous")
      #expect(ending == ReplyEnding(reason: .complete, usage: TokenUsage(prompt: 100, completion: 4)))
      let question = try #require(server.questions.first)
      #expect(question.isStreamed && question.asksForUsage)
      #expect(question.temperature == 0)
      #expect(question.replyLimit == 200)
      #expect(question.fields == ["model", "messages", "stream", "stream_options", "max_tokens", "temperature"])
      #expect(question.messages.map(\.role) == ["system", "user"])
      #expect(question.text(of: "user") == "Which one is in Berlin?")
      #expect(question.headers["user-agent"] == "vie/dev")
      #expect(question.headers["authorization"] == nil)
    }
  }

  @Test("text is handed on while the rest is still to come")
  func live() async throws {
    let gate = StubGate()
    try await Fixture.withModel { _ in
      ChatScript([.frame(.text("first")), .wait(gate), .frame(.text(" second")), .frame(.finish("stop"))])
    } _: { model, _ in
      var pieces: [String] = []
      for try await case .text(let piece) in model.reply(to: Fixture.prompt) {
        if pieces.isEmpty { gate.open() }
        pieces.append(piece)
      }
      #expect(pieces == ["first", " second"])
    }
  }

  @Test("however the bytes are cut, the text is the same", arguments: [1, 2, 3, 7, 100])
  func splits(size: Int) async throws {
    try await Fixture.withModel { _ in
      ChatScript.text("où 🦊 東京 été").splitting(every: size)
    } _: { model, _ in
      let (text, ending, _) = await Fixture.read(model)
      #expect(text == "où 🦊 東京 été")
      #expect(ending?.reason == .complete)
    }
  }

  @Test("the whole reply at once is a reply too")
  func plain() async throws {
    try await Fixture.withModel { _ in
      .plain("Bonjour")
    } _: { model, _ in
      let (text, ending, _) = await Fixture.read(model)
      #expect(text == "Bonjour")
      #expect(ending?.usage == TokenUsage(prompt: 100, completion: 10))
    }
  }

  @Test("a stream under another content type is read as what it is", arguments: ["text/plain", "application/json", ""])
  func contentType(type: String) async throws {
    try await Fixture.withModel { _ in
      var script = ChatScript.text("Bonjour")
      script.contentType = type
      return script
    } _: { model, _ in
      #expect(await Fixture.read(model).text == "Bonjour")
    }
  }

  @Test(
    "a member that the server refuses is left out from then on",
    arguments: ["stream_options", "temperature", "max_tokens", "response_format"]
  )
  func refusedField(field: String) async throws {
    try await Fixture.withModel(
      options: Fixture.options {
        $0.refusedFields = [field]
      }
    ) { model, server in
      var prompt = Fixture.prompt
      prompt.schema = ReplySchema(name: "answer", schema: .members(["type": .string("object")]))
      #expect(await Fixture.read(model, prompt).text == "Bonjour à tous")
      let tries = server.questions.count
      #expect(await Fixture.read(model, prompt).error == nil)
      #expect(server.questions.count == tries + 1)
      #expect(server.questions.first?.fields.contains(field) == true)
      #expect(server.questions.last?.fields.contains(field) == false)
      #expect(tries == (field == "response_format" ? 3 : 2))
    }
  }

  @Test("a server that knows no schema is asked for any object")
  func schema() async throws {
    try await Fixture.withModel { question in
      question.format == "json_schema" ? .refusal(of: "response_format") : .text("{}")
    } _: { model, server in
      var prompt = Fixture.prompt
      prompt.schema = ReplySchema(name: "answer", schema: .members(["type": .string("object")]))
      #expect(await Fixture.read(model, prompt).text == "{}")
      #expect(server.questions.map(\.format) == ["json_schema", "json_object"])
      #expect(server.questions.first?.schemaName == "answer")
    }
  }

  @Test(
    "what may pass is tried again while nothing was shown",
    arguments: [
      .error(429, "slow down", retryAfter: "3"), .error(500, "oops"), .error(503, "busy"), ChatScript([.drop]),
      .frames([.error("busy", code: "503")]), .frames([.role, .error("slow", code: #""rate_limit_exceeded""#)]),
      ChatScript([.frame(.role), .drop]), .raw("data: {\n\n"), .webPage(), .raw(""),
    ]
  )
  func retried(script: ChatScript) async throws {
    try await Fixture.withModel { question in
      question.number < 2 ? script : .text("Bonjour")
    } _: { model, server in
      let (text, ending, error) = await Fixture.read(model)
      #expect(error == nil)
      #expect(text == "Bonjour")
      #expect(ending?.reason == .complete)
      #expect(server.questions.count == 3)
    }
  }

  @Test("the server's own wait is kept to")
  func retryAfter() async throws {
    let clock = TestClock()
    try await Fixture.withModel(
      configuration: Fixture.configuration {
        $0.stopwatch = Stopwatch(clock)
      }
    ) { question in
      question.number == 0 ? .error(429, "slow down", retryAfter: "7") : .text("Bonjour")
    } _: { model, _ in
      #expect(await Fixture.read(model).error == nil)
      #expect(clock.sleeps == [.seconds(7)])
    }
  }

  @Test(
    "once text was shown, nothing is tried again",
    arguments: [
      (.drop, "broke its reply off"), (.frame(.error("overloaded", code: "503")), "overloaded"),
      (.frame(.data("{")), "no JSON"),
    ] as [(ChatScript.Step, String)]
  )
  func broken(step: ChatScript.Step, words: String) async throws {
    try await Fixture.withModel { _ in
      ChatScript([.frame(.role), .frame(.text("Bon")), step])
    } _: { model, server in
      let (text, ending, error) = await Fixture.read(model)
      #expect(text == "Bon")
      #expect(ending == nil)
      #expect(error?.description.contains(words) == true)
      #expect(error?.description.contains("the API at http://127.0.0.1:\(server.port)") == true)
      #expect(server.questions.count == 1)
    }
  }

  @Test("a connection that breaks behind the reply's end does no harm")
  func brokenBehindEnd() async throws {
    try await Fixture.withModel { _ in
      ChatScript([.frame(.text("Bon")), .frame(.finish("stop")), .drop])
    } _: { model, _ in
      let (text, ending, error) = await Fixture.read(model)
      #expect(error == nil)
      #expect(text == "Bon")
      #expect(ending?.reason == .complete)
    }
  }

  @Test("a stream without a word on its end is told from a whole one")
  func unsaid() async throws {
    try await Fixture.withModel { _ in
      .frames([.text("Bon")])
    } _: { model, _ in
      #expect(await Fixture.read(model).ending?.reason == .unsaid)
    }
  }

  @Test("the prices are those given, else OpenAI's own, and only with OpenAI")
  func cost() async throws {
    let usage = TokenUsage(prompt: 1_000_000, completion: 100_000)
    try await Fixture.withModel { model, _ in #expect(model.cost(of: usage) == nil) }
    try await Fixture.withModel(
      configuration: Fixture.configuration {
        $0.model = "gpt-4o-mini"
      }
    ) { model, _ in
      #expect(model.cost(of: usage) == nil)
      #expect(model.window == 128_000)
    }
    try await Fixture.withModel(
      configuration: Fixture.configuration {
        $0.promptPrice = 2
        $0.completionPrice = 10
        $0.window = 4_096
      }
    ) { model, _ in
      #expect(model.cost(of: usage) == 3)
      #expect(model.window == 4_096)
    }
    var configuration = OpenAIChatModel.Configuration()
    configuration.model = "gpt-4o-mini-2024-07-18"
    try await OpenAIChatModel.withModel(configuration) { model in
      let cost = try #require(model.cost(of: usage))
      #expect(abs(cost - 0.21) < 1e-12)
    }
    configuration.model = "unheard-of"
    try await OpenAIChatModel.withModel(configuration) { model in
      #expect(model.cost(of: usage) == nil)
      #expect(model.window == 8_192)
    }
  }
}
