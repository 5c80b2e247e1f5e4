import Foundation
import Offers
import OpenAIStub
import TestSupport
import Testing

private typealias JSONValue = Offers.JSONValue

/// Answers that a model writes, on the sample offers and with a stand-in for its service, which lies as it is told.
@Suite("Written answers")
struct WrittenAnswerTests {
  private let home: TemporaryFolder
  private static let key = "sk-test-of-the-tests-0123456789"
  private static let question = "data à Berlin"

  init() async throws {
    home = try TemporaryFolder()
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples/offers.json")
    let sync = try await Program("vie", home: home.path).run(["sync", "--source", samples.standardized.path])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
  }

  /// The program with a model whose service replies as told.
  private func withModel<Value>(
    environment: [String: String] = [:], reply: @escaping @Sendable (ChatQuestion) -> ChatScript,
    _ body: (Program, OpenAIStubServer) async throws -> Value
  ) async throws -> Value {
    var options = OpenAIStubOptions()
    options.chat = reply
    return try await OpenAIStub.withServer(options) { server in
      let settings = ["OPENAI_API_KEY": Self.key, "OPENAI_BASE_URL": server.baseURL, "VIE_EMBEDDER": "none"]
      let program = try Program(
        "vie", home: home.path, environment: settings.merging(environment) { _, new in new })
      return try await body(program, server)
    }
  }

  private func answer(_ reply: String, to question: String = Self.question) async throws -> JSONValue {
    try await withModel { _ in
      .text(reply)
    } _: { program, _ in
      let result = try await program.run(["ask", question, "--json"])
      try #require(result.status == 0, Comment(rawValue: result.errors))
      return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
    }
  }

