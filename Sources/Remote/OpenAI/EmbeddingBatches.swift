/// Packs texts into requests: as many in a row as the limits allow.
struct EmbeddingBatches: Sendable, Equatable {
  /// The most texts of a request, 1 or more.
  let texts: Int
  /// The most tokens of a request; a text that alone has more gets a request of its own.
  let tokens: Int

  /// The runs of texts, which together are all of them, in order.
  ///
  /// - Parameter counts: how many tokens each text has at most.
  func ranges(_ counts: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var sum = 0
    for (index, count) in counts.enumerated() {
      let isFull = index - start >= texts || sum + count > tokens
      if isFull, index > start {
        ranges.append(start..<index)
        (start, sum) = (index, 0)
      }
      sum += count
    }
    if start < counts.count { ranges.append(start..<counts.count) }
    return ranges
  }
}
