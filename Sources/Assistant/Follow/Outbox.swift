import Offers

/// What a store owes to the stores that follow it: the ids of the offers that have changed since they were last brought
/// up to date, written in the transactions that change them.
///
/// An entry says that an offer has changed, not how: who delivers reads the offer as it is by then, so that any delivery,
/// in any order and however often, comes to the same.
package protocol Outbox: Sendable {
  /// What tells this store from any other, for good.
  func identity() async throws -> String

  /// The followers with what each is owed, by name.
  func followers() async throws -> [FollowerBacklog]

  /// Makes sure that a follower is known; all offers are owed to a new one.
  func enroll(_ follower: String) async throws

  /// Forgets all followers and what they are owed.
  func dismissFollowers() async throws

  /// What a follower is owed, by rising number; nothing where it isn't known.
  func pending(for follower: String) async throws -> [OutboxEntry]

  /// Owes some offers to a follower that is known, stored here or not.
  func owe(_ offers: Set<Offer.ID>, to follower: String) async throws

  /// Takes out what was delivered and keeps the follower's receipt, in one transaction. An offer that has changed again
  /// meanwhile has a new entry, which stays.
  func settle(_ entries: [OutboxEntry], of follower: String, receipt: String) async throws
}

/// A follower and how far it is behind.
package struct FollowerBacklog: Sendable, Equatable {
  /// The follower's name, which is its address.
  package let name: String
  /// How many offers it is owed.
  package let pending: Int
  /// What it gave at the last delivery; nil before the first.
  package let receipt: String?

  package init(name: String, pending: Int, receipt: String?) {
    self.name = name
    self.pending = pending
    self.receipt = receipt
  }
}

/// One offer that a follower is owed.
package struct OutboxEntry: Sendable, Equatable {
  /// The entry's own number; an offer that changes again gets a higher one.
  package let number: Int64
  package let offer: Offer.ID

  package init(number: Int64, offer: Offer.ID) {
    self.number = number
    self.offer = offer
  }
}
