import Foundation
import OpenAIStub
import Retrieval
import Testing

@testable import Remote

@Suite("Embedder over the network, against the stand-in")
struct OpenAIStubEmbedderTests {
  private static let secret = "words of a passage"

  /// Runs an embedder of a small model against a stand-in.
  private func withEmbedder(
    _ change: (inout OpenAIStubOptions) -> Void = { _ in },
    configuration: (inout OpenAIEmbedder.Configuration) -> Void = { _ in },
    _ body: (OpenAIEmbedder, OpenAIStubServer) async throws -> Void
  ) async throws {
    var options = OpenAIStubOptions()
    change(&options)
    var settings = OpenAIEmbedder.Configuration()
    settings.model = "tiny-words"
    settings.dimensions = 64
    settings.stopwatch = Stopwatch(TestClock())
    configuration(&settings)
    try await OpenAIStub.withServer(options) { server in
      var settings = settings
      settings.base = URL(string: server.baseURL)
      try await OpenAIEmbedder.withEmbedder(settings) { embedder in try await body(embedder, server) }
    }
  }

  private func dot(_ one: [Float], _ other: [Float]) -> Float { zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }

  @Test("passages and questions with common words are near each other", arguments: [false, true])
  func nearness(ignoresBase64: Bool) async throws {
    try await withEmbedder {
      $0.ignoresBase64 = ignoresBase64
    } _: { embedder, server in
      let batch = try await embedder.embed(["data engineer in Berlin", "wine trader", "engineer of data, Munich"])
      let query = try await embedder.embed(query: "data engineer")
      #expect(batch.vectors.allSatisfy { abs(dot($0, $0) - 1) < 1e-5 })
      #expect(dot(query, batch.vectors[0]) > dot(query, batch.vectors[1]) + 0.2)
      #expect(dot(query, batch.vectors[2]) > dot(query, batch.vectors[1]) + 0.2)
      #expect(batch.tokens == 6 + 3 + 6)
      #expect(server.requests.map(\.encoding) == ["base64", "base64"])
    }
  }

  @Test("base64 and numbers mean the same")
  func forms() async throws {
    var vectors: [[Float]] = []
    for ignoresBase64 in [false, true] {
      try await withEmbedder {
        $0.ignoresBase64 = ignoresBase64
      } _: { embedder, _ in
        vectors.append(try await embedder.embed(query: "the same words"))
      }
    }
    #expect(vectors.first == vectors.last)
  }

  @Test("the key goes out as a bearer, and nothing does where there is none")
  func authorization() async throws {
    try await withEmbedder {
      $0.requiredKey = Fixtures.key
    } configuration: {
      $0.key = AccessKey(Fixtures.key)
    } _: { embedder, server in
      _ = try await embedder.embed(query: "a")
      #expect(server.requests.first?.authorization == "Bearer \(Fixtures.key)")
    }
    try await withEmbedder { embedder, server in
      _ = try await embedder.embed(query: "a")
      #expect(server.requests.map(\.authorization) == [nil])
    }
  }

  @Test("a dimension that isn't known is asked for")
  func probe() async throws {
    try await withEmbedder {
      $0.models["tiny-words"] = 48
    } configuration: {
      $0.dimensions = nil
    } _: { embedder, server in
      #expect(embedder.space.dimension == 48)
      #expect(server.requests.map(\.dimensions) == [nil])
    }
  }

  @Test("vectors in another order find their texts")
  func reversed() async throws {
    try await withEmbedder {
      $0.faults = [.none, .reversed]
    } _: { embedder, _ in
      let straight = try await embedder.embed(["one", "two", "three"])
      #expect(try await embedder.embed(["one", "two", "three"]) == straight)
    }
  }

  @Test(
    "what may pass is tried again",
    arguments: [
      .rateLimit(retryAfter: "3"), .rateLimit(retryAfter: nil), .rateLimit(retryAfter: "soon"), .status(500),
      .status(503),
      .truncated, .webPage,
    ] as [OpenAIStubFault]
  )
  func retried(fault: OpenAIStubFault) async throws {
    try await withEmbedder {
      $0.faults = [fault, fault]
    } _: { embedder, server in
      let batch = try await embedder.embed(["a"])
      #expect(batch.vectors.count == 1)
      #expect(server.requests.count == 3)
    }
  }

