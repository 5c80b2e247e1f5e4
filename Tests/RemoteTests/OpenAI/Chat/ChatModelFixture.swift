import Assistant
import Foundation
import OpenAIStub
import Testing

@testable import Remote

/// A model against a stand-in, and what came of a reply.
enum ChatModelFixture {
  static let prompt = ChatPrompt(
    [.init(.system, "Answer from the offers."), .init(.user, "Which one is in Berlin?")], replyLimit: 200)

  /// Runs a model against a stand-in that answers by `chat`; waits between tries take no time.
  static func withModel(
    options: OpenAIStubOptions = OpenAIStubOptions(),
    configuration: OpenAIChatModel.Configuration = configuration { _ in },
    _ chat: @escaping @Sendable (ChatQuestion) -> ChatScript = greeting,
    _ body: (OpenAIChatModel, OpenAIStubServer) async throws -> Void
  ) async throws {
    var options = options
    options.chat = chat
    try await OpenAIStub.withServer(options) { server in
      var configuration = configuration
      configuration.base = URL(string: server.baseURL)
      try await OpenAIChatModel.withModel(configuration) { try await body($0, server) }
    }
  }

  /// A stand-in with changes.
  static func options(_ change: (inout OpenAIStubOptions) -> Void) -> OpenAIStubOptions {
    var options = OpenAIStubOptions()
    change(&options)
    return options
  }

  /// A configuration with changes.
  static func configuration(
    _ change: (inout OpenAIChatModel.Configuration) -> Void
  ) -> OpenAIChatModel.Configuration {
    var configuration = OpenAIChatModel.Configuration()
    configuration.model = "some-model"
    configuration.stopwatch = Stopwatch(TestClock())
    change(&configuration)
    return configuration
  }

  /// A good reply to anything.
  static let greeting: @Sendable (ChatQuestion) -> ChatScript = { _ in .text("Bonjour à tous") }

  /// The text of a reply up to its end or its error, and which of the two it was.
  static func read(
    _ model: OpenAIChatModel, _ prompt: ChatPrompt = prompt
  ) async -> (text: String, ending: ReplyEnding?, error: OpenAIError?) {
    var text = ""
    var ending: ReplyEnding?
    do {
      for try await piece in model.reply(to: prompt) {
        switch piece {
        case .text(let piece):
          #expect(!piece.isEmpty && ending == nil)
          text += piece
        case .end(let end):
          #expect(ending == nil)
          ending = end
        }
      }
      return (text, ending, nil)
    } catch {
      #expect(error is OpenAIError)
      return (text, ending, error as? OpenAIError)
    }
  }
}
