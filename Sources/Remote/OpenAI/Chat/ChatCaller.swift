import Assistant
import AsyncHTTPClient

/// Makes the calls for one reply, which share a deadline.
struct ChatCaller: Sendable {
  private let configuration: OpenAIChatModel.Configuration
  private let endpoint: OpenAIEndpoint
  private let transport: NetworkTransport
  private let memory: ChatDialectMemory
  private let client: RetryingClient

  /// The deadline counts from here.
  init(
    _ configuration: OpenAIChatModel.Configuration, endpoint: OpenAIEndpoint, transport: NetworkTransport,
    memory: ChatDialectMemory
  ) {
    self.configuration = configuration
    self.endpoint = endpoint
    self.transport = transport
    self.memory = memory
    client = RetryingClient(configuration.calls, transport: transport)
  }

  /// Asks for a reply, in the dialects that the service may know, until it begins.
  ///
  /// - Parameters:
  ///   - estimatedPrompt: how many tokens the prompt has, for services that don't say.
  ///   - handOn: told each piece of text, none of them empty.
  func reply(
    to prompt: ChatPrompt, estimatedPrompt: Int, handOn: @escaping @Sendable (String) -> Void
  ) async throws(OpenAIError) -> ReplyEnding {
    while true {
      let dialect = memory.dialect
      let model = configuration.model
      let call = endpoint.chat(prompt, model: model, thinks: KnownChatModel.thinks(model), dialect: dialect)
      switch try await outcome(of: call, replyLimit: prompt.replyLimit, estimatedPrompt, handOn) {
      case .ended(let ending): return ending
      case .broken(let failure): throw .brokenReply(failure, peer: endpoint.peer)
      case .reported(let rejection): throw .reported(reason: quote(rejection), peer: endpoint.peer)
      case .rejected(let rejection):
        let isLearned =
          !rejection.asksForLess && memory.learn(from: rejection, used: dialect, hasSchema: prompt.schema != nil)
        guard isLearned else { throw error(rejection) }
      }
    }
  }

  // MARK: -

  private func outcome(
    of call: HTTPCall, replyLimit: Int, _ estimatedPrompt: Int, _ handOn: @escaping @Sendable (String) -> Void
  ) async throws(OpenAIError) -> ReplyOutcome {
    do {
      return try await client.value(policy: configuration.policy) { remaining throws(CallFailure) in
        let reception = ReplyReception(replyLimit: replyLimit, estimatedPrompt: estimatedPrompt, handOn: handOn)
        return try reception.outcome(await failure(of: call, reception, remaining: remaining))
      }
    } catch {
      throw .reply(error, peer: endpoint.peer)
    }
  }

  /// Makes a try; nil where the answer came to its own end, or as far as it is wanted.
  private func failure(of call: HTTPCall, _ reception: ReplyReception, remaining: Duration) async -> CallFailure? {
    let patience = StreamPatience(
      beginning: configuration.firstByteTimeout, silence: configuration.silence, whole: remaining)
    do {
      try await transport.stream(
        call, patience: patience, stopwatch: configuration.patience, begin: reception.begin, take: reception.take)
      return nil
    } catch is ReplyReception.Enough {
      return nil
    } catch CallFailure.timedOut {
      return .deadlinePassed(configuration.deadline)
    } catch let failure as CallFailure {
      return failure
    } catch let error as HTTPClientError where error == .connectTimeout || error == .tlsHandshakeTimeout {
      return .unreachable("no connection came about in time")
    } catch {
      return CallFailure(error, timeout: remaining, largestBody: transport.largestBody)
    }
  }

  private func error(_ rejection: OpenAIRejection) -> OpenAIError {
    let peer = endpoint.peer
    let reason = quote(rejection)
    let status = rejection.status
    if rejection.asksForLess { return .tooLong(model: configuration.model, reason: reason, peer: peer) }
    if rejection.isAboutModel { return .unknownModel(configuration.model, reason: reason, peer: peer) }
    switch status {
    case 401, 403: return .refused(status: status, hasKey: endpoint.key != nil, peer: peer)
    case 429: return .quotaUsedUp(peer: peer)
    case 300..<400: return .redirected(status: status, peer: peer)
    default: return .rejected(status: status, reason: reason, model: configuration.model, peer: peer)
    }
  }

  private func quote(_ rejection: OpenAIRejection) -> String {
    PlainQuote.quote(rejection.message.utf8, hiding: endpoint.key)
  }
}
