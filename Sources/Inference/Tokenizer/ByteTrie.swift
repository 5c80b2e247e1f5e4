/// A set of byte strings with a number for each, which is walked byte by byte.
///
/// Nodes are numbered level by level, so that the children of a node stand side by side, sorted by their byte, and
/// those of the next node follow: two flat arrays describe the whole tree, and sorted strings fill them in one pass.
struct ByteTrie: Sendable {
  /// The node that every string starts from.
  static let root: UInt32 = 0

  /// By node: the byte that leads there.
  private var bytes: [UInt8]
  /// By node: its first child; its last one is before the first child of the next node.
  private var firstChildren: [UInt32]
  /// By node: the number of the string that ends there, or -1.
  private var values: [Int32]
  /// The root's children by their byte, or 0: most steps start there.
  private var rootChildren = [UInt32](repeating: 0, count: 256)

  /// - Throws: `DoubleString` where two strings are equal.
  init(_ strings: ByteStrings) throws(DoubleString) {
    let order = ByteStringSorter.order(of: strings)
    for (place, shared) in zip(order.places, order.shared)
    where strings.range(of: Int(place)).count == Int(shared) {
      throw DoubleString(value: strings.values[Int(place)])
    }
    var next = Self.starts(of: strings, order)
    let count = next.last ?? 1
    bytes = Array(repeating: 0, count: Int(count))
    values = Array(repeating: -1, count: Int(count))
    // Behind the last node stands the end of its children, of which it has none.
    firstChildren = Array(repeating: count, count: Int(count) + 1)
    firstChildren[0] = 1
    fill(strings, order, &next)
    for child in 1..<max(1, Int(firstChildren[1])) { rootChildren[Int(bytes[child])] = UInt32(child) }
  }

  /// The node behind `node` along `byte`; nil where no string goes on like that.
  @inline(__always)
  func child(of node: UInt32, along byte: UInt8) -> UInt32? {
    if node == Self.root {
      let child = rootChildren[Int(byte)]
      return child > 0 ? child : nil
    }
    var low = Int(firstChildren[Int(node)])
    let end = Int(firstChildren[Int(node) + 1])
    var high = end
    while high - low > 8 {
      let middle = (low + high) / 2
      if bytes[middle] < byte { low = middle + 1 } else { high = middle + 1 }
    }
    while low < high, bytes[low] < byte { low += 1 }
    return low < end && bytes[low] == byte ? UInt32(truncatingIfNeeded: low) : nil
  }

  /// The number of the string that ends at `node`, or -1.
  @inline(__always)
  func value(at node: UInt32) -> Int32 { values[Int(node)] }

  /// The number of `bytes`, or nil where they are no string of the set.
  func value(of bytes: some Collection<UInt8>) -> Int32? {
    guard let node = node(of: bytes) else { return nil }
    let value = value(at: node)
    return value >= 0 ? value : nil
  }

  /// The node at the end of `bytes`; nil where no string starts like that.
  func node(of bytes: some Collection<UInt8>) -> UInt32? {
    var node = Self.root
    for byte in bytes {
      guard let next = child(of: node, along: byte) else { return nil }
      node = next
    }
    return node
  }

  // MARK: -

  /// By depth: the number of the first node there; at the end, how many nodes there are.
  private static func starts(of strings: ByteStrings, _ order: (places: [Int32], shared: [Int32])) -> [UInt32] {
    // A string adds one node at each depth from what it shares to its end: counted as a step up and a step down.
    var steps = [1, -1, 0]
    for (place, shared) in zip(order.places, order.shared) {
      let length = strings.range(of: Int(place)).count
      while steps.count < length + 3 { steps.append(0) }
      steps[Int(shared) + 1] += 1
      steps[length + 1] -= 1
    }
    var (level, sum) = (0, 0)
    return steps.map { step in
      defer {
        level += step
        sum += level
      }
      return UInt32(truncatingIfNeeded: sum)
    }
  }

  /// Adds the nodes of all strings; `next` is by depth the number of the next node.
  private mutating func fill(
    _ strings: ByteStrings, _ order: (places: [Int32], shared: [Int32]), _ next: inout [UInt32]
  ) {
    bytes.withUnsafeMutableBufferPointer { bytes in
      firstChildren.withUnsafeMutableBufferPointer { firstChildren in
        next.withUnsafeMutableBufferPointer { next in
          strings.bytes.withUnsafeBufferPointer { source in
            for (place, shared) in zip(order.places, order.shared) {
              let string = strings.range(of: Int(place))
              var node = 0
              for depth in Int(shared)..<string.count {
                node = Int(next[depth + 1])
                next[depth + 1] += 1
                bytes[node] = source[string.lowerBound + depth]
                // All nodes before it on its level have their children already: its own come next.
                firstChildren[node] = next[depth + 2]
              }
              values[node] = strings.values[Int(place)]
            }
          }
        }
      }
    }
  }
}
