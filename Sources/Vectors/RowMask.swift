import CVectorKernels

/// The rows of a segment that a search may return: a bit each.
package struct RowMask: Sendable, Equatable {
  /// How many rows the segment has.
  package let count: Int
  /// Bit i of word w is row 64 w + i; bits behind the last row are 0.
  private(set) var words: [UInt64]

  /// A mask that allows no row.
  package init(count: Int) {
    precondition(count >= 0, "a mask can't have fewer than no rows")
    self.count = count
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// A mask of the rows for which `isAllowed` is true.
  package init(count: Int, where isAllowed: (Int) -> Bool) {
    self.init(count: count)
    for row in 0..<count where isAllowed(row) { words[row >> 6] |= 1 << UInt64(row & 63) }
  }

  /// A mask that allows all rows of a segment.
  package init(allRowsOf segment: VectorSegment) {
    self.init(count: segment.count)
    for index in words.indices { words[index] = .max }
    if count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  /// A mask of the rows that belong to certain owners.
  /// - Parameter owners: ascending; an owner may be there twice, or have no row.
  package init(owners: [Int64], in segment: VectorSegment) {
    self.init(count: segment.count)
    words.withUnsafeMutableBufferPointer { words in
      guard let mask = words.baseAddress else { return }
      vk_mask_owners(segment.owners, UInt64(segment.count), owners, UInt64(owners.count), mask)
    }
  }

  /// How many rows are allowed; counted anew each time, 64 rows at once.
  package var allowedCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether a row is allowed.
  package subscript(row: Int) -> Bool {
    get {
      precondition(0..<count ~= row, "no such row")
      return words[row >> 6] >> UInt64(row & 63) & 1 == 1
    }
    set {
      precondition(0..<count ~= row, "no such row")
      let bit: UInt64 = 1 << UInt64(row & 63)
      if newValue { words[row >> 6] |= bit } else { words[row >> 6] &= ~bit }
    }
  }

  /// Leaves the rows that both masks allow.
  package mutating func formIntersection(_ other: RowMask) {
    precondition(count == other.count, "the masks are of different segments")
    for index in words.indices { words[index] &= other.words[index] }
  }
}
