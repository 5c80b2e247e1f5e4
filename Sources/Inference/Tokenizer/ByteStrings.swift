/// Byte strings, each with a number, one behind the other in one piece of memory; 4 GB of them at most.
struct ByteStrings: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var values: [Int32] = []
  private var starts: [UInt32] = [0]

  /// An empty list with room for as many strings as are expected.
  init(expectedCount: Int = 0) {
    bytes.reserveCapacity(expectedCount * 9)
    values.reserveCapacity(expectedCount)
    starts.reserveCapacity(expectedCount + 1)
  }

  /// How many strings there are.
  var count: Int { values.count }

  /// Where in `bytes` a string is.
  @inline(__always)
  func range(of place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

  /// Adds a string with its number.
  @inline(__always)
  mutating func append(_ string: UnsafeBufferPointer<UInt8>, value: Int32) {
    bytes.append(contentsOf: string)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    values.append(value)
  }
}
