/// Builds pickles by hand, opcode by opcode.
enum PickleForge {
  /// `numpy.core.multiarray._reconstruct(numpy.ndarray, (0,), b"b")`, still without a state.
  static let empty: [UInt8] =
    Array("cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\n".utf8) + Array("K\0\u{1}".utf8.prefix(2))
    + [0x85] + Array("C\u{1}b".utf8) + [0x87] + Array("R".utf8)

  /// `numpy.dtype(name)` without a state.
  static func type(_ name: String) -> [UInt8] {
    Array("cnumpy\ndtype\n".utf8) + text(name) + [0x89, 0x88, 0x87] + Array("R".utf8)
  }

  /// `numpy.dtype("O8")` with its state.
  static let objectType: [UInt8] =
    type("O8") + Array("(K\u{3}".utf8) + text("|") + Array("NNN".utf8) + minusOne + minusOne + Array("K?tb".utf8)

  static let minusOne: [UInt8] = Array("J".utf8) + [255, 255, 255, 255]

  static func text(_ text: String) -> [UInt8] { [0x8C, UInt8(text.utf8.count)] + Array(text.utf8) }

  /// A whole pickle of an array of objects, whose list is made by opcodes.
  static func array(_ list: [UInt8], count: UInt8 = 1) -> [UInt8] {
    [0x80, 4] + empty + Array("(K\u{1}K".utf8) + [count, 0x85] + objectType + [0x89] + list + Array("tb.".utf8)
  }

  /// A whole pickle of an array of one object, which is made by opcodes.
  static func object(_ opcodes: [UInt8]) -> [UInt8] { array(Array("](".utf8) + opcodes + Array("e".utf8)) }

  /// The same from opcodes that are letters.
  static func object(_ opcodes: String) -> [UInt8] { object(Array(opcodes.utf8)) }
}
