/// How near the nearest row of an owner is to a query.
package struct OwnerMatch: Sendable, Equatable {
  package let owner: Int64
  /// The cosine of the angle between row and query.
  package let score: Float
}
