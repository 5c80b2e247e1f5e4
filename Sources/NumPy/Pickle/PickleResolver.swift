/// Turns what a pickle left, nodes that refer to each other, into one value without references.
///
/// Shared parts are made once and counted as often as they are referred to, so that a few lines that would expand to
/// billions of values are refused before anybody goes through them. What holds itself is refused.
struct PickleResolver {
  private struct Resolved {
    let value: PickleValue
    /// How many values it is, itself included; bounded, so that sums can't overflow.
    let count: Int
    /// How many bytes its texts have.
    let bytes: Int
    /// How deep it is nested: 1 for something that holds plain values.
    let height: Int
  }

  private enum State {
    case untouched
    case underWay
    case done(Resolved)
  }

  private let nodes: [PickleNode]
  private let limits: ReadingLimits
  private var states: [State]

  init(_ nodes: [PickleNode], limits: ReadingLimits) {
    self.nodes = nodes
    self.limits = limits
    states = Array(repeating: .untouched, count: nodes.count)
  }

  /// The value that a slot stands for.
  mutating func value(of slot: PickleSlot) throws(NumPyFault) -> PickleValue {
    try resolve(slot, depth: 0).value
  }

  // MARK: -

  private mutating func resolve(_ slot: PickleSlot, depth: Int) throws(NumPyFault) -> Resolved {
    switch slot {
    case .none: return Self.plain(.none)
    case .boolean(let value): return Self.plain(.boolean(value))
    case .integer(let value): return Self.plain(.integer(value))
    case .bigInteger(let value): return Self.plain(.bigInteger(value), bytes: value.littleEndianBytes.count)
    case .float(let value): return Self.plain(.float(value))
    case .string(let value): return Self.plain(.string(value), bytes: value.utf8.count)
    case .bytes(let value): return Self.plain(.bytes(value), bytes: value.count)
    case .global: throw .unsupported("a function as a value in its pickle")
    case .node(let number): return try resolve(node: number, depth: depth)
    }
  }

  private static func plain(_ value: PickleValue, bytes: Int = 0) -> Resolved {
    Resolved(value: value, count: 1, bytes: bytes, height: 0)
  }

  private mutating func resolve(node number: Int, depth: Int) throws(NumPyFault) -> Resolved {
    switch states[number] {
    case .done(let resolved):
      try check(height: depth + resolved.height)
      return resolved
    case .underWay: throw .damaged("its pickle has a value that holds itself")
    case .untouched: break
    }
    try check(height: depth + 1)
    states[number] = .underWay
    var items: [PickleValue] = []
    items.reserveCapacity(nodes[number].items.count)
    var (count, bytes, height) = (1, 0, 1)
    for slot in nodes[number].items {
      let item = try resolve(slot, depth: depth + 1)
      items.append(item.value)
      count += item.count
      bytes += item.bytes
      height = max(height, item.height + 1)
      guard count <= limits.pickleValues else { throw .tooLarge("its pickle holds more values than are allowed") }
      guard bytes <= limits.pickleTextBytes else { throw .tooLarge("its pickle holds longer texts than are allowed") }
    }
    let value = try value(nodes[number].kind, items)
    if case .array(let array) = value { bytes += array.header.byteCount }
    let resolved = Resolved(value: value, count: count, bytes: bytes, height: height)
    states[number] = .done(resolved)
    return resolved
  }

  private func value(_ kind: PickleNode.Kind, _ items: [PickleValue]) throws(NumPyFault) -> PickleValue {
    switch kind {
    case .list: return .list(items)
    case .tuple: return .tuple(items)
    case .set, .frozenSet: return .set(items)
    case .array(let array): return .array(array)
    case .objects(let header): return .array(try NumPyArray(header, objects: items))
    case .type: throw .unsupported("a type as a value in its pickle")
    case .emptyArray: throw .damaged("its pickle has an array without a state")
    case .dictionary:
      var entries: [PickleDictionary.Entry] = []
      entries.reserveCapacity(items.count / 2)
      for index in stride(from: 0, to: items.count - 1, by: 2) {
        guard Self.canBeKey(items[index]) else {
          throw .damaged("its pickle has a dictionary with a key that can't be one")
        }
        entries.append(.init(key: items[index], value: items[index + 1]))
      }
      return .dictionary(PickleDictionary(entries: entries))
    }
  }

  /// Whether Python could look a value up.
  private static func canBeKey(_ value: PickleValue) -> Bool {
    switch value {
    case .none, .boolean, .integer, .bigInteger, .float, .string, .bytes: true
    case .tuple(let items): items.allSatisfy(canBeKey)
    case .list, .set, .dictionary, .array: false
    }
  }

  private func check(height: Int) throws(NumPyFault) {
    guard height <= limits.pickleDepth else {
      throw .tooLarge("its pickle nests values deeper than \(limits.pickleDepth)")
    }
  }
}
