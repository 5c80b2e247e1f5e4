import Assistant
import Offers

/// A model that writes, over an API of OpenAI's shape: OpenAI's own, or any server that speaks like it.
///
/// Made by `withModel`, which owns the connections. What a service turns out to refuse of a request isn't sent to it again
/// in the model's lifetime.
package struct OpenAIChatModel: LanguageModel {
  /// The window of a model that isn't known.
  private static let unknownWindow = 8_192
  /// How much a service puts around a message, and around all of them.
  private static let tokensAroundMessage = 4

  package let name: String
  package let window: Int

  private let configuration: Configuration
  private let endpoint: OpenAIEndpoint
  private let transport: NetworkTransport
  private let memory: ChatDialectMemory
  private let known: KnownChatModel?

  init(_ configuration: Configuration, endpoint: OpenAIEndpoint, transport: NetworkTransport) {
    self.configuration = configuration
    self.endpoint = endpoint
    self.transport = transport
    name = configuration.model
    known = KnownChatModel.named(configuration.model)
    window = max(1, configuration.window ?? known?.window ?? Self.unknownWindow)
    memory = ChatDialectMemory(
      ChatDialect(knowsNewNames: endpoint.isPublic, thinks: KnownChatModel.thinks(configuration.model)))
  }

  /// An estimate that is hardly ever too low; see `TokenEstimate`.
  package func tokenCount(of text: String) -> Int { TokenEstimate.tokens(of: text) }

  package func cost(of usage: TokenUsage) -> Double? {
    let own = endpoint.isPublic ? known : nil
    guard let prompt = configuration.promptPrice ?? own?.promptPrice,
      let completion = configuration.completionPrice ?? own?.completionPrice
    else { return nil }
    return (Double(usage.prompt) * prompt + Double(usage.completion) * completion) / 1_000_000
  }

  /// Throws `OpenAIError`: `tooLong` where a shorter prompt may be accepted.
  ///
  /// Whose task is cancelled sees the reply end without an `end`.
  package func reply(to prompt: ChatPrompt) -> AsyncThrowingStream<ReplyPiece, any Error> {
    let (stream, continuation) = AsyncThrowingStream<ReplyPiece, any Error>.makeStream()
    let estimatedPrompt = prompt.messages.reduce(Self.tokensAroundMessage) { sum, message in
      sum + tokenCount(of: message.text) + Self.tokensAroundMessage
    }
    let caller = ChatCaller(configuration, endpoint: endpoint, transport: transport, memory: memory)
    let task = Task {
      do {
        let ending = try await caller.reply(to: prompt, estimatedPrompt: estimatedPrompt) { text in
          continuation.yield(.text(text))
        }
        continuation.yield(.end(ending))
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }
}
