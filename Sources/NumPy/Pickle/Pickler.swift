/// Writes an array of Python objects as a pickle that every NumPy from 1.16 to 2 reads.
///
/// Protocol 4, without frames, which are optional. NumPy 2 still has the old name of `_reconstruct`'s module and warns
/// of nothing; NumPy 1 up to 1.25 doesn't have the new one.
struct Pickler {
  /// Python writes the items of a list or a dictionary in runs of this length, too.
  private static let run = 1_000
  private static let depthLimit = 100

  private var bytes: [UInt8] = []
  /// Texts that were keys once already, by what they are in UTF-8.
  private var memo: [[UInt8]: UInt32] = [:]

  /// The pickle of objects in C order.
  /// - Throws: `unfit` for values that this can't write: arrays in arrays, and what is nested too deep.
  static func bytes(of objects: [PickleValue], shape: [Int]) throws(NumPyError) -> [UInt8] {
    var pickler = Pickler()
    try pickler.write(objects, shape: shape)
    return pickler.bytes
  }

  // MARK: -

  private mutating func write(_ objects: [PickleValue], shape: [Int]) throws(NumPyError) {
    bytes = [PickleOpcode.proto.rawValue, 4]
    global("numpy.core.multiarray", "_reconstruct")
    global("numpy", "ndarray")
    try write(.tuple([.integer(0)]), depth: 0)
    try write(.bytes(Array("b".utf8)), depth: 0)
    put(.tuple3)
    put(.reduce)
    put(.mark)
    put(.uint8, [1])
    try write(.tuple(shape.map { .integer($0) }), depth: 0)
    writeObjectType()
    put(.newFalse)
    try write(.list(objects), depth: 0)
    put(.tuple)
    put(.build)
    put(.stop)
  }

  private mutating func writeObjectType() {
    global("numpy", "dtype")
    string("O8")
    put(.newFalse)
    put(.newTrue)
    put(.tuple3)
    put(.reduce)
    put(.mark)
    put(.uint8, [3])
    string("|")
    for _ in 0..<3 { put(.none) }
    integer(-1)
    integer(-1)
    integer(63)
    put(.tuple)
    put(.build)
  }

  private mutating func write(_ value: PickleValue, depth: Int) throws(NumPyError) {
    guard depth <= Self.depthLimit else { throw .unfit(entry: "objects", reason: "its values are nested too deep") }
    switch value {
    case .none: put(.none)
    case .boolean(let value): put(value ? .newTrue : .newFalse)
    case .integer(let value): integer(value)
    case .bigInteger(let value): put(.long8, [UInt8(value.littleEndianBytes.count)] + value.littleEndianBytes)
    case .float(let value): put(.float, number(value.bitPattern.byteSwapped))
    case .string(let value): string(value)
    case .bytes(let value): byteString(value)
    case .list(let items):
      put(.emptyList)
      try runs(items, .appends, depth: depth) { pickler, item throws(NumPyError) in
        try pickler.write(item, depth: depth + 1)
      }
    case .set(let items):
      put(.emptySet)
      try runs(items, .addItems, depth: depth) { pickler, item throws(NumPyError) in
        try pickler.write(item, depth: depth + 1)
      }
    case .tuple(let items):
      put(.mark)
      for item in items { try write(item, depth: depth + 1) }
      put(.tuple)
    case .dictionary(let dictionary):
      put(.emptyDictionary)
      try runs(dictionary.entries, .setItems, depth: depth) { pickler, entry throws(NumPyError) in
        try pickler.key(entry.key, depth: depth + 1)
        try pickler.write(entry.value, depth: depth + 1)
      }
    case .array: throw .unfit(entry: "objects", reason: "it has an array in an array of objects")
    }
  }

  /// Writes items, and after each thousand the opcode that adds them to what holds them.
  private mutating func runs<Item>(
    _ items: [Item], _ opcode: PickleOpcode, depth: Int,
    _ write: (inout Pickler, Item) throws(NumPyError) -> Void
  ) throws(NumPyError) {
    for start in stride(from: 0, to: items.count, by: Self.run) {
      put(.mark)
      for item in items[start..<min(start + Self.run, items.count)] { try write(&self, item) }
      put(opcode)
    }
  }

  /// A key: the same ones come again in each dictionary, and are written once.
  private mutating func key(_ key: PickleValue, depth: Int) throws(NumPyError) {
    guard case .string(let text) = key else { return try write(key, depth: depth) }
    let name = Array(text.utf8)
    if let number = memo[name] {
      if let short = UInt8(exactly: number) { return put(.get8, [short]) }
      return put(.get32, self.number(number))
    }
    string(text)
    guard let number = UInt32(exactly: memo.count) else { return }
    memo[name] = number
    put(.memoize)
  }

  private mutating func integer(_ value: Int) {
    if let byte = UInt8(exactly: value) {
      put(.uint8, [byte])
    } else if let short = UInt16(exactly: value) {
      put(.uint16, number(short))
    } else if let word = Int32(exactly: value) {
      put(.int32, number(word))
    } else {
      put(.long8, [8] + number(Int64(value)))
    }
  }

  private mutating func string(_ text: String) {
    let count = text.utf8.count
    if let short = UInt8(exactly: count) {
      put(.unicode8, [short])
    } else if let word = UInt32(exactly: count) {
      put(.unicode32, number(word))
    } else {
      put(.unicode64, number(UInt64(count)))
    }
    bytes += text.utf8
  }

  private mutating func byteString(_ content: [UInt8]) {
    if let short = UInt8(exactly: content.count) {
      put(.bytes8, [short])
    } else if let word = UInt32(exactly: content.count) {
      put(.bytes32, number(word))
    } else {
      put(.bytes64, number(UInt64(content.count)))
    }
    bytes += content
  }

  private mutating func global(_ module: String, _ name: String) {
    put(.global, Array("\(module)\n\(name)\n".utf8))
  }

  private mutating func put(_ opcode: PickleOpcode, _ argument: [UInt8] = []) {
    bytes.append(opcode.rawValue)
    bytes += argument
  }

  private func number<Number: FixedWidthInteger & BitwiseCopyable>(_ value: Number) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
