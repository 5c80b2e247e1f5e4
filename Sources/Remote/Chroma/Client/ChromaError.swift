import Offers

/// Why a Chroma store can't be used. Never holds the token.
package enum ChromaError: Failure, Equatable {
  /// The text after `--store` is no address of a Chroma store, for this reason.
  case badAddress(String)
  /// The token would go over the open network unencrypted.
  case tokenInClear(host: String)
  /// A call brought no usable answer, all tries included.
  case call(CallFailure, peer: String)
  /// The server answered 401 or 403; `hasToken` says whether one was sent.
  case refused(status: Int, hasToken: Bool, peer: String)
  /// The server answered with a status that no other try would better, and perhaps with a reason.
  case rejected(status: Int, reason: String, collection: String?, peer: String)
  /// The server has no API of version 2, or is none of Chroma.
  case unsupported(version: String?, peer: String)
  /// A collection that was there is gone.
  case collectionGone(String, peer: String)
  /// Nothing is stored at the address yet.
  case missing(store: String)
  /// The collection is somebody else's.
  case foreign(collection: String, peer: String)
  /// The collection measures distances in another way than by cosine.
  case measure(String, collection: String, peer: String)
  /// Vectors are of another dimension than the collection's.
  case dimension(expected: Int, found: Int, collection: String, peer: String)
  /// The collection was made by a newer version of the program.
  case newer(store: String)
  /// Another process is writing; it may do so for this long without another sign of life.
  case busy(store: String, holder: String, left: Duration)
  /// Another process has taken the right to write over, because this one gave no sign of life for too long.
  case leaseLost(store: String)
  /// What is stored can't be read.
  case damaged(String, store: String)

  package var kind: FailureKind {
    switch self {
    case .badAddress, .tokenInClear: .badArguments
    case .call(let failure, _): failure.kind
    case .refused: .refused
    case .rejected, .unsupported, .collectionGone, .newer, .busy, .leaseLost: .failed
    case .missing: .notConfigured
    case .foreign, .measure, .dimension, .damaged: .damaged
    }
  }

  package var description: String {
    switch self {
    case .badAddress(let reason): "the store's address can't be used: \(reason)"
    case .tokenInClear(let host): "the token would go to \(host) unencrypted"
    case .call(let failure, let peer): failure.sentence(about: peer)
    case .refused(let status, true, let peer): "\(peer) refuses the token (\(status))"
    case .refused(let status, false, let peer): "\(peer) wants a token (\(status))"
    case .rejected(let status, let reason, let collection, let peer):
      "\(peer) rejects the call\(collection.map { " on \($0)" } ?? "") with \(status)"
        + (reason.isEmpty ? "" : ": \(reason)")
    case .unsupported(let version?, let peer): "\(peer) is of version \(version), which isn't supported"
    case .unsupported(nil, let peer): "\(peer) doesn't know Chroma's API of version 2"
    case .collectionGone(let name, let peer): "the collection \(name) is gone from \(peer)"
    case .missing(let store): "there is no store at \(store)"
    case .foreign(let collection, let peer): "the collection \(collection) on \(peer) was not made by vie"
    case .measure(let measure, let collection, let peer):
      "the collection \(collection) on \(peer) measures by \(measure), not by cosine"
    case .dimension(let expected, let found, let collection, let peer):
      "the collection \(collection) on \(peer) has vectors of \(expected) numbers, not of \(found)"
    case .newer(let store): "the store \(store) was made by a newer version of vie"
    case .busy(let store, let holder, _): "another vie (\(holder)) is writing to \(store)"
    case .leaseLost(let store): "another vie has taken over the writing to \(store)"
    case .damaged(let reason, let store): "the store \(store) is damaged: \(reason)"
    }
  }

  package var hint: String {
    switch self {
    case .badAddress: "Write chroma://HOST[:PORT]/COLLECTION, or chromas:// for TLS."
    case .tokenInClear: "Use chromas://; only this machine and private networks get a token over chroma://."
    case .call(let failure, _): Self.hint(failure)
    case .refused(_, true, _): "Check CHROMA_TOKEN, and that the server reads it from the header that is set."
    case .refused(_, false, _): "Set CHROMA_TOKEN to the server's token."
    case .rejected: "Run `vie doctor` to see what is wrong; nothing that was stored is lost."
    case .unsupported: "Install chromadb 1.0 or newer on the server, or check the address."
    case .collectionGone: "Run the command again; if it is still gone, run `vie sync`."
    case .missing: "Run `vie sync` first, or name another store with --store."
    case .foreign: "Name another collection; this one was left as it is."
    case .measure: "Name another collection, or remove this one and run `vie reindex`."
    case .dimension: "Run `vie reindex` with the embedder that is wanted."
    case .newer: "Install that version, or name another collection with --store."
    case .busy(_, _, let left):
      "Wait until it has ended; if it was killed, run the command again in \(CallFailure.text(left)). Reading works."
    case .leaseLost: "Run the command again; nothing that was stored is lost."
    case .damaged: "Run `vie sync`; `vie doctor` tells more."
    }
  }

  // MARK: -

  private static func hint(_ failure: CallFailure) -> String {
    switch failure {
    case .unreachable: "Check that the server runs (`chroma run`) and the address, then run the command again."
    case .unreadable, .tooLarge: "Check the address: it must be that of a Chroma server."
    default: "Run the command again; nothing that was stored is lost."
    }
  }
}
