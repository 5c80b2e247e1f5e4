/// Shares tokens out among those who need some.
enum TokenShares {
  /// For each one its part of the budget: by weight, never more than it needs; what one doesn't need goes to the others.
  ///
  /// - Parameters:
  ///   - needs: how many tokens each could use, 0 or more.
  ///   - weights: one for each need, greater than 0.
  static func shares(of budget: Int, needs: [Int], weights: [Double]) -> [Int] {
    var shares = [Int](repeating: 0, count: needs.count)
    var open = Array(needs.indices)
    var left = budget
    // Each round either serves someone fully or is the last.
    while left > 0, !open.isEmpty {
      let total = open.reduce(0) { $0 + weights[$1] }
      guard total > 0 else { break }
      let parts = open.map { Int(exactly: (Double(left) * weights[$0] / total).rounded(.down)) ?? 0 }
      let isServed = zip(open, parts).map { needs[$0] <= $1 }
      guard isServed.contains(true) else {
        for (one, part) in zip(open, parts) { shares[one] = part }
        break
      }
      for (one, served) in zip(open, isServed) where served {
        shares[one] = needs[one]
        left -= needs[one]
      }
      open = zip(open, isServed).filter { !$0.1 }.map(\.0)
    }
    return shares
  }
}
