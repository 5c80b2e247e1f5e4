/// A ranked hit and the clones of it that ranked behind.
package struct NearDuplicateGroup<Hit> {
  /// The best-ranked of the clones: the one to show.
  package let leader: Hit
  /// The others in the order of their ranks.
  package fileprivate(set) var duplicates: [Hit] = []
}

extension NearDuplicateGroup: Sendable where Hit: Sendable {}
extension NearDuplicateGroup: Equatable where Hit: Equatable {}

extension Sequence {
  /// Folds the clones in a ranking: each hit joins the first group whose leader it is a clone of, else leads its own.
  ///
  /// Hits are compared with leaders only, so that small differences never add up along a chain, and every duplicate is
  /// a clone of the offer shown for it. Groups are in the order of their leaders. To be applied after filtering and
  /// ranking and before cutting to a number of hits. Linear but for groups with equal facts and different texts.
  /// - Parameter key: gives a hit's key; a hit without one stands alone.
  package func foldingNearDuplicates(by key: (Element) -> NearDuplicateKey?) -> [NearDuplicateGroup<Element>] {
    var groups: [NearDuplicateGroup<Element>] = []
    var leaders: [UInt64: [(key: NearDuplicateKey, group: Int)]] = [:]
    for hit in self {
      let key = key(hit)
      if let key, let leader = leaders[key.identity]?.first(where: { $0.key.matches(key) }) {
        groups[leader.group].duplicates.append(hit)
        continue
      }
      if let key { leaders[key.identity, default: []].append((key, groups.count)) }
      groups.append(NearDuplicateGroup(leader: hit))
    }
    return groups
  }
}
