import Offers
import Retrieval

/// How a follower differs from the store it follows, offer by offer.
package struct FollowerComparison: Sendable, Equatable {
  /// How many offers of the two are the same.
  package private(set) var same = 0
  /// Offers that the follower lacks, those that are there but damaged included.
  package private(set) var missing: Set<Offer.ID> = []
  /// Offers that are otherwise there.
  package private(set) var different: Set<Offer.ID> = []
  /// Offers that only the follower has.
  package private(set) var superfluous: Set<Offer.ID> = []
  /// What the follower is embedded by, where that is something else.
  package private(set) var otherSpace: IndexedSpace?
  /// Whether what is known of the mirror as a whole is the same.
  package private(set) var hasSameStatus = true

  /// The offers that differ.
  package var differing: Set<Offer.ID> { missing.union(different).union(superfluous) }

  package var isSame: Bool { differing.isEmpty && otherSpace == nil && hasSameStatus }

  /// What differs, a few words each; empty for nothing.
  package var differences: [String] {
    var found: [String] = []
    if !missing.isEmpty { found.append("\(missing.count) offers missing or damaged") }
    if !different.isEmpty { found.append("\(different.count) otherwise") }
    if !superfluous.isEmpty { found.append("\(superfluous.count) too many") }
    if let otherSpace { found.append("embedded by \(otherSpace.space.name)") }
    if !hasSameStatus { found.append("another state of the mirror") }
    return found
  }

  /// Reads both whole and compares them, values, history, passages and vectors.
  package init(
    of follower: any Follower, with source: any MirrorStore & MirrorTransfer,
    progress: @Sendable (SyncProgress) -> Void = { _ in }
  ) async throws {
    let space = try await follower.activeSpace()
    if try await source.activeSpace() != space { otherSpace = space }
    hasSameStatus = try await follower.kept(of: source.status()) == follower.status()
    let ids = try await source.mirroredOffers(includingWithdrawn: true).map(\.id)
    superfluous = try await follower.offerIDs().subtracting(ids)
    for start in stride(from: 0, to: ids.count, by: Self.groupSize) {
      let group = Array(ids[start...].prefix(Self.groupSize))
      try await compare(group, of: follower, with: source)
      progress(.comparing(done: start + group.count, of: ids.count))
    }
  }

  // MARK: -

  private static let groupSize = 200

  private mutating func compare(
    _ ids: [Offer.ID], of follower: any Follower, with source: any MirrorStore & MirrorTransfer
  ) async throws {
    let theirs = Dictionary(
      try await follower.wholeOffers(ids).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for ours in try await source.followedOffers(ids).map(follower.kept) {
      switch theirs[ours.id] {
      case nil: missing.insert(ours.id)
      case ours?: same += 1
      default: different.insert(ours.id)
      }
    }
  }
}
