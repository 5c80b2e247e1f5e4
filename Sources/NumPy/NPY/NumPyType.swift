/// What an array's elements are: their kind, their size and the order of their bytes.
///
/// Source: NumPy's documentation, "The array interface protocol" and `numpy.lib.format`.
package struct NumPyType: Sendable, Hashable {
  /// The kinds that are read and written here.
  package enum Kind: Sendable, Hashable {
    case boolean
    case signed
    case unsigned
    case float
    /// Texts of at most so many code points, in UTF-32, filled up with zeros.
    case text
    /// Byte strings of at most so many bytes, filled up with zeros.
    case bytes
    /// Python objects, which are pickled.
    case object
  }

  package let kind: Kind
  /// Bytes of an element.
  package let itemSize: Int
  /// Whether the most significant byte comes first; false where there is one byte or the kind has none.
  package let isBigEndian: Bool

  package static let boolean = NumPyType(.boolean, itemSize: 1)
  package static let int8 = NumPyType(.signed, itemSize: 1)
  package static let int16 = NumPyType(.signed, itemSize: 2)
  package static let int32 = NumPyType(.signed, itemSize: 4)
  package static let int64 = NumPyType(.signed, itemSize: 8)
  package static let uint8 = NumPyType(.unsigned, itemSize: 1)
  package static let uint16 = NumPyType(.unsigned, itemSize: 2)
  package static let uint32 = NumPyType(.unsigned, itemSize: 4)
  package static let uint64 = NumPyType(.unsigned, itemSize: 8)
  package static let float16 = NumPyType(.float, itemSize: 2)
  package static let float32 = NumPyType(.float, itemSize: 4)
  package static let float64 = NumPyType(.float, itemSize: 8)
  package static let object = NumPyType(.object, itemSize: 8)

  init(_ kind: Kind, itemSize: Int, isBigEndian: Bool = false) {
    self.kind = kind
    self.itemSize = itemSize
    self.isBigEndian = isBigEndian
  }

  /// Texts of at most so many code points.
  package static func text(width: Int) -> NumPyType { NumPyType(.text, itemSize: 4 * width) }

  /// Byte strings of at most so many bytes.
  package static func bytes(width: Int) -> NumPyType { NumPyType(.bytes, itemSize: width) }

  /// Reads NumPy's short name of a type, such as `<f8`, `U12` or `|O`.
  ///
  /// No sign, `|` and `=` mean the order of this machine, which is little-endian wherever this runs.
  init(descriptor: String) throws(NumPyFault) {
    var rest = Array(descriptor.utf8)[...]
    var isBig = false
    if let sign = rest.first, "<>|=".utf8.contains(sign) {
      isBig = sign == UInt8(ascii: ">")
      rest = rest.dropFirst()
    }
    let name = NumPyFault.quoted(descriptor)
    guard let letter = rest.popFirst(), rest.count <= 18, let size = Self.size(rest) else {
      throw .damaged("\"\(name)\" is no type")
    }
    switch (letter, size) {
    case (UInt8(ascii: "b"), 1): self.init(.boolean, itemSize: 1)
    case (UInt8(ascii: "i"), 1), (UInt8(ascii: "i"), 2), (UInt8(ascii: "i"), 4), (UInt8(ascii: "i"), 8):
      self.init(.signed, itemSize: size, isBigEndian: isBig && size > 1)
    case (UInt8(ascii: "u"), 1), (UInt8(ascii: "u"), 2), (UInt8(ascii: "u"), 4), (UInt8(ascii: "u"), 8):
      self.init(.unsigned, itemSize: size, isBigEndian: isBig && size > 1)
    case (UInt8(ascii: "f"), 2), (UInt8(ascii: "f"), 4), (UInt8(ascii: "f"), 8):
      self.init(.float, itemSize: size, isBigEndian: isBig)
    case (UInt8(ascii: "U"), 0...Int(Int32.max) / 4): self.init(.text, itemSize: 4 * size, isBigEndian: isBig)
    case (UInt8(ascii: "S"), 0...Int(Int32.max)), (UInt8(ascii: "a"), 0...Int(Int32.max)):
      self.init(.bytes, itemSize: size)
    case (UInt8(ascii: "O"), _): self = .object
    default: throw .unsupported("elements of type \"\(name)\"\(Self.meaning(of: letter))")
    }
  }

  /// NumPy's short name, as `numpy.dtype.str` has it.
  package var descriptor: String {
    let sign = isBigEndian ? ">" : "<"
    return switch kind {
    case .boolean: "|b1"
    case .signed: (itemSize == 1 ? "|" : sign) + "i\(itemSize)"
    case .unsigned: (itemSize == 1 ? "|" : sign) + "u\(itemSize)"
    case .float: sign + "f\(itemSize)"
    case .text: sign + "U\(itemSize / 4)"
    case .bytes: "|S\(itemSize)"
    case .object: "|O"
    }
  }

  /// The same type with its bytes in another order, if it has one.
  func ordered(bigEndian: Bool) -> NumPyType {
    let hasOrder = itemSize > 1 && kind != .boolean && kind != .bytes && kind != .object
    return NumPyType(kind, itemSize: itemSize, isBigEndian: bigEndian && hasOrder)
  }

  // MARK: -

  /// A size in digits; none is 0, as in `|O`.
  private static func size(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return 0 }
    guard digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func meaning(of letter: UInt8) -> String {
    switch letter {
    case UInt8(ascii: "c"): " (complex numbers)"
    case UInt8(ascii: "M"): " (dates, datetime64)"
    case UInt8(ascii: "m"): " (spans of time, timedelta64)"
    case UInt8(ascii: "V"): " (structures)"
    case UInt8(ascii: "T"): " (strings of variable length)"
    case UInt8(ascii: "f"): " (floating-point numbers of that size)"
    default: ""
    }
  }
}
