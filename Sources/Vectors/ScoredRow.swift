import CVectorKernels

/// A row with its score, or with a bound of it.
struct ScoredRow: Sendable {
  let segment: Int
  let row: UInt32
  let score: Float

  /// The best rows that a kernel collects, the best first.
  /// - Parameters:
  ///   - keep: how many, at least 1.
  ///   - scan: offers rows to the collector.
  static func best(_ keep: Int, in segment: Int, scan: (inout vk_best) -> Void) -> [ScoredRow] {
    let capacity = keep + max(keep, 256)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { entries in
      var best = vk_best_make(entries.baseAddress, UInt32(capacity), UInt32(keep))
      scan(&best)
      vk_best_finish(&best)
      return entries.prefix(Int(best.count)).map {
        ScoredRow(segment: segment, row: vk_entry_row($0), score: vk_entry_score($0))
      }
    }
  }
}