  @Test(
    "what would be the same again is not",
    arguments: [
      (.quotaUsedUp, "quota is used up"), (.status(401), "wants a key"), (.status(403), "wants a key"),
      (.status(400), "400"), (.redirect("http://127.0.0.1:1/v1/embeddings"), "redirects (307)"),
      (.missingVector, "1 vectors for 2 texts"), (.missingIndex, "which text"), (.repeatedIndex, "two vectors for one"),
      (.shortVector, "63 numbers where 64"), (.notANumber, "no number"), (.zeros, "vector of zeros"),
    ] as [(OpenAIStubFault, String)]
  )
  func final(fault: OpenAIStubFault, words: String) async throws {
    try await withEmbedder {
      $0.faults = [fault]
    } _: { embedder, server in
      let error = try #require(
        await #expect(throws: OpenAIError.self) { try await embedder.embed([Self.secret, "b"]) })
      #expect(error.description.contains(words))
      #expect(error.description.contains("the API at http://127.0.0.1:\(server.port)"))
      #expect(!error.hint.isEmpty)
      #expect(!error.description.contains(Self.secret))
      #expect(server.requests.count == 1)
    }
  }

  @Test("a server that never recovers is given up, and the error says what it answered")
  func givenUp() async throws {
    try await withEmbedder {
      $0.faults = Array(repeating: .truncated, count: 5)
    } _: { embedder, server in
      let error = await #expect(throws: OpenAIError.self) { try await embedder.embed(["a"]) }
      #expect(error?.description.contains("something that is no JSON") == true)
      #expect(server.requests.count == 5)
    }
  }

  @Test("batches that the server finds too large are halved until they fit")
  func halving() async throws {
    try await withEmbedder {
      $0.tokensPerRequest = 8
      $0.textsPerRequest = 3
    } _: { embedder, server in
      let texts = (1...8).map { "passage \($0)" }
      let batch = try await embedder.embed(texts[...])
      let single = try await embedder.embed(query: "passage 5")
      #expect(batch.vectors.count == 8)
      #expect(batch.vectors[4] == single)
      #expect(batch.tokens == 8 * 3)
      #expect(server.requests.prefix(3).map(\.texts.count) == [8, 4, 2])
      #expect(server.requests.prefix(3).map(\.status) == [400, 400, 200])
    }
  }

  @Test("a single text that the server finds too long is halved too")
  func shortening() async throws {
    try await withEmbedder {
      $0.tokensPerText = 16
    } _: { embedder, server in
      let long = String(repeating: "word ", count: 40)
      let batch = try await embedder.embed(["first", long, "last"])
      #expect(batch.vectors.count == 3)
      let accepted = server.requests.filter { $0.status == 200 }.flatMap(\.texts)
      #expect(accepted.count == 3)
      #expect(long.hasPrefix(accepted[1]))
    }
  }

  @Test("a server that finds everything too long is told from one that is down")
  func hopeless() async throws {
    try await withEmbedder {
      $0.tokensPerText = 0
    } _: { embedder, _ in
      let error = await #expect(throws: OpenAIError.self) { try await embedder.embed(["a text of some words"]) }
      #expect(error?.kind == .failed)
      #expect(error?.description.contains("maximum context length is 0") == true)
    }
  }

  @Test("a server that refuses base64 is asked for numbers")
  func refusedEncoding() async throws {
    try await withEmbedder {
      $0.refusesBase64 = true
    } _: { embedder, server in
      let batch = try await embedder.embed(["a"])
      #expect(batch.vectors.count == 1)
      #expect(server.requests.map(\.encoding) == ["base64", "float"])
    }
  }

  @Test("where the server doesn't count, the estimate does")
  func noUsage() async throws {
    try await withEmbedder {
      $0.faults = [.noUsage]
    } _: { embedder, _ in
      let batch = try await embedder.embed(["word"])
      #expect(batch.tokens == embedder.tokenCount(of: "word"))
    }
  }

  @Test("a server that isn't there is unreachable")
  func absent() async throws {
    let base = try await OpenAIStub.withServer { $0.baseURL }
    var configuration = OpenAIEmbedder.Configuration()
    configuration.base = URL(string: base)
    configuration.stopwatch = Stopwatch(TestClock())
    let settings = configuration
    let error = await #expect(throws: OpenAIError.self) {
      try await OpenAIEmbedder.withEmbedder(settings) { try await $0.embed(query: "a") }
    }
    #expect(error?.kind == .unreachable)
    #expect(error?.description.contains("the connection was refused") == true)
  }
}
