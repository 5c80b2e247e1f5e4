import Offers
import Retrieval

/// Brings a follower up to date with a store: reads what the outbox owes it, writes what differs, and takes out of the
/// outbox what was delivered.
///
/// Ended at any moment, by whatever, it leaves the store as it is, the follower in the state of before or after, and in
/// the outbox at least what is missing; the next delivery makes both the same.
package struct Delivery: Sendable {
  package typealias Source = MirrorStore & MirrorTransfer & Outbox

  private let source: any Source
  private let follower: any Follower

  package init(from source: any Source, to follower: any Follower) {
    self.source = source
    self.follower = follower
  }

  /// How many offers are read and written at a time.
  private static let groupSize = 200

  /// Delivers what is owed; does nothing where that is nothing.
  /// - Throws: `FollowError` where the follower isn't this store's and can't become it, and what the two throw.
  @discardableResult
  package func run(progress: @Sendable (SyncProgress) -> Void = { _ in }) async throws -> DeliveryReport {
    try await source.enroll(follower.name)
    let owner = try await source.identity()
    let mark = try await follower.mark()
    if mark?.owner != owner { try await checkForeign() }
    try await oweEverything(unlessKnownAs: mark, owner: owner)

    let entries = try await source.pending(for: follower.name)
    let space = try await source.activeSpace()
    let status = follower.kept(of: try await source.status())
    var report = DeliveryReport(delivered: entries.count)
    if entries.isEmpty, try await follower.activeSpace() == space, try await follower.status() == status {
      return report
    }

    try await follower.begin(for: owner)
    for start in stride(from: 0, to: entries.count, by: Self.groupSize) {
      let group = entries[start...].prefix(Self.groupSize)
      try await deliver(group.map(\.offer).sorted(), in: space, into: &report)
      progress(.delivering(done: start + group.count, of: entries.count))
    }
    let receipt = try await follower.publish(space, status: status)
    try await source.settle(entries, of: follower.name, receipt: receipt)
    return report
  }

  // MARK: -

  /// Makes sure that nothing is lost where the follower was another's.
  private func checkForeign() async throws {
    let ours = try await source.activeSpace()
    if let theirs = try await follower.activeSpace(), theirs != ours {
      throw FollowError.otherEmbeddings(
        theirs: theirs.space.name, ours: ours?.space.name, follower: follower.name)
    }
    let known = Set(try await source.mirroredOffers(includingWithdrawn: true).map(\.id))
    let foreign = try await follower.offerIDs().subtracting(known)
    guard foreign.isEmpty else { throw FollowError.foreignOffers(foreign.count, follower: follower.name) }
  }

  /// Owes everything, what only the follower has included, where it isn't in the state that this store left it in:
  /// somebody else has written to it, it was wiped, or one of the two came back from a backup.
  private func oweEverything(unlessKnownAs mark: FollowerMark?, owner: String) async throws {
    let known = try await source.followers().first { $0.name == follower.name }?.receipt
    if let known, mark == FollowerMark(owner: owner, receipt: known) { return }
    let ours = try await source.mirroredOffers(includingWithdrawn: true).map(\.id)
    try await source.owe(try await follower.offerIDs().union(ours), to: follower.name)
  }

  /// Writes those of some offers that the follower doesn't have just so, and removes those that are no longer here.
  private func deliver(_ ids: [Offer.ID], in space: IndexedSpace?, into report: inout DeliveryReport) async throws {
    let ours = try await source.followedOffers(ids).map(follower.kept)
    let theirs = Dictionary(
      try await follower.wholeOffers(ids).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let different = ours.filter { theirs[$0.id] != $0 }
    if !different.isEmpty { try await follower.write(different, in: space) }
    let gone = Set(ids).subtracting(ours.map(\.id)).sorted()
    if !gone.isEmpty { try await follower.remove(gone) }
    report.written += different.count
    report.removed += gone.count
  }
}