  private func verdicts(_ answer: JSONValue) -> [String: String] {
    guard case .array(let claims)? = answer["claims"] else { return [:] }
    let pairs = claims.map { ($0["field"]?.lenientText ?? "", $0["verdict"]?.lenientText ?? "") }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  @Test("carry the model, its tokens, and what the offers say to each figure")
  func supported() async throws {
    let answer = try await answer("L'offre dure 18 mois, à Berlin [VIE900001].")
    #expect(answer["answer"] == .string("L'offre dure 18 mois, à Berlin [VIE900001]."))
    #expect(answer["model"] == .string("gpt-4.1-mini"))
    #expect(answer["usage"]?["prompt_tokens"]?.lenientInteger ?? 0 > 0)
    #expect(answer["refused"] == .bool(false))
    #expect(verdicts(answer) == ["months": "supported", "city": "supported"])
    guard case .array(let citations)? = answer["citations"], let citation = citations.first else { throw Missing() }
    #expect(citation["id"] == .integer(900_001))
    #expect(citation["fields"] == .array([.string("months"), .string("city")]))
  }

  @Test("have what the offers contradict struck and corrected")
  func contradicted() async throws {
    let answer = try await answer("L'offre dure 14 mois, à Madrid [VIE900001].")
    let text = answer["answer"]?.lenientText ?? ""
    #expect(text.contains("~~14 mois~~ 18 mois"))
    #expect(text.contains("~~Madrid~~"))
    #expect(verdicts(answer) == ["months": "contradicted", "city": "contradicted"])
  }

  @Test("name no offer that was not found, lead nowhere, and say what was taken out")
  func invented() async throws {
    let answer = try await answer(
      "Voyez [VIE123450] et [VIE900001], ![x](https://evil.example/p.png) ou [ici](https://evil.example).")
    let text = answer["answer"]?.lenientText ?? ""
    #expect(!text.contains("123450"))
    #expect(!text.contains("evil"))
    #expect(text.contains("[VIE900001]"))
    #expect(answer["removed"]?["marks"] == .integer(1))
    #expect((answer["removed"]?["links"]?.lenientInteger ?? 0) >= 2)
  }

  @Test("are shown as unproven where they cite nothing")
  func uncited() async throws {
    #expect(try await answer("Je n'en sais rien.")["uncited"] == .bool(true))
    try await withModel { _ in
      .text("Je n'en sais rien.")
    } _: { program, _ in
      let result = try await program.run(["ask", Self.question])
      #expect(result.output.contains("cites no offer"))
    }
  }

  @Test("are the same streamed or not, in pieces of any size", arguments: [1, 7, 4096])
  func pieces(size: Int) async throws {
    let reply = "Très bien :\n- L'offre [VIE900001] dure 14 mois.\n- Voyez [VIE1] aussi.\n"
    try await withModel { _ in
      var script = ChatScript.text(reply)
      script.bytesAtOnce = size
      return script
    } _: { program, _ in
      let streamed = try await program.run(["ask", Self.question])
      let whole = try await program.run(["ask", Self.question, "--no-stream"])
      #expect(streamed.status == 0)
      #expect(streamed.output == whole.output)
      #expect(streamed.output.contains("~~14 mois~~ 18 mois"))
      #expect(streamed.output.contains("https://mon-vie-via.businessfrance.fr/offres/900001"))
    }
  }

  @Test(
    "need a model only where something fits and no figure is asked for",
    arguments: [
      "boulanger à Tokyo", "combien d'offres en Allemagne ?",
    ])
  func noCall(question: String) async throws {
    try await withModel { _ in
      .text("Rien.")
    } _: { program, server in
      let result = try await program.run(["ask", question, "--json"])
      #expect(result.status == 0)
      #expect(server.questions.isEmpty)
    }
  }

  @Test("are done without where that is asked for", arguments: [["--extractive"], []])
  func extractive(flags: [String]) async throws {
    let environment = flags.isEmpty ? ["VIE_MODEL": "none"] : [:]
    try await withModel(environment: environment) { _ in
      .text("Rien.")
    } _: { program, server in
      let result = try await program.run(["ask", Self.question] + flags)
      #expect(result.output.contains("[VIE900001]"))
      #expect(server.questions.isEmpty)
    }
  }

  @Test(
    "fail with the contract's codes, and never show the key",
    arguments: [
      (401, Int32(4)), (403, 4), (404, 1), (429, 6), (500, 5),
    ])
  func failures(status: Int, code: Int32) async throws {
    try await withModel { _ in
      .error(status, "no: \(Self.key)", retryAfter: "3600")
    } _: { program, _ in
      let result = try await program.run(["ask", Self.question, "--json"])
      #expect(result.status == code, Comment(rawValue: result.errors))
      #expect(result.output.isEmpty)
      #expect(!result.errors.contains(Self.key))
      #expect(result.errors.contains("127.0.0.1"))
    }
    let dead = try Program(
      "vie", home: home.path, environment: ["OPENAI_BASE_URL": "http://127.0.0.1:9/v1", "VIE_EMBEDDER": "none"])
    #expect(try await dead.run(["ask", Self.question]).status == 5)
    let keyless = try await Program("vie", home: home.path).run(["ask", Self.question, "--model", "gpt-4.1"])
    #expect(keyless.status == 3)
  }

  @Test("are kept with what they were made of, and their search can be made again")
  func replay() async throws {
    try await withModel(environment: ["VIE_MODEL": "gpt-4.1-mini"]) { _ in
      .text("Dix-huit mois [VIE900001].")
    } _: { program, server in
      let answer = try await program.run(["ask", Self.question, "--json"])
      let id = try JSONValue(parsing: answer.output.trimmingCharacters(in: .newlines))["record"]?.lenientInteger
      let number = try #require(id)
      let calls = server.questions.count
      let replay = try await program.run(["replay", "\(number)", "--json"])
      let json = try JSONValue(parsing: replay.output.trimmingCharacters(in: .newlines))
      #expect(json["record"]?["prompt_sha256"]?.lenientText?.utf8.count == 64)
      #expect(json["record"]?["model"] == .string("gpt-4.1-mini"))
      #expect(json["replay"]?["same"] == .bool(true))
      #expect(server.questions.count == calls)
      #expect(try await program.run(["replay"]).output.contains(Self.question))
      #expect(try await program.run(["replay", "4711"]).status == 1)
    }
  }

  @Test("stop at the daily cap, before the call")
  func cap() async throws {
    let prices = ["VIE_PROMPT_PRICE": "1000", "VIE_COMPLETION_PRICE": "1000", "VIE_DAILY_CAP": "0.01"]
    try await withModel(environment: prices) { _ in
      .text("Rien.")
    } _: { program, server in
      let result = try await program.run(["ask", Self.question])
      #expect(result.status == 6)
      #expect(result.errors.contains("VIE_DAILY_CAP"))
      #expect(server.questions.isEmpty)
    }
  }

  @Test("survive a tool call that nobody asked for, and a reply without an end", arguments: [true, false])
  func oddReplies(isTool: Bool) async throws {
    try await withModel { _ in
      isTool
        ? .frames([.role, .toolCall("delete_everything"), .finish("tool_calls"), .done])
        : ChatScript([.frame(.role), .endless(.text("encore et encore "))])
    } _: { program, server in
      let result = try await program.run(["ask", Self.question, "--json"])
      #expect(result.status == 0, Comment(rawValue: result.errors))
      let json = try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
      #expect(json["finish"] == .string(isTool ? "tool_call" : "length"))
      #expect(result.output.utf8.count < 100_000)
      #expect(server.questions.count == 1)
    }
  }

  private struct Missing: Error {}
}
