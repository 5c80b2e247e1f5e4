import Testing

@testable import NumPy

@Suite("An array gives its elements as values, in C order, whatever it was stored as")
struct NumPyArrayTests {
  @Test("numbers of both orders of bytes")
  func bytes() throws {
    #expect(try array(">i2", [2], [1, 2, 255, 255]).integers() == [258, -1])
    #expect(try array("<i2", [2], [1, 2, 255, 255]).integers() == [513, -1])
    #expect(try array(">f4", [1], [0x3F, 0xC0, 0, 0]).floats() == [1.5])
    #expect(try array("<u8", [1], [UInt8](repeating: 255, count: 8)).doubles() == [0x1p64])
    #expect(try array("|b1", [3], [0, 1, 7]).booleans() == [false, true, true])
  }

  @Test("columns become rows")
  func fortran() throws {
    let header = try NPYHeader(type: .uint8, shape: [2, 3], order: .fortran)
    let array = try NumPyArray(header, bytes: SharedBytes(copying: [1, 4, 2, 5, 3, 6] as [UInt8]))
    #expect(try array.integers() == [1, 2, 3, 4, 5, 6])
    let cube = try NPYHeader(type: .uint8, shape: [2, 2, 2], order: .fortran)
    #expect(
      try NumPyArray(cube, bytes: SharedBytes(copying: [0, 4, 2, 6, 1, 5, 3, 7] as [UInt8])).integers() == Array(0..<8))
  }

  @Test(
    "half precision",
    arguments: [
      (0x3C00, 1), (0xC000, -2), (0x0001, 0x1p-24), (0x03FF, 0x1.FF8p-15), (0x0400, 0x1p-14), (0x7BFF, 65_504),
      (0x7C00, .infinity), (0xFC00, -.infinity), (0x3555, 0x1.554p-2),
    ] as [(UInt16, Float)])
  func half(bits: UInt16, value: Float) {
    #expect(HalfPrecision.float(bits) == value)
  }

  @Test("half precision keeps what is no number, and the sign of zero")
  func oddHalves() {
    #expect(HalfPrecision.float(0x7E00).isNaN)
    #expect(HalfPrecision.float(0x8000).bitPattern == 0x8000_0000)
  }

  @Test("texts without what fills them up; what is no code point is replaced")
  func texts() throws {
    let strings = ["", "é", "e\u{301}", "😀x", "a\0b"]
    #expect(try NumPyArray(strings: strings).strings().map { Array($0.utf8) } == strings.map { Array($0.utf8) })
    #expect(try NumPyArray(strings: strings).type == .text(width: 3))
    #expect(try NumPyArray(strings: []).type == .text(width: 1))
    #expect(try array("<U1", [1], [0, 0xD8, 0, 0]).strings() == ["\u{FFFD}"])
    #expect(try array("|S3", [2], Array("ab\0\0\0c".utf8)).strings() == ["ab", "\0\0c"])
    #expect(try array("<U0", [2], []).strings() == ["", ""])
  }

  @Test("not as what they are not")
  func mismatch() throws {
    let texts = try NumPyArray(strings: ["a"])
    #expect(throws: NumPyError.notConvertible(reason: "its elements are of type <U1, no numbers")) {
      try texts.floats()
    }
    #expect(throws: NumPyError.self) { try NumPyArray([1.5]).integers() }
    #expect(throws: NumPyError.self) { try NumPyArray([1.5]).objects() }
    #expect(throws: NumPyError.self) { try NumPyArray([UInt64.max]).integers() }
    #expect(throws: NumPyError.self) { try array("|S1", [1], [0xFF]).strings() }
    #expect(throws: NumPyError.self) { try NumPyArray(objects: [.none]).strings() }
    #expect(throws: NumPyError.self) { try NumPyArray([1, 2, 3], shape: [2, 2]) }
  }

  // MARK: -

  private func array(_ type: String, _ shape: [Int], _ bytes: [UInt8]) throws -> NumPyArray {
    try NumPyArray(
      NPYHeader(type: NumPyType(descriptor: type), shape: shape), bytes: SharedBytes(copying: bytes))
  }
}
