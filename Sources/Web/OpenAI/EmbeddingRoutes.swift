import Foundation
import Hummingbird
import Offers
import Retrieval

/// `POST /v1/embeddings`: vectors of the local model.
struct EmbeddingRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.post("v1/embeddings") { request, _ in
      let fields = try RequestFields(try await RequestBody(request).json)
      return Response(try await answer(fields))
    }
  }

  // MARK: -

  private func answer(_ fields: RequestFields) async throws -> JSONValue {
    guard let embedder = services.localEmbedder else { throw absence }
    guard case .embedding = try fields.model(in: services) else {
      throw Problem.wrong(
        "model", "that model writes answers and makes no vectors", hint: "Use \(embedder.space.model).")
    }
    let wanted = try EmbeddingRequest(fields)
    try check(wanted, against: embedder)
    let (vectors, tokens) = try await vectors(of: wanted, by: embedder)
    let data = vectors.enumerated().map { index, vector in
      JSONValue.members([
        "object": .string("embedding"), "index": .integer(index), "embedding": Self.json(vector, wanted.encoding),
      ])
    }
    return .members([
      "object": .string("list"), "data": .array(data), "model": .string(embedder.space.model),
      "usage": .members(["prompt_tokens": .integer(tokens), "total_tokens": .integer(tokens)]),
    ])
  }

  /// No model to ask for: nothing that a client should try again, as it would after one of the 500s.
  private var absence: Problem {
    var problem =
      services.embedder == nil
      ? Problem(
        .notFound, kind: FailureKind.notConfigured.rawValue,
        services.embedderAbsence?.description ?? "the server has no embedding model",
        hint: services.embedderAbsence?.hint ?? "Install one with `vie models pull`, then start the server again.")
      : Problem(
        .notFound, kind: FailureKind.notConfigured.rawValue,
        "the server has its vectors made by a service and passes none on",
        hint: "Serve with a model of this machine: `vie serve --embedder local`.")
    (problem.parameter, problem.code) = ("model", "model_not_found")
    return problem
  }

  /// Refuses what the model wouldn't read whole, and what would keep it busy for too long.
  private func check(_ wanted: EmbeddingRequest, against embedder: any Embedder) throws {
    if let dimensions = wanted.dimensions, dimensions != embedder.space.dimension {
      throw Problem.wrong(
        "dimensions", "vectors of \(dimensions) numbers can't be had",
        hint: "Leave it out: those of \(embedder.space.model) have \(embedder.space.dimension).")
    }
    var total = 0
    for (index, text) in wanted.texts.enumerated() {
      let tokens = embedder.tokenCount(of: text)
      guard tokens <= embedder.tokenLimit else {
        throw Problem.wrong(
          "input", "text \(index) of the input has \(tokens) tokens, where the model reads \(embedder.tokenLimit)",
          hint: "Split it.", code: "context_length_exceeded")
      }
      total += tokens
      guard total <= EmbeddingRequest.tokenLimit else {
        throw Problem.wrong(
          "input", "the input has more than \(EmbeddingRequest.tokenLimit) tokens", hint: "Send less at once.")
      }
    }
  }

  private func vectors(
    of wanted: EmbeddingRequest, by embedder: any Embedder
  ) async throws -> (vectors: [[Float]], tokens: Int) {
    var vectors: [[Float]] = []
    var tokens = 0
    switch wanted.kind {
    case .query:
      for text in wanted.texts {
        try Task.checkCancellation()
        vectors.append(try await embedder.embed(query: text))
        tokens += embedder.tokenCount(of: text)
      }
    case .passage:
      for range in embedder.batches(of: wanted.texts) {
        try Task.checkCancellation()
        let batch = try await embedder.embed(wanted.texts[range])
        vectors += batch.vectors
        tokens += batch.tokens
      }
    }
    return (vectors, tokens)
  }

  /// Numbers, or their bytes as 32-bit floats, the lowest byte first.
  private static func json(_ vector: [Float], _ encoding: EmbeddingRequest.Encoding) -> JSONValue {
    switch encoding {
    case .float: return .array(vector.map { .number($0.isFinite ? "\($0)" : "0") })
    case .base64:
      var bytes = Data(capacity: vector.count * 4)
      for number in vector {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
      return .string(bytes.base64EncodedString())
    }
  }
}
