/// Puts byte strings into the order of their bytes, and notes how much neighbours share.
///
/// Eight bytes at a time: by counting where there are many strings, by insertion where there are few. Linear in the
/// number of bytes, which a comparing sort is not.
struct ByteStringSorter {
  /// Eight bytes of a string.
  private struct Item {
    /// The bytes, the first one highest; 0 behind the string's end.
    var key: UInt64
    /// How many bytes the string has from there on: 0 to 8, or 9 for more than eight.
    var rest: UInt8
    let place: Int32
  }

  private let strings: ByteStrings
  private var items: [Item]
  private var spare: [Item]
  /// By rank: how many bytes a string shares with the one before it.
  private var shared: [Int32]

  /// The places of the strings in order, and for each how many bytes it shares with the one before it: all of its own
  /// where they are equal. At most 2^31 - 1 strings.
  static func order(of strings: ByteStrings) -> (places: [Int32], shared: [Int32]) {
    var sorter = ByteStringSorter(strings)
    sorter.sort(0..<strings.count, depth: 0)
    return (sorter.items.map(\.place), sorter.shared)
  }

  private init(_ strings: ByteStrings) {
    self.strings = strings
    items = (0..<strings.count).map { Item(key: 0, rest: 0, place: Int32(truncatingIfNeeded: $0)) }
    spare = items
    shared = Array(repeating: 0, count: strings.count)
  }

  // MARK: -

  /// Sorts the items of `range`, which are equal up to `depth`.
  private mutating func sort(_ range: Range<Int>, depth: Int) {
    readKeys(of: range, depth: depth)
    if range.count > 48 { sortByCounting(range) } else { sortByInsertion(range) }
    var before: Item?
    var start = range.lowerBound
    while start < range.upperBound {
      let first = items[start]
      if let before {
        let common = (first.key ^ before.key).leadingZeroBitCount / 8
        shared[start] = Int32(truncatingIfNeeded: depth + min(common, Int(first.rest), Int(before.rest)))
      }
      var end = start + 1
      while end < range.upperBound, items[end].key == first.key, items[end].rest == first.rest {
        shared[end] = Int32(truncatingIfNeeded: depth + Int(first.rest))
        end += 1
      }
      if end - start > 1, first.rest > 8 { sort(start..<end, depth: depth + 8) }
      before = first
      start = end
    }
  }

  private mutating func readKeys(of range: Range<Int>, depth: Int) {
    strings.bytes.withUnsafeBufferPointer { bytes in
      for item in range {
        let string = strings.range(of: Int(items[item].place))
        let start = min(string.lowerBound + depth, string.upperBound)
        let rest = string.upperBound - start
        var key: UInt64 = 0
        for position in start..<(start + min(rest, 8)) { key = key << 8 | UInt64(bytes[position]) }
        items[item].key = rest < 8 ? key << UInt64((8 - rest) * 8) : key
        items[item].rest = UInt8(truncatingIfNeeded: min(rest, 9))
      }
    }
  }

  private mutating func sortByInsertion(_ range: Range<Int>) {
    for next in range.dropFirst() {
      let item = items[next]
      var place = next
      while place > range.lowerBound, Self.isBefore(item, items[place - 1]) {
        items[place] = items[place - 1]
        place -= 1
      }
      items[place] = item
    }
  }

  @inline(__always)
  private static func isBefore(_ one: Item, _ other: Item) -> Bool {
    one.key < other.key || (one.key == other.key && one.rest < other.rest)
  }

  /// Sorts by each digit from the last to the first; every pass keeps the order of the one before.
  private mutating func sortByCounting(_ range: Range<Int>) {
    items.withUnsafeMutableBufferPointer { items in
      spare.withUnsafeMutableBufferPointer { spare in
        var from = UnsafeMutableBufferPointer(rebasing: items[range])
        var to = UnsafeMutableBufferPointer(rebasing: spare[range])
        if Self.pass(from, to, { $0.rest }) { swap(&from, &to) }
        for shift: UInt64 in stride(from: 0, to: 64, by: 8)
        where Self.pass(from, to, { UInt8(truncatingIfNeeded: $0.key >> shift) }) {
          swap(&from, &to)
        }
        if from.baseAddress != items.baseAddress?.advanced(by: range.lowerBound) { _ = to.update(from: from) }
      }
    }
  }

  /// Sorts by one digit from one place to another; false, with nothing done, where all have the same digit.
  @inline(__always)
  private static func pass(
    _ from: UnsafeMutableBufferPointer<Item>, _ to: UnsafeMutableBufferPointer<Item>, _ digit: (Item) -> UInt8
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { places in
      places.initialize(repeating: 0)
      for item in from { places[Int(digit(item))] += 1 }
      if places[Int(digit(from[0]))] == from.count { return false }
      var next = 0
      for value in 0..<256 { (places[value], next) = (next, next + places[value]) }
      for item in from {
        let value = Int(digit(item))
        to[places[value]] = item
        places[value] += 1
      }
      return true
    }
  }
}
