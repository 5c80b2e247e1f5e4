import CVectorKernels

/// A query in the forms that the kernels compare with rows, one for each segment, since each has its own centre.
///
/// Unchecked, because of pointers into memory that only the initialiser writes.
struct PreparedQuery: @unchecked Sendable {
  /// How many standard errors the margins are worth. A row is lost if its estimate errs by more: for the signs about one
  /// in a thousand of those near the last place, and as good as none for int8.
  static let deviations: [Float] = [3, 5]

  private let segments: [VectorSegment]
  private let features: UInt32
  private let memory: AlignedMemory
  private let queries: [vk_query]

  /// - Parameter unit: of length 1.
  init(_ unit: [Float], for segments: [VectorSegment], features: UInt32) {
    self.segments = segments
    self.features = features
    let (stride, width) = segments.first.map { ($0.layout.stride, $0.layout.width) } ?? (0, 0)
    let vectorSize = SegmentLayout.rounded(stride * 4, to: 64)
    let planesSize = SegmentLayout.rounded(VK_PLANES * width / 8, to: 64)
    let memory = AlignedMemory(byteCount: vectorSize + width * 4 + segments.count * (width + planesSize))
    let vector = memory.values(of: Float.self)
    vector.update(from: unit, count: unit.count)
    queries = segments.enumerated().map { index, segment in
      let start = vectorSize + width * 4 + index * (width + planesSize)
      return vk_query_make(
        features, vector, segment.centre, UInt32(stride), UInt32(width), segment.rotation.values(of: Float.self),
        Self.deviations, memory.values(of: Float.self, at: vectorSize), memory.values(of: Int8.self, at: start),
        memory.values(of: UInt64.self, at: start + width)
      )
    }
    self.memory = memory
  }

  /// Exact scores of listed rows.
  func exactScores(of list: [UInt32], in segment: Int) -> [Float] {
    withQuery(segment) { rows, query in
      Array(unsafeUninitializedCapacity: list.count) { scores, initialized in
        vk_score_exact(features, rows, query, list, UInt64(list.count), scores.baseAddress)
        initialized = list.count
      }
    }
  }

  /// What the scores of listed rows are at least and at most, by their bytes.
  func int8Bounds(of list: [UInt32], in segment: Int) -> (lower: [Float], upper: [Float]) {
    withQuery(segment) { rows, query in
      var lower = [Float](repeating: 0, count: list.count)
      var upper = lower
      vk_score_int8(features, rows, query, list, UInt64(list.count), &lower, &upper)
      for index in lower.indices {
        let (score, margin) = (lower[index], upper[index])
        lower[index] = score - margin
        upper[index] = score + margin
      }
      return (lower, upper)
    }
  }

  /// Calls a kernel with a segment's rows and the query for it.
  func withQuery<Result>(
    _ segment: Int, _ body: (UnsafePointer<vk_segment>, UnsafePointer<vk_query>) -> Result
  ) -> Result {
    withExtendedLifetime((memory, segments[segment])) {
      withUnsafePointer(to: segments[segment].rows) { rows in
        withUnsafePointer(to: queries[segment]) { body(rows, $0) }
      }
    }
  }
}
