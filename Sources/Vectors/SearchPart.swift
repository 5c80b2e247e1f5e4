/// A run of a segment's rows that one thread goes through at a time.
struct SearchPart: Sendable {
  let segment: Int
  /// Starts at a multiple of 64.
  let rows: Range<Int>

  /// The parts of some segments.
  /// - Parameter size: how many rows a part has at most, a multiple of 64.
  static func parts(of segments: [VectorSegment], size: Int) -> [SearchPart] {
    segments.enumerated().flatMap { index, segment in
      stride(from: 0, to: segment.count, by: size).map { first in
        SearchPart(segment: index, rows: first..<min(first + size, segment.count))
      }
    }
  }
}
