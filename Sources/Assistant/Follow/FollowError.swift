import Offers

/// Why a store can't be made to follow another one.
package enum FollowError: Failure, Equatable {
  /// The store that is written to keeps no account of what it owes.
  case unable(store: String)
  /// The follower is no store of a kind that can follow.
  case notFollower(String)
  /// The follower belongs to nobody, or to another store, and holds so many offers that this one doesn't.
  case foreignOffers(Int, follower: String)
  /// The follower isn't the same as the store, though nothing is owed to it.
  case differs(FollowerComparison, follower: String)
  /// The follower belongs to nobody, or to another store, and is embedded by something else.
  case otherEmbeddings(theirs: String, ours: String?, follower: String)

  package var kind: FailureKind {
    switch self {
    case .unable, .notFollower: .badArguments
    case .foreignOffers, .otherEmbeddings, .differs: .damaged
    }
  }

  package var description: String {
    switch self {
    case .unable(let store): "nothing can follow \(store): only an SQLite store keeps account of what it owes"
    case .notFollower(let name): "\(name) can't follow a store"
    case .foreignOffers(let count, let follower):
      "\(follower) can't follow this store: it holds \(count) offers that this one doesn't"
    case .differs(let comparison, let follower):
      "\(follower) differs: \(comparison.differences.joined(separator: ", "))"
    case .otherEmbeddings(let theirs, let ours, let follower):
      "\(follower) can't follow this store: it is embedded by \(theirs), not by \(ours ?? "anything")"
    }
  }

  package var hint: String {
    switch self {
    case .unable: "Leave --follow out, or name an SQLite file with --store."
    case .notFollower: "Name a Chroma collection, as chroma://HOST[:PORT]/COLLECTION, or none."
    case .differs: "Run `vie doctor --repair`: it delivers what differs."
    case .foreignOffers, .otherEmbeddings: "Name a new collection with --follow; this one was left as it is."
    }
  }
}
