/// The values that a pickle can refer back to, by number.
///
/// Numbers that come in order, as Python writes them, take an array's room; others are looked up.
struct PickleMemo {
  private var inOrder: [PickleSlot] = []
  private var others: [Int: PickleSlot] = [:]

  /// How many values there are, which is the number of the next one that doesn't say its own.
  var count: Int { inOrder.count + others.count }

  subscript(number: Int) -> PickleSlot? {
    inOrder.indices.contains(number) ? inOrder[number] : others[number]
  }

  /// Keeps a value under a number, in place of what was there.
  mutating func put(_ value: PickleSlot, at number: Int) {
    if number == inOrder.count, others[number] == nil {
      inOrder.append(value)
    } else if inOrder.indices.contains(number) {
      inOrder[number] = value
    } else {
      others[number] = value
    }
  }
}
