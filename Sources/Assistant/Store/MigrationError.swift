import Offers

/// Why one store can't be copied into another.
package enum MigrationError: Failure, Equatable {
  /// Source and target are one store.
  case sameStore
  /// The store can't give its content away, or take another's over.
  case unable(String)
  /// The target holds so many offers that the source doesn't.
  case foreignOffers(Int)
  /// The target is embedded by something else.
  case otherEmbeddings(String)
  /// The copy differs from what it was made of.
  case different(String)
  /// The source was embedded anew while it was copied.
  case moved

  package var kind: FailureKind {
    switch self {
    case .sameStore, .unable, .foreignOffers, .otherEmbeddings: .badArguments
    case .different: .damaged
    case .moved: .failed
    }
  }

  /// Whether another round of copying may help.
  var isMendable: Bool {
    switch self {
    case .different, .moved: true
    case .sameStore, .unable, .foreignOffers, .otherEmbeddings: false
    }
  }

  package var description: String {
    switch self {
    case .sameStore: "both stores are the same"
    case .unable(let name): "\(name) can't be copied yet"
    case .foreignOffers(let count): "the other store holds \(count) offers that this one doesn't"
    case .otherEmbeddings(let name): "the other store is embedded by \(name)"
    case .different(let reason): "the copy is not the same: \(reason)"
    case .moved: "the store was embedded anew while it was copied"
    }
  }

  package var hint: String {
    switch self {
    case .sameStore: "Name another store with --to."
    case .unable: "Copy between SQLite files, .npz files and Chroma."
    case .foreignOffers, .otherEmbeddings: "Name a new store with --to; the one there was left as it is."
    case .moved: "Run `vie migrate` again when nothing else writes to it."
    case .different: "Run `vie migrate` again; if that doesn't help, name a new store with --to."
    }
  }
}
