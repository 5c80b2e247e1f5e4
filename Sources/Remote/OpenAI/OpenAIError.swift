import Offers

/// Why an API of OpenAI's shape made no vectors or no reply. Never holds the key, nor a text that was sent.
package enum OpenAIError: Failure, Equatable {
  /// The base is no http or https address with a host, or has more than a path behind that.
  case unusableAddress
  /// The key would go over the open network unencrypted.
  case keyInClear(host: String)
  /// The model can't make vectors of that many numbers.
  case dimensions(Int, model: String)
  /// The API answered 401 or 403; `hasKey` says whether a key was sent.
  case refused(status: Int, hasKey: Bool, peer: String)
  /// The account behind the key has nothing left to spend.
  case quotaUsedUp(peer: String)
  /// The API answered with a status that no other try would better, and perhaps with a reason.
  case rejected(status: Int, reason: String, model: String, peer: String)
  /// The API points elsewhere; nobody went there.
  case redirected(status: Int, peer: String)
  /// The call for vectors brought no usable answer, all tries included.
  case call(CallFailure, peer: String)
  /// The API has no such model for chats.
  case unknownModel(String, reason: String, peer: String)
  /// The prompt, with what its reply may take, is longer than the model's window.
  case tooLong(model: String, reason: String, peer: String)
  /// The call for a reply brought no text, all tries included.
  case reply(CallFailure, peer: String)
  /// The reply broke off after its first text.
  case brokenReply(CallFailure, peer: String)
  /// The API wrote an error into its reply, after the first text.
  case reported(reason: String, peer: String)

  package var kind: FailureKind {
    switch self {
    case .unusableAddress, .keyInClear, .dimensions: .badArguments
    case .refused: .refused
    case .quotaUsedUp: .rateLimited
    case .rejected, .redirected, .unknownModel, .tooLong, .reported: .failed
    case .call(let failure, _), .reply(let failure, _), .brokenReply(let failure, _): failure.kind
    }
  }

  package var description: String {
    switch self {
    case .unusableAddress: "the API's address is no plain http or https address with a host"
    case .keyInClear(let host): "the key would go to \(host) unencrypted, over http"
    case .dimensions(let count, let model): "the model \(model) has no vectors of \(count) numbers"
    case .refused(let status, true, let peer): "\(peer) refuses the key (\(status))"
    case .refused(let status, false, let peer): "\(peer) wants a key (\(status))"
    case .quotaUsedUp(let peer): "\(peer) answers that the account's quota is used up (429)"
    case .rejected(404, let reason, let model, let peer):
      "\(peer) knows no model \(model) at this address (404)\(Self.tail(reason))"
    case .rejected(let status, let reason, _, let peer): "\(peer) rejects the call with \(status)\(Self.tail(reason))"
    case .redirected(let status, let peer): "\(peer) redirects (\(status)), which is not followed"
    case .call(.deadlinePassed(let limit), let peer):
      "\(peer) did not embed the texts within \(CallFailure.text(limit))"
    case .call(let failure, let peer): failure.sentence(about: peer)
    case .unknownModel(let model, let reason, let peer):
      "\(peer) knows no model \(model) at this address\(Self.tail(reason))"
    case .tooLong(let model, let reason, let peer):
      "the prompt is too long for the model \(model) at \(peer)\(Self.tail(reason))"
    case .reply(.deadlinePassed(let limit), let peer), .brokenReply(.deadlinePassed(let limit), let peer):
      "\(peer) did not finish its reply within \(CallFailure.text(limit))"
    case .brokenReply(.unreachable(let reason), let peer): "\(peer) broke its reply off: \(reason)"
    case .reply(let failure, let peer), .brokenReply(let failure, let peer): failure.sentence(about: peer)
    case .reported(let reason, let peer): "\(peer) broke its reply off with an error\(Self.tail(reason))"
    }
  }

  package var hint: String {
    switch self {
    case .unusableAddress:
      "Give one such as \(OpenAIEmbedder.Configuration.publicBase), without user, query or fragment."
    case .keyInClear:
      "Use https, or leave the key out; only this machine and private networks get a key over http."
    case .dimensions: "Leave the dimensions out, or ask for at most the model's own number."
    case .refused(_, true, _): "Check the key, and that its project may use the model."
    case .refused(_, false, _): "Set OPENAI_API_KEY to a key of this API."
    case .quotaUsedUp: "Add credit or raise the limit in the account's billing settings, then run the command again."
    case .rejected(404, _, _, _): "Check the model's name and the API's address, which mostly ends in /v1."
    case .rejected: "Check the model's name and the settings that go with it."
    case .redirected: "Give the API's own address; a key is never sent elsewhere."
    case .call(let failure, _): Self.hint(failure)
    case .unknownModel: "Choose another with --model, or check the API's address, which mostly ends in /v1."
    case .tooLong: "Ask with fewer offers, or choose a model with a larger window with --model."
    case .reply(let failure, _), .brokenReply(let failure, _): Self.replyHint(failure)
    case .reported: "Run the command again; where it happens again, choose another model with --model."
    }
  }

  package var clientHint: String {
    switch self {
    case .tooLong: "Ask with fewer offers, or begin a new conversation."
    case .reported, .brokenReply: "Ask again; where that happens again, search: that needs no model to write."
    case .call(let failure, _), .reply(let failure, _): Self.clientHint(failure)
    case .unusableAddress, .keyInClear, .dimensions, .refused, .quotaUsedUp, .rejected, .redirected, .unknownModel:
      Self.serverHint
    }
  }

  // MARK: -

  private static func tail(_ reason: String) -> String { reason.isEmpty ? "" : ": \(reason)" }

  /// For what only those can mend who run the server.
  private static let serverHint =
    "Tell whoever runs this server; a search by words needs no model."

  private static func clientHint(_ failure: CallFailure) -> String {
    switch failure {
    case .unreadable, .tooLarge: serverHint
    case .longWait, .status(429, _): "Try again in some minutes; a search by words needs no model."
    case .unreachable, .timedOut, .unbegun, .silent, .deadlinePassed, .status:
      "Try again later; a search by words needs no model."
    case .cancelled: "Try again."
    }
  }

  private static func hint(_ failure: CallFailure) -> String {
    switch failure {
    case .unreachable: "Check the address and the network connection, then run the command again."
    case .longWait: "Run the command again after that; what is embedded already is kept."
    case .status(429, _): "Run the command again in some minutes; what is embedded already is kept."
    case .unreadable, .tooLarge: "Check the address and the model's name: they must be those of an embedding API."
    case .timedOut, .unbegun, .silent, .status, .deadlinePassed: "Run the command again later."
    case .cancelled: "Run the command again to go on."
    }
  }

  private static func replyHint(_ failure: CallFailure) -> String {
    switch failure {
    case .unreachable:
      "Check that the API runs at this address, and the network connection; then run the command again."
    case .longWait: "Run the command again after that."
    case .status(429, _): "Run the command again in some minutes."
    case .unreadable, .tooLarge: "Check the API's address: it must be that of a chat API, which mostly ends in /v1."
    case .timedOut, .unbegun, .silent, .deadlinePassed:
      "Run the command again later, or choose a faster model with --model."
    case .status, .cancelled: "Run the command again."
    }
  }
}
