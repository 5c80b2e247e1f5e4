/// Counts what a pickle makes its reader do, and stops it in time.
struct PickleBudget {
  /// What holds others takes the room of so many values more.
  static let node = 3

  private var values: Int
  private var bytes: Int

  init(_ limits: ReadingLimits) {
    values = limits.pickleValues
    bytes = limits.pickleTextBytes
  }

  /// Takes values that were made, or copied out of others.
  mutating func spend(values count: Int = 1) throws(NumPyFault) {
    values -= count
    guard values >= 0 else { throw .tooLarge("its pickle holds more values than are allowed") }
  }

  /// Takes bytes of texts and byte strings.
  mutating func spend(bytes count: Int) throws(NumPyFault) {
    bytes -= count
    guard bytes >= 0 else { throw .tooLarge("its pickle holds longer texts than are allowed") }
  }
}
