/// Rows of single-precision numbers that are used where they lie in a file.
///
/// Nothing is copied and nothing read before it is touched. Files that this module writes have their numbers aligned;
/// in others, entries of an archive may start at any byte, so that rows have to be copied out.
package struct MappedArray: Sendable {
  /// How many rows there are: the length of the first dimension, or 1 if there is none.
  package let rowCount: Int
  /// How many numbers a row has.
  package let width: Int
  private let bytes: SharedBytes

  package var count: Int { rowCount * width }

  /// - Throws: `unsupported` for elements that would have to be converted or put into another order.
  init(_ header: NPYHeader, bytes: SharedBytes) throws(NumPyFault) {
    guard header.type == .float32 else {
      throw .unsupported("elements of type \(header.type.descriptor), which can't be used without a copy")
    }
    guard header.order == .c || header.shape.count < 2 else {
      throw .unsupported("columns one after the other, which can't be used without a copy")
    }
    guard bytes.count == header.byteCount else {
      throw .damaged("its shape needs \(header.byteCount) bytes, and it has \(bytes.count)")
    }
    rowCount = header.shape.first ?? 1
    width = header.count == 0 ? 0 : header.count / rowCount
    self.bytes = bytes
  }

  /// A copy of a row, bit for bit.
  package func row(_ index: Int) -> [Float] {
    [Float](unsafeUninitializedCapacity: width) { target, count in
      copyRow(index, into: UnsafeMutableBufferPointer(rebasing: target[..<width]))
      count = width
    }
  }

  /// Copies a row into memory for exactly its numbers.
  package func copyRow(_ index: Int, into target: UnsafeMutableBufferPointer<Float>) {
    precondition(0..<rowCount ~= index, "no such row")
    precondition(target.count == width, "the memory has another size than a row")
    let size = width * MemoryLayout<Float>.size
    bytes[index * size..<(index + 1) * size].withUnsafeBytes {
      UnsafeMutableRawBufferPointer(target).copyMemory(from: $0)
    }
  }

  /// Lends all numbers, row by row, where they lie; nil if they are not aligned.
  package func withFloats<Result>(_ body: (UnsafeBufferPointer<Float>) throws -> Result) rethrows -> Result? {
    try bytes.withUnsafeBytes { bytes in
      guard UInt(bitPattern: bytes.baseAddress) % UInt(MemoryLayout<Float>.alignment) == 0 else { return nil }
      return try body(bytes.bindMemory(to: Float.self))
    }
  }
}
