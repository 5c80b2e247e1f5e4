/// Reads what stands behind the opcodes of numbers and texts.
enum PickleScalar {
  /// A number.
  static func number(_ opcode: PickleOpcode, _ cursor: inout ByteCursor) throws(NumPyFault) -> PickleSlot {
    switch opcode {
    case .int32: return .integer(Int(try cursor.number(Int32.self)))
    case .uint8: return .integer(Int(try cursor.byte()))
    case .uint16: return .integer(Int(try cursor.number(UInt16.self)))
    case .float: return .float(Double(bitPattern: try cursor.number(UInt64.self).byteSwapped))
    case .long8: return try long(Int(try cursor.byte()), &cursor)
    case .long32: return try long(Int(try cursor.number(Int32.self)), &cursor)
    case .integerText:
      let text = try cursor.line()
      if text.elementsEqual("00".utf8) { return .boolean(false) }
      if text.elementsEqual("01".utf8) { return .boolean(true) }
      return try decimal(text)
    case .longText:
      let text = try cursor.line()
      return try decimal(text.last == UInt8(ascii: "L") ? UnsafeRawBufferPointer(rebasing: text.dropLast()) : text)
    default: return try float(try cursor.line())
    }
  }

  /// A text, or a byte string.
  static func text(_ opcode: PickleOpcode, _ cursor: inout ByteCursor) throws(NumPyFault) -> PickleSlot {
    switch opcode {
    case .unicode8: return .string(unicode(try cursor.run(Int(try cursor.byte()))))
    case .unicode32: return .string(unicode(try cursor.run(Int(try cursor.number(UInt32.self)))))
    case .unicode64: return .string(unicode(try longRun(&cursor)))
    case .unicodeText: return .string(try PickleEscapes.unicode(try cursor.line()))
    case .bytes8: return .bytes(Array(try cursor.run(Int(try cursor.byte()))))
    case .bytes32: return .bytes(Array(try cursor.run(Int(try cursor.number(UInt32.self)))))
    case .string8: return legacy(Array(try cursor.run(Int(try cursor.byte()))))
    case .string32: return legacy(Array(try cursor.run(Int(try cursor.number(Int32.self)))))
    case .stringText: return legacy(try PickleEscapes.bytes(try cursor.line()))
    default: return .bytes(Array(try longRun(&cursor)))
    }
  }

  // MARK: -

  private static func longRun(_ cursor: inout ByteCursor) throws(NumPyFault) -> UnsafeRawBufferPointer {
    guard let count = Int(exactly: try cursor.number(UInt64.self)) else {
      throw .damaged("its pickle ends too early")
    }
    return try cursor.run(count)
  }

  /// UTF-8, in which Python also writes halves of surrogate pairs.
  private static func unicode(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A string of Python 2: a text if it is ASCII, as NumPy takes it.
  private static func legacy(_ bytes: [UInt8]) -> PickleSlot {
    bytes.allSatisfy { $0 < 0x80 } ? .string(String(decoding: bytes, as: UTF8.self)) : .bytes(bytes)
  }

  private static func long(_ count: Int, _ cursor: inout ByteCursor) throws(NumPyFault) -> PickleSlot {
    let bytes = try cursor.run(count)
    guard count <= PickleInteger.byteLimit else { throw .tooLarge("its pickle has an integer of \(count) bytes") }
    return slot(PickleInteger(littleEndianBytes: bytes))
  }

  private static func decimal(_ text: UnsafeRawBufferPointer) throws(NumPyFault) -> PickleSlot {
    guard let number = PickleInteger(decimal: text) else {
      throw .damaged("its pickle has the integer \"\(NumPyFault.quoted(text))\"")
    }
    return slot(number)
  }

  private static func slot(_ number: PickleInteger) -> PickleSlot {
    number.integer.map { .integer($0) } ?? .bigInteger(number)
  }

  /// A number as Python prints it.
  private static func float(_ text: UnsafeRawBufferPointer) throws(NumPyFault) -> PickleSlot {
    let isPlain = text.allSatisfy { 0x30...0x39 ~= $0 || "+-.eEinfa".utf8.contains($0) }
    guard isPlain, text.count <= 40, let number = Double(String(decoding: text, as: UTF8.self)) else {
      throw .damaged("its pickle has the number \"\(NumPyFault.quoted(text))\"")
    }
    return .float(number)
  }
}
