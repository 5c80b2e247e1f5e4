/// Reads a pickle's data by Python's stack machine, without anything that could run code.
///
/// Opcodes that only make data are known, and the names in `PickleGlobal`; the rest is refused by name. Nothing here is
/// recursive while reading, and containers refer to each other by number, so that no nesting, no cycle and no sharing
/// costs more than its own bytes.
struct Unpickler {
  private var cursor: ByteCursor
  private let limits: ReadingLimits
  var budget: PickleBudget
  var nodes: [PickleNode] = []
  private var stack: [PickleSlot] = []
  /// Where on the stack the open marks are.
  private var marks: [Int] = []
  private var memo = PickleMemo()

  /// The value of a pickle that fills the bytes.
  static func value(of bytes: SharedBytes, limits: ReadingLimits = .standard) throws(NumPyFault) -> PickleValue {
    try bytes.withUnsafeBytes { bytes throws(NumPyFault) in
      var unpickler = Unpickler(bytes, limits: limits)
      let root = try unpickler.run()
      unpickler.forget()
      var resolver = PickleResolver(unpickler.nodes, limits: limits)
      return try resolver.value(of: root)
    }
  }

  private init(_ bytes: UnsafeRawBufferPointer, limits: ReadingLimits) {
    cursor = ByteCursor(bytes)
    self.limits = limits
    budget = PickleBudget(limits)
  }

  // MARK: - The machine

  /// Reads up to the end and gives the one value that is left.
  private mutating func run() throws(NumPyFault) -> PickleSlot {
    while true {
      let byte = try cursor.byte()
      guard let opcode = PickleOpcode(rawValue: byte) else {
        guard let meaning = PickleOpcode.meaning(of: byte) else {
          throw .damaged("its pickle has the unknown opcode \(byte)")
        }
        throw .unsupported("\(meaning) in its pickle, which is refused because it may run code")
      }
      guard opcode != .stop else { break }
      try step(opcode)
    }
    guard cursor.isAtEnd else { throw .damaged("it has \(cursor.remaining) bytes behind its pickle") }
    guard marks.isEmpty, stack.count == 1, let root = stack.last else {
      throw .damaged("its pickle leaves \(stack.count) values instead of one")
    }
    return root
  }

  private mutating func step(_ opcode: PickleOpcode) throws(NumPyFault) {
    switch opcode {
    case .proto:
      let version = try cursor.byte()
      guard version <= 5 else { throw .unsupported("a pickle of protocol \(version)") }
    case .frame:
      let length = try cursor.number(UInt64.self)
      guard length <= UInt64(cursor.remaining) else { throw .damaged("its pickle ends too early") }
    case .none: try push(.none)
    case .newTrue: try push(.boolean(true))
    case .newFalse: try push(.boolean(false))
    case .integerText, .longText, .int32, .uint8, .uint16, .long8, .long32, .floatText, .float:
      try push(try PickleScalar.number(opcode, &cursor))
    case .stringText, .string32, .string8, .unicodeText, .unicode32, .unicode8, .unicode64, .bytes32, .bytes8,
      .bytes64, .byteArray64:
      let before = cursor.remaining
      let slot = try PickleScalar.text(opcode, &cursor)
      try budget.spend(bytes: before - cursor.remaining)
      try push(slot)
    case .mark:
      try budget.spend()
      marks.append(stack.count)
    case .pop: try pop()
    case .popMark: _ = try popItems()
    case .duplicate: try push(try top())
    case .emptyTuple, .emptyList, .emptyDictionary, .emptySet, .tuple, .tuple1, .tuple2, .tuple3, .list, .dictionary,
      .frozenSet, .append, .appends, .setItem, .setItems, .addItems:
      try collect(opcode)
    case .getText, .get8, .get32, .putText, .put8, .put32, .memoize: try remember(opcode)
    case .global, .stackGlobal: try push(.global(try name(opcode)))
    case .reduce:
      let arguments = try items(ofTuple: try popValue())
      guard case .global(let global) = try popValue() else {
        throw .unsupported("a call of something that is no function in its pickle")
      }
      try push(try call(global, arguments))
    case .build:
      let state = try popValue()
      guard case .node(let number) = try top() else { throw .unsupported("a state of a plain value in its pickle") }
      try build(number, state: try items(ofTuple: state))
    case .stop: break
    }
  }

  private mutating func collect(_ opcode: PickleOpcode) throws(NumPyFault) {
    switch opcode {
    case .emptyTuple: try push(try newNode(.tuple))
    case .emptyList: try push(try newNode(.list))
    case .emptyDictionary: try push(try newNode(.dictionary))
    case .emptySet: try push(try newNode(.set))
    case .tuple1: try push(try newNode(.tuple, try popItems(last: 1)))
    case .tuple2: try push(try newNode(.tuple, try popItems(last: 2)))
    case .tuple3: try push(try newNode(.tuple, try popItems(last: 3)))
    case .tuple: try push(try newNode(.tuple, try popItems()))
    case .list: try push(try newNode(.list, try popItems()))
    case .frozenSet: try push(try newNode(.frozenSet, try popItems()))
    case .dictionary:
      let dictionary = try newNode(.dictionary)
      let items = try popItems()
      try push(dictionary)
      try add(items, toDictionary: true)
    case .append: try add(try popItems(last: 1), to: .list)
    case .appends: try add(try popItems(), to: .list)
    case .setItem: try add(try popItems(last: 2), toDictionary: true)
    case .setItems: try add(try popItems(), toDictionary: true)
    case .addItems: try add(try popItems(), to: .set)
    default: break
    }
  }

