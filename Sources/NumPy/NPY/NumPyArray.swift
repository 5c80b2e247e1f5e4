/// An array of NumPy's: what its elements are, its shape, and the elements bit for bit as a file has them.
///
/// Copies share their content. Whatever the order in memory, the lists that are made of it are in C order, row by row.
package struct NumPyArray: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case bytes(SharedBytes)
    /// In C order.
    case objects([PickleValue])
  }

  package let header: NPYHeader
  let content: Content

  package var type: NumPyType { header.type }
  package var shape: [Int] { header.shape }
  package var count: Int { header.count }

  /// Elements as they are in memory; the number of bytes has to be the header's.
  init(_ header: NPYHeader, bytes: SharedBytes) throws(NumPyFault) {
    guard header.type.kind != .object, bytes.count == header.byteCount else {
      throw .damaged("its shape needs \(header.byteCount) bytes, and it has \(bytes.count)")
    }
    self.header = header
    content = .bytes(bytes)
  }

  /// Objects in C order, as many as the header says.
  init(_ header: NPYHeader, objects: [PickleValue]) throws(NumPyFault) {
    guard header.type == .object, objects.count == header.count else {
      throw .damaged("its shape needs \(header.count) objects, and it has \(objects.count)")
    }
    self.header = header
    content = .objects(objects)
  }

  /// Lends the elements as they are in memory; nothing for objects.
  package func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard case .bytes(let bytes) = content else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return try bytes.withUnsafeBytes(body)
  }
}
