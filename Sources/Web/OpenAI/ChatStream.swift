import Hummingbird
import Logging
import Offers

/// A reply as server-sent events: pieces as they are checked, then how it ended.
struct ChatStream: Sendable {
  let completion: ChatCompletion
  let answer: ChatAnswer

  /// The response, once there is a first piece of text: what fails until then has a status of its own.
  func response(logger: Logger) async throws -> Response {
    try await EventStream(failure: { ServerSentEvent($0.openAIJSON) }, produce: write).begunResponse(logger: logger)
  }

  // MARK: -

  private func write(_ send: (ServerSentEvent) -> Void) async throws {
    var isOpened = false
    func open() {
      if !isOpened { send(ServerSentEvent(completion.opening)) }
      isOpened = true
    }
    let outcome = try await answer.made { text in
      open()
      send(ServerSentEvent(completion.piece(of: text)))
    }.outcome
    open()
    send(ServerSentEvent(completion.closing(outcome)))
    if answer.request.includesUsage { send(ServerSentEvent(completion.usage(outcome))) }
    send(.done)
  }
}

extension ServerSentEvent {
  /// What OpenAI's clients take for the end.
  fileprivate static let done = ServerSentEvent(line: "[DONE]")
}
