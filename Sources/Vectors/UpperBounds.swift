import CVectorKernels

/// The most that the score of each row may be, in scratch memory; minus infinity for rows that are not allowed.
///
/// Unchecked, because each part of it is written by one thread, before others read it.
struct UpperBounds: @unchecked Sendable {
  private let starts: [UnsafeMutablePointer<Float>]

  /// How much memory is needed.
  static func byteCount(for segments: [VectorSegment]) -> Int {
    segments.reduce(0) { $0 + SegmentLayout.rounded($1.count, to: 64) } * MemoryLayout<Float>.size
  }

  init(memory: AlignedMemory, segments: [VectorSegment]) {
    var next = memory.values(of: Float.self)
    starts = segments.map { segment in
      defer { next += SegmentLayout.rounded(segment.count, to: 64) }
      return next
    }
  }

  /// A number for each row of a segment, with room up to a multiple of 64.
  func values(of segment: Int) -> UnsafeMutablePointer<Float> { starts[segment] }

  /// The rows of a part whose bound is at least the threshold.
  func rows(of part: SearchPart, reaching threshold: Float, features: UInt32) -> RowList {
    let rows = [UInt32](unsafeUninitializedCapacity: part.rows.count) { list, initialized in
      initialized = Int(
        vk_gather(
          features, values(of: part.segment), UInt64(part.rows.lowerBound), UInt64(part.rows.upperBound), threshold,
          list.baseAddress))
    }
    return RowList(segment: part.segment, rows: rows)
  }
}
