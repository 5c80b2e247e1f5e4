/// The optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours that are not
/// edited again (Boytsov, "Indexing methods for approximate dictionary searching", 2011).
package enum EditDistance {
  /// The number of edits that turn `first` into `second`, or `nil` if more than `limit` are needed.
  ///
  /// Time is the product of the two lengths, or constant if the lengths alone differ by more than `limit`.
  package static func between<Element: Equatable>(_ first: [Element], _ second: [Element], atMost limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }

    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      current.reserveCapacity(second.count + 1)
      for column in 1...second.count {
        let isSame = first[row - 1] == second[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        let isSwap =
          row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1]
        if isSwap {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      beforeLast = last
      last = current
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