  private enum Target {
    case list
    case set
  }

  private mutating func add(_ items: [PickleSlot], to target: Target) throws(NumPyFault) {
    guard case .node(let number) = try top() else { throw Self.misplaced }
    switch (nodes[number].kind, target) {
    case (.list, .list), (.set, .set): nodes[number].items += items
    default: throw Self.misplaced
    }
  }

  private mutating func add(_ items: [PickleSlot], toDictionary: Bool) throws(NumPyFault) {
    guard case .node(let number) = try top(), case .dictionary = nodes[number].kind, items.count % 2 == 0 else {
      throw Self.misplaced
    }
    nodes[number].items += items
  }

  private mutating func remember(_ opcode: PickleOpcode) throws(NumPyFault) {
    let number: Int
    switch opcode {
    case .getText, .putText:
      guard let text = String(validating: try cursor.line(), as: UTF8.self), text.utf8.count <= 18,
        let value = Int(text), value >= 0
      else { throw .damaged("its pickle has a memo without a number") }
      number = value
    case .get8, .put8: number = Int(try cursor.byte())
    case .get32, .put32: number = Int(try cursor.number(UInt32.self))
    default: number = memo.count
    }
    switch opcode {
    case .getText, .get8, .get32:
      guard let value = memo[number] else {
        throw .damaged("its pickle refers to memo \(number), which it hasn't made")
      }
      try push(value)
    default:
      try budget.spend()
      memo.put(try top(), at: number)
    }
  }

  /// The global that is named, on a line of its own or by two texts on the stack.
  private mutating func name(_ opcode: PickleOpcode) throws(NumPyFault) -> PickleGlobal {
    let module: String
    let name: String
    if opcode == .global {
      module = String(decoding: try cursor.line(), as: UTF8.self)
      name = String(decoding: try cursor.line(), as: UTF8.self)
    } else {
      guard case .string(let second) = try popValue(), case .string(let first) = try popValue() else {
        throw .damaged("its pickle names a function by something that is no text")
      }
      (module, name) = (first, second)
    }
    guard let global = PickleGlobal(module: module, name: name) else {
      throw .forbidden("\(NumPyFault.quoted(module)).\(NumPyFault.quoted(name))")
    }
    return global
  }

  // MARK: - The stack

  private static var misplaced: NumPyFault { .damaged("its pickle puts values into something that can't hold them") }
  private static var empty: NumPyFault { .damaged("its pickle takes more values than it has") }

  /// A new node, as a slot.
  mutating func newNode(
    _ kind: PickleNode.Kind, _ items: [PickleSlot] = []
  ) throws(NumPyFault) -> PickleSlot {
    try budget.spend(values: PickleBudget.node)
    nodes.append(PickleNode(kind: kind, items: items))
    return .node(nodes.count - 1)
  }

  private mutating func push(_ slot: PickleSlot) throws(NumPyFault) {
    try budget.spend()
    stack.append(slot)
  }

  private func top() throws(NumPyFault) -> PickleSlot {
    guard stack.count > (marks.last ?? 0), let slot = stack.last else { throw Self.empty }
    return slot
  }

  private mutating func popValue() throws(NumPyFault) -> PickleSlot {
    let slot = try top()
    stack.removeLast()
    return slot
  }

  /// Takes the top value away, or the mark if there is none above it.
  private mutating func pop() throws(NumPyFault) {
    if let mark = marks.last, mark == stack.count {
      marks.removeLast()
    } else {
      _ = try popValue()
    }
  }

  private mutating func popItems(last count: Int) throws(NumPyFault) -> [PickleSlot] {
    guard stack.count - (marks.last ?? 0) >= count else { throw Self.empty }
    let items = Array(stack.suffix(count))
    stack.removeLast(count)
    return items
  }

  /// Takes everything above the last mark, and the mark.
  private mutating func popItems() throws(NumPyFault) -> [PickleSlot] {
    guard let mark = marks.popLast() else { throw .damaged("its pickle closes something that it hasn't opened") }
    let items = Array(stack[mark...])
    stack.removeSubrange(mark...)
    return items
  }

  /// What a tuple holds.
  func items(ofTuple slot: PickleSlot) throws(NumPyFault) -> [PickleSlot] {
    guard case .node(let number) = slot, case .tuple = nodes[number].kind else {
      throw .damaged("its pickle calls something without a tuple of arguments")
    }
    return nodes[number].items
  }

  /// Gives up what only reading needs.
  private mutating func forget() {
    stack = []
    memo = PickleMemo()
  }
}
