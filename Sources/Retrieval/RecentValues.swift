/// Values by key, of which about the last used ones are kept.
///
/// Two generations: what is asked for moves into the newer one, and when that is full it becomes the older one, and what
/// was the older one is forgotten. So at least half of the capacity is always the last used values.
package struct RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let capacity: Int
  private var newer: [Key: Value] = [:]
  private var older: [Key: Value] = [:]
  /// What the values of `newer` cost.
  private var cost = 0
  private let costOfValue: @Sendable (Value) -> Int

  /// - Parameters:
  ///   - capacity: what all values may cost together.
  ///   - cost: what a value costs; 1 where it isn't given.
  package init(capacity: Int, cost: @escaping @Sendable (Value) -> Int = { _ in 1 }) {
    self.capacity = capacity
    costOfValue = cost
  }

  /// The value that is kept for a key; nil for none.
  package mutating func value(for key: Key) -> Value? {
    if let known = newer[key] { return known }
    guard let known = older[key] else { return nil }
    keep(known, for: key)
    return known
  }

  /// All that is kept.
  package var all: [Key: Value] { older.merging(newer) { $1 } }

  /// Keeps a value; a value that costs more than half of the capacity replaces all others soon.
  package mutating func keep(_ value: Value, for key: Key) {
    if let replaced = newer.updateValue(value, forKey: key) { cost -= costOfValue(replaced) }
    cost += costOfValue(value)
    guard cost > capacity / 2 else { return }
    (older, newer, cost) = (newer, [:], 0)
  }
}
