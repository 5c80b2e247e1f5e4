extension Unpickler {
  /// What one of the allowed names makes of its arguments.
  mutating func call(_ global: PickleGlobal, _ arguments: [PickleSlot]) throws(NumPyFault) -> PickleSlot {
    switch global {
    case .type: return try newNode(.type(type(arguments)))
    case .reconstruct: return try emptyArray(arguments)
    case .fromBuffer: return try array(fromBuffer: arguments)
    case .scalar: return try scalar(arguments)
    case .encode: return try encoded(arguments)
    case .bytes:
      guard arguments.isEmpty else { throw Self.wrong("bytes") }
      return .bytes([])
    case .byteArray: return try byteArray(arguments)
    case .set: return try newNode(.set, members(arguments, of: "set"))
    case .frozenSet: return try newNode(.frozenSet, members(arguments, of: "frozenset"))
    case .array: throw .forbidden("numpy.ndarray")
    }
  }

  /// Gives a type or an array its state.
  mutating func build(_ number: Int, state: [PickleSlot]) throws(NumPyFault) {
    switch nodes[number].kind {
    case .type(let type): nodes[number].kind = .type(try ordered(type, state: state))
    case .emptyArray: try fill(number, state: state)
    case .list, .tuple, .dictionary, .set, .frozenSet, .array, .objects:
      throw .unsupported("a state of something that has none in its pickle")
    }
  }

  // MARK: - Types

  private static func wrong(_ name: String) -> NumPyFault { .damaged("its pickle calls \(name) with wrong arguments") }
  private static var wrongTypeState: NumPyFault { .damaged("its pickle has a type with a wrong state") }

  /// `dtype(descriptor, align, copy)`; the booleans are numbers in the oldest protocols.
  private func type(_ arguments: [PickleSlot]) throws(NumPyFault) -> NumPyType {
    guard (1...3).contains(arguments.count), case .string(let descriptor) = arguments[0] else {
      throw Self.wrong("numpy.dtype")
    }
    for argument in arguments.dropFirst() {
      switch argument {
      case .boolean, .integer(0), .integer(1): continue
      default: throw Self.wrong("numpy.dtype")
      }
    }
    return try NumPyType(descriptor: descriptor)
  }

  /// `(3, order, subtype, names, fields, size, alignment, flags)`, with metadata in version 4.
  private func ordered(_ type: NumPyType, state: [PickleSlot]) throws(NumPyFault) -> NumPyType {
    guard (8...9).contains(state.count), case .integer(let version) = state[0], 3...4 ~= version,
      case .string(let order) = state[1], case .integer(let size) = state[5], case .integer = state[6],
      case .integer = state[7]
    else { throw Self.wrongTypeState }
    for part in Array(state[2...4]) + Array(state.dropFirst(8)) {
      guard case .none = part else {
        throw .unsupported("structured elements, or elements with metadata, in its pickle")
      }
    }
    let hasWidth = type.kind == .text || type.kind == .bytes
    guard size == (hasWidth ? type.itemSize : -1) else { throw Self.wrongTypeState }
    switch order {
    case "<", "=", "|": return type.ordered(bigEndian: false)
    case ">": return type.ordered(bigEndian: true)
    default: throw Self.wrongTypeState
    }
  }

  private func type(_ slot: PickleSlot) throws(NumPyFault) -> NumPyType {
    guard case .node(let number) = slot, case .type(let type) = nodes[number].kind else {
      throw .damaged("its pickle has an array without a type")
    }
    return type
  }

  // MARK: - Arrays

  /// `_reconstruct(ndarray, (0,), b"b")`: an array that gets everything from its state.
  private mutating func emptyArray(_ arguments: [PickleSlot]) throws(NumPyFault) -> PickleSlot {
    guard arguments.count == 3, case .global(.array) = arguments[0], try shape(arguments[1]) == [0] else {
      throw Self.wrong("numpy's _reconstruct")
    }
    return try newNode(.emptyArray)
  }

  /// `(1, shape, type, is Fortran order, content)`; the version wasn't there once.
  private mutating func fill(_ number: Int, state: [PickleSlot]) throws(NumPyFault) {
    var state = state[...]
    if state.count == 5 {
      guard case .integer(let version) = state.removeFirst(), 0...1 ~= version else {
        throw .damaged("its pickle has an array with a wrong state")
      }
    }
    let parts = Array(state)
    guard parts.count == 4 else { throw .damaged("its pickle has an array with a wrong state") }
    let isFortran: Bool
    switch parts[2] {
    case .boolean(let value): isFortran = value
    case .integer(let value): isFortran = value != 0
    default: throw .damaged("its pickle has an array with a wrong state")
    }
    let type = try type(parts[1])
    let shape = try shape(parts[0])
    guard type.kind == .object else {
      let header = try NPYHeader(type: type, shape: shape, order: isFortran ? .fortran : .c)
      nodes[number].kind = .array(try array(header, bytes: parts[3]))
      return
    }
    // Objects are always listed in C order.
    let header = try NPYHeader(type: type, shape: shape)
    guard case .node(let list) = parts[3], case .list = nodes[list].kind, nodes[list].items.count == header.count
    else { throw .damaged("its pickle has an array of objects without as many objects as its shape says") }
    try budget.spend(values: header.count)
    nodes[number] = PickleNode(kind: .objects(header), items: nodes[list].items)
  }

  /// `_frombuffer(bytes, type, shape, order)`, which protocol 5 makes of arrays.
  private mutating func array(fromBuffer arguments: [PickleSlot]) throws(NumPyFault) -> PickleSlot {
    guard arguments.count == 4, case .string(let order) = arguments[3], order == "C" || order == "F" else {
      throw Self.wrong("numpy's _frombuffer")
    }
    let type = try type(arguments[1])
    let header = try NPYHeader(type: type, shape: try shape(arguments[2]), order: order == "F" ? .fortran : .c)
    return try newNode(.array(array(header, bytes: arguments[0])))
  }

  private mutating func array(_ header: NPYHeader, bytes slot: PickleSlot) throws(NumPyFault) -> NumPyArray {
    let content = try bytes(slot)
    guard header.type.kind != .object, content.count == header.byteCount else {
      throw .damaged("its pickle has an array of \(content.count) bytes, and its shape needs \(header.byteCount)")
    }
    try budget.spend(bytes: content.count)
    return try NumPyArray(header, bytes: SharedBytes(copying: content))
  }

  private func shape(_ slot: PickleSlot) throws(NumPyFault) -> [Int] {
    var shape: [Int] = []
    for length in try items(ofTuple: slot).prefix(100) {
      guard case .integer(let number) = length else { throw .damaged("its pickle has a shape that is not of integers") }
      shape.append(number)
    }
    return shape
  }

  /// `scalar(type, bytes)`: a single number or text, which becomes a plain value.
  private mutating func scalar(_ arguments: [PickleSlot]) throws(NumPyFault) -> PickleSlot {
    guard arguments.count == 2 else { throw Self.wrong("numpy's scalar") }
    let type = try type(arguments[0])
    guard type.kind != .object else { throw .unsupported("a scalar that is an object in its pickle") }
    let array = try array(try NPYHeader(type: type, shape: []), bytes: arguments[1])
    guard let value = array.scalar else { throw Self.wrong("numpy's scalar") }
    return value
  }

  // MARK: - Byte strings and sets

  /// A byte string; Python 2 and `_codecs.encode` write bytes as a text of as many code points.
  private func bytes(_ slot: PickleSlot) throws(NumPyFault) -> [UInt8] {
    switch slot {
    case .bytes(let bytes): return bytes
    case .string(let text): return try Self.latin1(text)
    case .none, .boolean, .integer, .bigInteger, .float, .global, .node:
      throw .damaged("its pickle has content that is no byte string")
    }
  }

  private static func latin1(_ text: String) throws(NumPyFault) -> [UInt8] {
    // Every byte at once, where each is a code point.
    if let ascii = text.utf8.withContiguousStorageIfAvailable(ascii) ?? nil {
      return ascii
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { throw .damaged("its pickle has bytes above 255") }
      bytes.append(byte)
    }
    return bytes
  }

  /// Bytes that are all below 128; nil for others.
  private static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80 ? Array(bytes) : nil
  }

  /// `_codecs.encode(text, "latin1")`.
  private mutating func encoded(_ arguments: [PickleSlot]) throws(NumPyFault) -> PickleSlot {
    guard arguments.count == 2, case .string(let text) = arguments[0], Self.isLatin1(arguments[1]) else {
      throw Self.wrong("_codecs.encode")
    }
    // Eight times, since it takes longer than copying.
    try budget.spend(bytes: 8 * text.utf8.count)
    return .bytes(try Self.latin1(text))
  }

  /// `bytearray()`, `bytearray(bytes)` or `bytearray(text, "latin-1")`.
  private mutating func byteArray(_ arguments: [PickleSlot]) throws(NumPyFault) -> PickleSlot {
    switch arguments.count {
    case 0: return .bytes([])
    case 1:
      guard case .bytes = arguments[0] else { throw Self.wrong("bytearray") }
      return arguments[0]
    default: return try encoded(arguments)
    }
  }

  private static func isLatin1(_ slot: PickleSlot) -> Bool {
    guard case .string(let name) = slot else { return false }
    return name == "latin1" || name == "latin-1"
  }

  /// `set([…])`.
  private mutating func members(_ arguments: [PickleSlot], of name: String) throws(NumPyFault) -> [PickleSlot] {
    guard arguments.count == 1, case .node(let number) = arguments[0] else { throw Self.wrong(name) }
    switch nodes[number].kind {
    case .list, .tuple, .set, .frozenSet:
      try budget.spend(values: nodes[number].items.count)
      return nodes[number].items
    case .dictionary, .type, .emptyArray, .array, .objects: throw Self.wrong(name)
    }
  }
}
