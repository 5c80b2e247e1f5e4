import Offers
import Retrieval

/// A store that is kept the same as another one, by whoever writes to that one.
///
/// An update goes from `begin` to `publish`. Its readers see the state of before until then; an update that breaks off is
/// followed by one that starts from the beginning.
package protocol Follower: Sendable {
  /// Its address, as a person gives it.
  var name: String { get }

  // Reading.

  /// Whom it follows, and the receipt of the last update; nil where nobody has claimed it.
  func mark() async throws -> FollowerMark?
  /// What its chunks are embedded by; nil where none is.
  func activeSpace() async throws -> IndexedSpace?
  /// The state of the mirror as a whole.
  func status() async throws -> MirrorStatus
  /// All offers, online or withdrawn, whole or not.
  func offerIDs() async throws -> Set<Offer.ID>
  /// Those of some offers that are there, and whole: an offer of which anything is missing or has been tampered with
  /// is left out.
  func wholeOffers(_ ids: [Offer.ID]) async throws -> [FollowedOffer]

  /// What it keeps of an offer: perhaps not everything.
  func kept(of offer: FollowedOffer) -> FollowedOffer
  /// What it keeps of a status.
  func kept(of status: MirrorStatus) -> MirrorStatus

  // Writing.

  /// Starts an update for the store with this identity, which the follower belongs to from now on.
  func begin(for owner: String) async throws
  /// Puts offers in place of what is there of them.
  /// - Parameter space: what their chunks are embedded by; nil where no offer has any.
  func write(_ offers: [FollowedOffer], in space: IndexedSpace?) async throws
  /// Removes offers with everything that is there of them.
  func remove(_ offers: [Offer.ID]) async throws
  /// Shows what was written, all at once.
  /// - Returns: a receipt for the state that is shown now. Another writer's update makes it void.
  func publish(_ space: IndexedSpace?, status: MirrorStatus) async throws -> String
}

/// What a follower says of itself.
package struct FollowerMark: Sendable, Equatable {
  /// The identity of the store that it follows.
  package let owner: String
  /// The receipt of the last update; nil where something else has been written since, or no update was ever ended.
  package let receipt: String?

  package init(owner: String, receipt: String?) {
    self.owner = owner
    self.receipt = receipt
  }
}
