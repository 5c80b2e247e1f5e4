import Offers

/// Why a model can't be pulled from a hub. Never holds the token.
package enum ModelPullError: Failure, Equatable {
  /// The hub's address is no http or https address with a host, or has more than a path behind that.
  case unusableHub
  /// The token would go over the open network unencrypted.
  case tokenInClear(host: String)
  /// That can't be the name of a branch, a tag or a commit.
  case unusableRevision(String)
  /// The hub answered 404.
  case unknown(String, revision: String, hub: String)
  /// The hub answered 401 or 403; `hasToken` says whether a token was sent.
  case refused(String, status: Int, hasToken: Bool, hub: String)
  /// The repository has no such file, without which the model can't be used.
  case lacks(String, file: String)
  /// The hub answered with a status that no other try would better.
  case rejected(status: Int, peer: String)
  /// The hub redirects to where nobody should go, or in circles.
  case strayed(reason: String, peer: String)
  /// The call brought no usable answer, all tries included.
  case call(CallFailure, peer: String)
  /// The bytes are not those that the hub listed, even when they were fetched anew.
  case wrongContent(file: String, reason: String)
  /// There is no room; how many bytes are missing for it is nil where it ended half-way.
  case diskFull(path: String, needed: Int?)
  /// A file or folder can't be written, for the reason that the system gives.
  case unwritable(path: String, reason: String)
  /// Another process is pulling into the same folder.
  case busy(path: String)
  /// The task was cancelled.
  case cancelled

  package var kind: FailureKind {
    switch self {
    case .unusableHub, .tokenInClear, .unusableRevision: .badArguments
    case .refused: .refused
    case .wrongContent: .damaged
    case .call(let failure, _): failure.kind
    case .unknown, .lacks, .rejected, .strayed, .diskFull, .unwritable, .busy, .cancelled: .failed
    }
  }

  package var description: String {
    switch self {
    case .unusableHub: "the address of the model hub is no plain http or https address with a host"
    case .tokenInClear(let host): "the token would go to \(host) unencrypted, over http"
    case .unusableRevision(let name): "\"\(PlainQuote.quote(name.utf8))\" can't be a branch, a tag or a commit"
    case .unknown(let model, let revision, let hub): "\(hub) has no model \(model) at \(revision)"
    case .refused(let model, let status, true, let hub): "\(hub) refuses the token for \(model) (\(status))"
    case .refused(let model, let status, false, let hub):
      "\(hub) shows \(model) to nobody without a token, or has no such model (\(status))"
    case .lacks(let model, let file): "\(model) has no \(file), so it can't be used here"
    case .rejected(let status, let peer): "\(peer) rejects the call with \(status)"
    case .strayed(let reason, let peer): "\(peer) redirects \(reason), which is not followed"
    case .call(let failure, let peer): failure.sentence(about: peer)
    case .wrongContent(let file, let reason): "what came as \(file) is not what the hub lists: \(reason)"
    case .diskFull(let path, let needed?): "the disk with \(path) has no room for \(Self.megabytes(needed)) more"
    case .diskFull(let path, nil): "the disk with \(path) is full"
    case .unwritable(let path, let reason): "\(path) can't be written: \(reason)"
    case .busy(let path): "another vie is pulling a model to \(path)"
    case .cancelled: "the pull was cancelled"
    }
  }

  package var hint: String {
    switch self {
    case .unusableHub: "Give one such as \(ModelDownload.Configuration.publicHub), without user, query or fragment."
    case .tokenInClear: "Use https, or leave the token out; only this machine and private networks get one over http."
    case .unusableRevision: "Leave it out to get `main`."
    case .unknown: "Check the name: it is OWNER/NAME, as in intfloat/multilingual-e5-small."
    case .refused(_, _, true, _): "Check the token, and accept the model's conditions on its page if it has some."
    case .refused(_, _, false, _): "Check the name; for a private model set HF_TOKEN to a token that may read it."
    case .lacks: "Choose a model in the format of sentence-transformers whose weights are one model.safetensors."
    case .rejected, .strayed: "Check the hub's address, then run the command again later."
    case .call(let failure, _): Self.hint(failure)
    case .wrongContent: "Run the command again later; nothing of it was kept, and the model of before is as it was."
    case .diskFull: "Free some space and run the command again; it goes on where it stopped."
    case .unwritable: "Check the path and its permissions, then run the command again."
    case .busy: "Wait until it has ended."
    case .cancelled: "Run the command again: it goes on where it stopped."
    }
  }

  // MARK: -

  private static func megabytes(_ bytes: Int) -> String { "\(max(1, bytes / 1_000_000)) MB" }

  private static func hint(_ failure: CallFailure) -> String {
    switch failure {
    case .longWait: "Run the command again after that; it goes on where it stopped."
    case .unreadable, .tooLarge: "Check the hub's address: it must be one of Hugging Face's shape."
    case .timedOut, .unbegun, .silent, .unreachable, .status, .deadlinePassed, .cancelled:
      "Check the network connection and run the command again: it goes on where it stopped."
    }
  }
}
