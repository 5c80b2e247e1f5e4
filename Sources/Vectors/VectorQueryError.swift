import Offers

/// Why a search over vectors could not be made.
package enum VectorQueryError: Failure, Equatable {
  /// The query, or a segment, has another dimension than the (other) segments.
  case dimension(expected: Int, found: Int)
  /// A component of the query is NaN or infinite.
  case notFinite
  /// The query has no direction.
  case zero
  /// There are more or fewer masks than segments.
  case maskCount(expected: Int, found: Int)
  /// A mask has more or fewer rows than its segment.
  case maskSize(segment: Int, expected: Int, found: Int)
  /// A row or a segment that is not there was asked for.
  case row(segment: Int, row: Int)

  package var kind: FailureKind { .failed }

  package var description: String {
    switch self {
    case .dimension(let expected, let found): "the vectors have \(expected) dimensions, but one has \(found)"
    case .notFinite: "the question's vector holds a number that is not finite"
    case .zero: "the question's vector is zero"
    case .maskCount(let expected, let found): "there are \(expected) segments of vectors, but \(found) masks"
    case .maskSize(let segment, let expected, let found):
      "segment \(segment) has \(expected) rows, but its mask has \(found)"
    case .row(let segment, let row): "segment \(segment) has no row \(row)"
    }
  }

  package var hint: String {
    switch self {
    case .dimension: "Use the model that the index was built with, or build the index anew."
    case .notFinite, .zero: "Run `vie doctor`: the embedder's answer is at fault."
    case .maskCount, .maskSize, .row: "Report this as a bug."
    }
  }
}
