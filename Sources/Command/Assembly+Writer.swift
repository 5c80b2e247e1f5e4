import Assistant
import Foundation
import Offers
import Remote
import Storage

extension Assembly {
  /// Hands `body` the model of the settings; nil where none is set up or wanted.
  ///
  /// - Parameter isWanted: whether answers may be written by a model at all.
  func withModel<Value: Sendable>(
    isWanted: Bool = true, _ body: ((any LanguageModel)?) async throws -> Value
  ) async throws -> Value {
    guard isWanted, let configuration = try modelConfiguration() else { return try await body(nil) }
    return try await OpenAIChatModel.withModel(configuration) { try await body($0) }
  }

  /// What answers questions.
  struct AnswerParts {
    let searcher: Searcher
    /// Nil where no model is set up or wanted.
    let writer: AnswerWriter?
    let repository: any OfferRepository
    let journal: Journal

    var answerer: Answerer { Answerer(searcher: searcher, writer: writer) }
  }

  /// Hands `body` what answers questions: a searcher and, where one is set up, a model.
  func withAnswerer<Value: Sendable>(
    extractive: Bool, _ body: (AnswerParts) async throws -> Value
  ) async throws -> Value {
    try await withStore(.reading) { store in
      let journal = journal()
      return try await withModel(isWanted: !extractive) { model in
        try await withSearcher(over: store, mode: nil) { searcher in
          let writer = try model.map { model in
            let cap = try journal.cap(settings.writing.dailyCap)
            return AnswerWriter(model: model, repository: store, cap: cap, today: Self.today)
          }
          return try await body(
            AnswerParts(searcher: searcher, writer: writer, repository: store, journal: journal))
        }
      }
    }
  }

  /// The journal of answers; one that can't be used is said and done without.
  func journal() -> Journal {
    do {
      return Journal(try storedJournal())
    } catch {
      Console.notice("Answers are not kept: \(error.description). \(error.hint)")
      return Journal(nil)
    }
  }

  /// The journal's file; nil where none is wanted.
  func storedJournal() throws(JournalError) -> SQLiteJournal? {
    try settings.writing.journal.map { path throws(JournalError) in try SQLiteJournal(path: path) }
  }

  // MARK: -

  private func modelConfiguration() throws(ModelAbsence) -> OpenAIChatModel.Configuration? {
    guard settings.writing.isConfigured else { return nil }
    let base = settings.embedding.openAI
    guard let url = URL(string: base), url.host()?.isEmpty == false else { throw .badAddress(base) }
    if settings.embedding.openAIKey == nil, base == EmbeddingSettings.defaultOpenAI { throw .noKey }
    var configuration = OpenAIChatModel.Configuration()
    configuration.base = url
    configuration.key = try settings.embedding.openAIKey.map { text throws(ModelAbsence) in
      guard let key = AccessKey(text) else { throw .badKey }
      return key
    }
    if let model = settings.writing.model { configuration.model = model }
    configuration.window = settings.writing.window
    configuration.promptPrice = settings.writing.promptPrice
    configuration.completionPrice = settings.writing.completionPrice
    configuration.version = Vie.version
    return configuration
  }
}

/// Why the model that was asked for can't be used.
enum ModelAbsence: Failure, Equatable {
  case noKey
  case badKey
  case badAddress(String)

  var kind: FailureKind {
    switch self {
    case .noKey: .notConfigured
    case .badKey, .badAddress: .badArguments
    }
  }

  var description: String {
    switch self {
    case .noKey: "a model is asked for, but no key for OpenAI is given"
    case .badKey: "the key for the model's service is not usable: keys are 1 to 512 printable characters"
    case .badAddress(let text): "\"\(text)\" is no address of a service"
    }
  }

  var hint: String {
    switch self {
    case .noKey:
      "Set OPENAI_API_KEY, name a service of your own by OPENAI_BASE_URL, or answer without a model by --extractive."
    case .badKey: "Check OPENAI_API_KEY or the key file."
    case .badAddress: "Write OPENAI_BASE_URL out, such as http://localhost:11434/v1."
    }
  }
}
