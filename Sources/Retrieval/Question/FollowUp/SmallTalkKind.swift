/// What is said to nobody's search.
package enum SmallTalkKind: String, Sendable, CaseIterable {
  case thanks, greeting, farewell
  /// "OK", "super".
  case approval
  /// The weather, jokes and the like.
  case other
}
