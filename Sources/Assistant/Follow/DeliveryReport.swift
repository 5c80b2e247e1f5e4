import Offers

/// What bringing a follower up to date came to.
package struct DeliveryReport: Sendable, Equatable {
  /// How many offers were owed and no longer are.
  package let delivered: Int
  /// How many of them the follower had otherwise, or not at all.
  package var written: Int
  /// How many the follower had that the store has not.
  package var removed: Int

  package init(delivered: Int, written: Int = 0, removed: Int = 0) {
    self.delivered = delivered
    self.written = written
    self.removed = removed
  }
}
