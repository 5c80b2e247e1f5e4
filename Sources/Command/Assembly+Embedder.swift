import Assistant
import Foundation
import Inference
import Offers
import Remote
import Retrieval

/// What turns texts into vectors for a command.
enum EmbedderOutcome: Sendable {
  case ready(any Embedder)
  /// Words have to do, for this reason.
  case absent(EmbedderAbsence)
}

extension Assembly {
  /// The folder of the installed models.
  var library: ModelLibrary {
    ModelLibrary(folder: URL(filePath: settings.embedding.models, directoryHint: .isDirectory))
  }

  /// Hands the embedder of the settings to `body`; where they name none, what the stored vectors were made with, else
  /// the best that is installed.
  ///
  /// - Parameters:
  ///   - stored: the space of the stored vectors, which the embedder's must be comparable with; nil for none.
  ///   - isInteractive: whether a person waits for a single answer, so that a service gets seconds and no second chance.
  /// - Throws: what keeps an embedder from being used that was asked for by name, and what `body` throws.
  func withEmbedder<Value: Sendable>(
    comparableWith stored: IndexedSpace?, isInteractive: Bool = false, _ body: (EmbedderOutcome) async throws -> Value
  ) async throws -> Value {
    switch try source(stored) {
    case .absent(let absence): return try await body(.absent(absence))
    case .local(let embedder):
      return try await body(try outcome(embedder, comparableWith: stored, isForQuestions: isInteractive))
    case .openAI(var configuration):
      if isInteractive {
        configuration.deadline = .seconds(10)
        configuration.callTimeout = .seconds(8)
        configuration.attempts = 2
      }
      return try await OpenAIEmbedder.withEmbedder(configuration) { embedder in
        try await body(try outcome(embedder, comparableWith: stored, isForQuestions: isInteractive))
      }
    }
  }

  /// How models are fetched.
  func modelDownload(revision: String) throws(SettingsError) -> ModelDownload.Configuration {
    var configuration = ModelDownload.Configuration()
    guard let hub = URL(string: settings.embedding.hub), hub.host()?.isEmpty == false else {
      throw .badAddress(settings.embedding.hub)
    }
    configuration.hub = hub
    configuration.revision = revision
    configuration.token = settings.embedding.hubToken.flatMap(AccessKey.init)
    configuration.version = Vie.version
    return configuration
  }

  // MARK: -

  /// What the stored vectors were made with.
  private static func choice(_ stored: IndexedSpace) -> EmbedderChoice {
    switch stored.space.provider {
    case .local: .local(stored.space.model)
    case .openai: .openai(stored.space.model)
    }
  }

  /// Where the vectors come from.
  private enum Source {
    case local(any Embedder)
    case openAI(OpenAIEmbedder.Configuration)
    case absent(EmbedderAbsence)
  }

  private func source(_ stored: IndexedSpace?) throws(EmbedderAbsence) -> Source {
    do throws(EmbedderAbsence) {
      switch settings.embedding.choice ?? stored.map(Self.choice) ?? .local(nil) {
      case .none: return .absent(.unwanted)
      case .local(let model): return .local(try local(model))
      case .openai(let model): return .openAI(try openAI(model))
      }
    } catch {
      guard settings.embedding.choice == nil else { throw error }
      return .absent(error)
    }
  }

  /// An embedder that was asked for by name must be comparable with what is stored; any other is left out where not.
  private func outcome(
    _ embedder: any Embedder, comparableWith stored: IndexedSpace?, isForQuestions: Bool
  ) throws(EmbeddingMismatch) -> EmbedderOutcome {
    guard let stored,
      let mismatch = EmbeddingMismatch(stored: stored, wanted: embedder.space, isForQuestions: isForQuestions)
    else { return .ready(embedder) }
    guard settings.embedding.choice == nil else { throw mismatch }
    return .absent(.failure(mismatch))
  }

  /// The model of that name, or the best one that can be used.
  private func local(_ name: String?) throws(EmbedderAbsence) -> any Embedder {
    let models = name.map { library.model($0).map { [$0] } ?? [] } ?? library.models()
    var firstFailure: (any Failure)?
    for model in models {
      do {
        return try LocalEmbedder(readingFrom: model.folder, precision: settings.embedding.precision)
      } catch {
        firstFailure = firstFailure ?? error
      }
    }
    throw firstFailure.map(EmbedderAbsence.failure) ?? .notInstalled(name, folder: library.folder.path)
  }

  private func openAI(_ model: String?) throws(EmbedderAbsence) -> OpenAIEmbedder.Configuration {
    var configuration = OpenAIEmbedder.Configuration()
    let base = settings.embedding.openAI
    guard let url = URL(string: base), url.host()?.isEmpty == false else { throw .badAddress(base) }
    if settings.embedding.openAIKey == nil, base == EmbeddingSettings.defaultOpenAI { throw .noKey }
    configuration.base = url
    configuration.key = try settings.embedding.openAIKey.map { text throws(EmbedderAbsence) in
      guard let key = AccessKey(text) else { throw .badKey }
      return key
    }
    if let model { configuration.model = model }
    configuration.dimensions = settings.embedding.dimensions
    configuration.version = Vie.version
    return configuration
  }
}
