/// A row that a search found.
package struct VectorMatch: Sendable, Equatable {
  /// The position of the row's segment in `VectorSearch.segments`.
  package let segment: Int
  /// The row in its segment, from 0.
  package let row: Int
  /// Whom the row belongs to: an offer's identifier.
  package let owner: Int64
  /// Which of its owner's rows it is: the chunk's number.
  package let tag: Int32
  /// The cosine of the angle between row and query, from float32 components whatever the method.
  package let score: Float

  /// Whether this match stands before another: by score, then owner, tag, segment and row.
  func precedes(_ other: VectorMatch) -> Bool {
    if score != other.score { return score > other.score }
    return (owner, tag, segment, row) < (other.owner, other.tag, other.segment, other.row)
  }
}
