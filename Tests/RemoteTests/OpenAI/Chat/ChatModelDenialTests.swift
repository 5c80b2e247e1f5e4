import Assistant
import Foundation
import Offers
import OpenAIStub
import Testing

@testable import Remote

@Suite("Model over the network that is denied a reply", .serialized, .timeLimit(.minutes(20)))
struct ChatModelDenialTests {
  private typealias Fixture = ChatModelFixture

  @Test(
    "what would be the same again is said at once",
    arguments: [
      (.error(401, "no"), .refused, "wants a key (401)"), (.error(403, "no"), .refused, "wants a key (403)"),
      (.error(404, "try pulling it first"), .failed, "knows no model some-model at this address: try pulling"),
      (.error(429, "x", code: "insufficient_quota"), .rateLimited, "quota is used up"),
      (.error(429, "x", retryAfter: "3600"), .rateLimited, "asks to wait 3600 seconds"),
      (.error(400, "maximum context length is 4096 tokens", code: "context_length_exceeded"), .failed, "too long"),
      (.error(400, "the request exceeds the available context size"), .failed, "too long for the model some-model"),
      (.frames([.error("exceeds the context window", code: "400")]), .failed, "too long"),
      (.error(413, ""), .failed, "too long"), (.error(400, "no such thing"), .failed, "400: no such thing"),
      (.frames([.role, .error("bad things", code: "400")]), .failed, "bad things"),
    ] as [(ChatScript, FailureKind, String)]
  )
  func final(script: ChatScript, kind: FailureKind, words: String) async throws {
    try await Fixture.withModel { _ in
      script
    } _: { model, server in
      let (text, ending, error) = await Fixture.read(model)
      #expect(text.isEmpty && ending == nil)
      #expect(error?.kind == kind)
      #expect(error?.description.contains(words) == true)
      #expect(error?.description.contains("the API at http://127.0.0.1:\(server.port)") == true)
      #expect(error?.hint.isEmpty == false)
      #expect(server.questions.count == 1)
    }
  }

  @Test("too long a prompt is a case of its own, so that the caller can shorten it")
  func tooLong() async throws {
    try await Fixture.withModel { _ in
      .error(400, "maximum context length is 9 tokens, max_tokens is too large", code: "context_length_exceeded")
    } _: { model, _ in
      guard case .tooLong? = await Fixture.read(model).error else {
        Issue.record("another error")
        return
      }
    }
  }

  @Test("a model that isn't there is named, with the remedy")
  func unknownModel() async throws {
    try await Fixture.withModel(
      options: Fixture.options {
        $0.chatModels = ["other-model"]
      }
    ) { model, _ in
      let error = await Fixture.read(model).error
      #expect(error?.description.contains("some-model") == true)
      #expect(error?.hint.contains("--model") == true)
    }
  }

  @Test("a service that never recovers is given up, and the error says what it answered")
  func givenUp() async throws {
    try await Fixture.withModel { _ in
      .error(503, "busy")
    } _: { model, server in
      let error = await Fixture.read(model).error
      #expect(error?.description.contains("503") == true)
      #expect(server.questions.count == 4)
    }
  }

  @Test("a redirect is not followed")
  func redirect() async throws {
    try await Fixture.withModel { _ in
      var script = ChatScript.document("", status: 307)
      script.location = "http://127.0.0.1:1/v1/chat/completions"
      return script
    } _: { model, _ in
      #expect(await Fixture.read(model).error?.description.contains("redirects (307)") == true)
    }
  }

  @Test(
    "the key is sent as a bearer, and no error repeats it, wherever the service does", arguments: [400, 401, 404, 200])
  func key(status: Int) async throws {
    let key = "sk-very-secret"
    try await Fixture.withModel(
      configuration: Fixture.configuration {
        $0.key = AccessKey(key)
      }
    ) { question in
      let message = "No good: \(question.headers["authorization"] ?? "no key")"
      return status == 200 ? .frames([.text("a"), .error(message, code: "400")]) : .error(status, message)
    } _: { model, server in
      let error = try #require(await Fixture.read(model).error)
      #expect(server.questions.first?.headers["authorization"] == "Bearer \(key)")
      #expect(!"\(error) \(error.hint)".contains(key))
      #expect(!String(reflecting: error).contains(key))
    }
  }

  @Test("a server that isn't there is unreachable")
  func absent() async throws {
    let base = try await OpenAIStub.withServer { $0.baseURL }
    var configuration = OpenAIChatModel.Configuration()
    configuration.base = URL(string: base)
    configuration.stopwatch = Stopwatch(TestClock())
    try await OpenAIChatModel.withModel(configuration) { model in
      let error = await Fixture.read(model).error
      #expect(error?.kind == .unreachable)
      #expect(error?.description.contains("the connection was refused") == true)
    }
  }

  @Test("a key is never sent in clear")
  func keyInClear() async throws {
    var configuration = OpenAIChatModel.Configuration()
    configuration.base = URL(string: "http://api.example/v1")
    configuration.key = AccessKey("k")
    let settings = configuration
    await #expect(throws: OpenAIError.keyInClear(host: "api.example")) {
      try await OpenAIChatModel.withModel(settings) { _ in }
    }
  }
}
