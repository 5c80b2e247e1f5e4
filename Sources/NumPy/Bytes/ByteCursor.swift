/// Reads numbers and runs of bytes one after the other, and never beyond the end.
///
/// Valid as long as the memory that it was made of: it is used inside of `withUnsafeBytes` only.
struct ByteCursor {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position: Int

  var remaining: Int { bytes.count - position }
  var isAtEnd: Bool { position == bytes.count }

  /// Starts at a position, which must be in the bytes or at their end.
  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    precondition(0...bytes.count ~= position, "a cursor outside of its bytes")
    self.bytes = bytes
    self.position = position
  }

  /// The next byte.
  mutating func byte() throws(NumPyFault) -> UInt8 {
    guard position < bytes.count else { throw Self.end }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next bytes as a little-endian number.
  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(NumPyFault) -> Number {
    guard remaining >= MemoryLayout<Number>.size else { throw Self.end }
    defer { position += MemoryLayout<Number>.size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Number.self))
  }

  /// The next `count` bytes.
  mutating func run(_ count: Int) throws(NumPyFault) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= remaining else { throw Self.end }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  /// The next bytes up to a line feed, which is passed over.
  mutating func line() throws(NumPyFault) -> UnsafeRawBufferPointer {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw Self.end }
    position += end + 1
    return UnsafeRawBufferPointer(rebasing: rest[..<end])
  }

  private static var end: NumPyFault { .damaged("it ends too early") }
}
