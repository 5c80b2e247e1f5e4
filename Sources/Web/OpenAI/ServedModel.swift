import HTTPTypes
import Offers
import Retrieval

/// What a client can name as `model`.
enum ServedModel: Sendable, Equatable {
  /// The best answers that are set up: by the upstream model where there is one.
  case best
  /// Answers that no model writes.
  case extractive
  /// The local embedding model, under its own name: vectors of different models can't be compared.
  case embedding(String)

  var id: String {
    switch self {
    case .best: "vie"
    case .extractive: "vie-extractive"
    case .embedding(let name): name
    }
  }

  /// The model as a list of models has it. When it was made is not known.
  var json: JSONValue {
    .members([
      "id": .string(id), "object": .string("model"), "created": .integer(0), "owned_by": .string("vie"),
    ])
  }

  /// All models of a server.
  static func all(of services: WebServices) -> [ServedModel] {
    [.best, .extractive] + (services.localEmbedder.map { [.embedding($0.space.model)] } ?? [])
  }

  /// The model of that name.
  init(_ name: String, in services: WebServices) throws(Problem) {
    guard let model = Self.all(of: services).first(where: { $0.id.utf8.elementsEqual(name.utf8) }) else {
      throw .noModel(name)
    }
    self = model
  }
}

extension WebServices {
  /// The embedder, where it is a model on this machine: what a paid service makes is not passed on.
  var localEmbedder: (any Embedder)? {
    embedder.flatMap { $0.space.provider == .local ? $0 : nil }
  }
}

extension Problem {
  /// There is no such model, or not for that.
  static func noModel(_ name: String, hint: String = "GET /v1/models lists what there is.") -> Problem {
    let shown = TextCleaning.line(String(String.UnicodeScalarView(name.unicodeScalars.prefix(60)))) ?? ""
    var problem = Problem(
      .notFound, kind: FailureKind.badArguments.rawValue, "the model `\(shown)` does not exist here", hint: hint)
    (problem.parameter, problem.code) = ("model", "model_not_found")
    return problem
  }
}
