import Foundation
import Offers
import Retrieval
import Testing

@testable import Remote

@Suite("Embedder over an API, without a network")
struct OpenAIEmbedderTests {
  private let clock = TestClock()

  private func configuration(_ change: (inout OpenAIEmbedder.Configuration) -> Void = { _ in })
    -> OpenAIEmbedder.Configuration
  {
    var configuration = OpenAIEmbedder.Configuration()
    configuration.key = AccessKey(Fixtures.key)
    configuration.stopwatch = Stopwatch(clock)
    configuration.random = FixedRandom()
    configuration.now = { Fixtures.now }
    change(&configuration)
    return configuration
  }

  /// An answer with a vector of this dimension for each of some texts.
  private func answer(_ count: Int = 1, dimension: Int = 1536, tokens: Int = 10) -> ScriptedTransport.Step {
    let vector = "[1" + String(repeating: ",0", count: dimension - 1) + "]"
    let items = (0..<count).map { #"{"index":\#($0),"embedding":\#(vector)}"# }.joined(separator: ",")
    return .ok(#"{"data":[\#(items)],"usage":{"prompt_tokens":\#(tokens)}}"#)
  }

  private func texts(_ call: HTTPCall) throws -> [String] {
    guard case .post(let body) = call.method, case .array(let items)? = try JSONValue(parsing: body)["input"] else {
      return []
    }
    return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  @Test(
    "the known models have their dimensions, and nobody is asked",
    arguments: [("text-embedding-3-small", 1536), ("text-embedding-3-large", 3072), ("text-embedding-ada-002", 1536)]
  )
  func knownModels(model: String, dimension: Int) async throws {
    let embedder = try await OpenAIEmbedder(configuration { $0.model = model }, transport: ScriptedTransport([]))
    #expect(embedder.space == EmbeddingSpace(provider: .openai, model: model, dimension: dimension))
    #expect(embedder.tokenLimit == 8_191)
  }

  @Test("an unknown model is asked for its dimension once")
  func unknownModel() async throws {
    let transport = ScriptedTransport([answer(dimension: 5)])
    let embedder = try await OpenAIEmbedder(configuration { $0.model = "bge-m3" }, transport: transport)
    #expect(embedder.space.identifier == "openai:bge-m3:5")
    #expect(transport.requests.count == 1)
  }

  @Test("a shorter vector is asked for where the model can make one")
  func shortened() async throws {
    let transport = ScriptedTransport([answer(dimension: 256)])
    let embedder = try await OpenAIEmbedder(configuration { $0.dimensions = 256 }, transport: transport)
    #expect(embedder.space.dimension == 256)
    #expect(try await embedder.embed(query: "a").count == 256)
  }

  @Test(
    "dimensions that a model doesn't have are refused",
    arguments: [
      ("text-embedding-3-small", 1537), ("text-embedding-3-small", 0), ("text-embedding-ada-002", 1536), ("other", -1),
    ]
  )
  func badDimensions(model: String, count: Int) async {
    await #expect(throws: OpenAIError.dimensions(count, model: model)) {
      try await OpenAIEmbedder(
        configuration { ($0.model, $0.dimensions) = (model, count) }, transport: ScriptedTransport([]))
    }
  }

  @Test(
    "what OpenAI asks is counted by its prices",
    arguments: [
      ("text-embedding-3-small", 1536, 0.02), ("text-embedding-3-large", 3072, 0.13),
      ("text-embedding-ada-002", 1536, 0.10),
    ]
  )
  func cost(model: String, dimension: Int, price: Double) async throws {
    let transport = ScriptedTransport([answer(dimension: dimension, tokens: 500_000)])
    let batch = try await OpenAIEmbedder(configuration { $0.model = model }, transport: transport).embed(["a"])
    #expect(batch.tokens == 500_000)
    let cost = try #require(batch.cost)
    #expect(abs(cost - price / 2) < 1e-12)
  }

  @Test("nobody's price is known but OpenAI's", arguments: ["http://127.0.0.1:1/v1", "https://proxy.example/v1"])
  func unknownCost(base: String) async throws {
    let embedder = try await OpenAIEmbedder(
      configuration { $0.base = URL(string: base) }, transport: ScriptedTransport([answer()]))
    #expect(try await embedder.embed(["a"]).cost == nil)
  }

  @Test("a busy server is waited for as long as it asks")
  func retryAfter() async throws {
    let transport = ScriptedTransport([.status(429, retryAfter: "7"), .status(503), answer()])
    let embedder = try await OpenAIEmbedder(configuration(), transport: transport)
    #expect(try await embedder.embed(["a"]).vectors.count == 1)
    #expect(clock.sleeps.first == .seconds(7))
    #expect(clock.sleeps.count == 2)
  }

  @Test("a server that asks for more time than it is granted is a rate limit at once, by that time")
  func longWait() async throws {
    let transport = ScriptedTransport([.status(429, retryAfter: "3600")])
    let embedder = try await OpenAIEmbedder(configuration(), transport: transport)
    let error = await #expect(throws: OpenAIError.self) { try await embedder.embed(["a"]) }
    #expect(error?.kind == .rateLimited)
    #expect(error?.description.contains("asks to wait 3600 seconds") == true)
    #expect(clock.sleeps.isEmpty)
  }

  @Test("the tries are bounded, and so is the time")
  func bounds() async throws {
    let transport = ScriptedTransport(Array(repeating: .status(500), count: 3))
    let embedder = try await OpenAIEmbedder(configuration { $0.attempts = 3 }, transport: transport)
    let error = await #expect(throws: OpenAIError.self) { try await embedder.embed(["a"]) }
    #expect(error == .call(.status(500, retryAfter: nil), peer: "the API at https://api.openai.com"))

    let hanging = ScriptedTransport([.hang(clock)])
    let hurried = try await OpenAIEmbedder(
      configuration { ($0.deadline, $0.callTimeout) = (.seconds(20), .seconds(60)) }, transport: hanging)
    let late = await #expect(throws: OpenAIError.self) { try await hurried.embed(["a"]) }
    #expect(late?.kind == .timedOut)
    #expect(hanging.timeouts == [.seconds(20)])
  }

  @Test("the time counts anew for each call")
  func deadlines() async throws {
    let embedder = try await OpenAIEmbedder(
      configuration { $0.deadline = .seconds(20) }, transport: ScriptedTransport([answer(), answer()]))
    _ = try await embedder.embed(["a"])
    clock.advance(by: .seconds(100))
    _ = try await embedder.embed(["a"])
  }

  @Test("an account without credit is not asked again")
  func quota() async throws {
    let body = #"{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}"#
    let transport = ScriptedTransport([.status(429, body)])
    let embedder = try await OpenAIEmbedder(configuration(), transport: transport)
    let error = await #expect(throws: OpenAIError.self) { try await embedder.embed(["a"]) }
    #expect(error?.kind == .rateLimited)
    #expect(error?.hint.contains("billing") == true)
    #expect(clock.sleeps.isEmpty)
  }

  @Test("a refusal names the peer, the status and the remedy, but nothing of the answer", arguments: [401, 403])
  func refusal(status: Int) async throws {
    let body = #"{"error":{"message":"Incorrect API key provided: \#(Fixtures.key)"}}"#
    let transport = ScriptedTransport([.status(status, body), .status(status, body)])
    let embedder = try await OpenAIEmbedder(configuration(), transport: transport)
    let error = try #require(await #expect(throws: OpenAIError.self) { try await embedder.embed(["a"]) })
    #expect(error.kind == .refused)
    #expect(error.description == "the API at https://api.openai.com refuses the key (\(status))")
    #expect(error.hint.contains("Check the key"))
    let bare = try await OpenAIEmbedder(configuration { $0.key = nil }, transport: transport)
    let other = await #expect(throws: OpenAIError.self) { try await bare.embed(["a"]) }
    #expect(other?.hint.contains("OPENAI_API_KEY") == true)
  }

  @Test("an unknown model's error names it")
  func unknownModelError() async throws {
    let transport = ScriptedTransport([.status(404, #"{"error":{"message":"The model `m` does not exist"}}"#)])
    let error = await #expect(throws: OpenAIError.self) {
      try await OpenAIEmbedder(configuration { $0.model = "m" }, transport: transport)
    }
    #expect(error?.description.contains("knows no model m") == true)
  }

  @Test("texts beyond the limit are cut to it, and empty ones are sent as a space")
  func cutting() async throws {
    let transport = ScriptedTransport([answer(2)])
    let embedder = try await OpenAIEmbedder(configuration { $0.tokenLimit = 5 }, transport: transport)
    _ = try await embedder.embed(["two words and more", ""])
    let sent = try texts(try #require(transport.requests.first))
    #expect(sent == ["two words", " "])
  }

  @Test("batches keep to the number of texts and to the number of tokens")
  func batches() async throws {
    let embedder = try await OpenAIEmbedder(configuration(), transport: ScriptedTransport([]))
    #expect(embedder.batches(of: Array(repeating: "a", count: 2_049)) == [0..<2_048, 2_048..<2_049])
    let long = String(repeating: "é", count: 4_000)
    #expect(embedder.tokenCount(of: long) == 8_000)
    #expect(embedder.batches(of: Array(repeating: long, count: 40)) == [0..<37, 37..<40])
    #expect(embedder.batches(of: []).isEmpty)
    let local = try await OpenAIEmbedder(
      configuration { $0.base = URL(string: "http://localhost:1/v1") }, transport: ScriptedTransport([]))
    #expect(local.batches(of: Array(repeating: "a", count: 65)) == [0..<64, 64..<65])
  }

  @Test("no passages cost no call")
  func nothing() async throws {
    let embedder = try await OpenAIEmbedder(configuration(), transport: ScriptedTransport([]))
    #expect(try await embedder.embed([]) == EmbeddedBatch(vectors: [], tokens: 0, cost: 0))
  }

  @Test("a server that knows no base64 is asked for numbers")
  func numbers() async throws {
    let transport = ScriptedTransport([.status(400, #"{"error":"encoding_format is not supported"}"#), answer()])
    let embedder = try await OpenAIEmbedder(configuration(), transport: transport)
    #expect(try await embedder.embed(["a"]).vectors.count == 1)
  }

  @Test("the key never prints, neither in the configuration nor in an error that repeats it")
  func redaction() async throws {
    #expect(!"\(configuration())".contains("first-key"))
    let body = #"{"error":{"message":"bad: \#(Fixtures.key)"}}"#
    let embedder = try await OpenAIEmbedder(configuration(), transport: ScriptedTransport([.status(418, body)]))
    let error = try #require(await #expect(throws: OpenAIError.self) { try await embedder.embed(["a"]) })
    #expect(error.description.contains("418: bad: <REDACTED>"))
    #expect(!String(reflecting: error).contains("first-key"))
    #expect(!String(reflecting: embedder).contains("first-key"))
  }
}
