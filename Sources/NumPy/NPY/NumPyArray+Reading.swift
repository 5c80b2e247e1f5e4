extension NumPyArray {
  /// Reads an `.npy` file's content, all of it.
  init(_ content: EntryContent, limits: ReadingLimits) throws(NumPyFault) {
    let header = try NPYHeader(content, limits: limits)
    guard header.type.kind != .object else {
      self = try Self.objects(content, header: header, limits: limits)
      return
    }
    // Compared before memory is asked for: what a header claims costs nothing.
    guard content.remaining == header.byteCount else {
      throw .damaged("its shape needs \(header.byteCount) bytes, and it has \(content.remaining)")
    }
    let storage = try ByteStorage(uninitialized: header.byteCount)
    try content.read(into: storage.bytes)
    try content.finish()
    try self.init(header, bytes: SharedBytes(storage))
  }

  private static func objects(
    _ content: EntryContent, header: NPYHeader, limits: ReadingLimits
  ) throws(NumPyFault) -> NumPyArray {
    guard content.remaining <= limits.pickleBytes else {
      throw .tooLarge("its pickle has \(content.remaining) bytes, and \(limits.pickleBytes) are allowed")
    }
    let value = try Unpickler.value(of: try content.rest(), limits: limits)
    guard case .array(let array) = value, case .objects(let objects) = array.content else {
      throw .damaged("its pickle is no array of objects")
    }
    return try NumPyArray(header, objects: objects)
  }
}
