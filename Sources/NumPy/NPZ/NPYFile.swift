/// A single array in an `.npy` file.
package enum NPYFile {
  /// Reads a file, all of it.
  package static func read(path: String, limits: ReadingLimits = .standard) throws(NumPyError) -> NumPyArray {
    try read(SharedBytes(mapping: path), name: path, limits: limits)
  }

  /// Reads a file's bytes, under a name for messages.
  package static func read(
    bytes: [UInt8], name: String = "the array", limits: ReadingLimits = .standard
  ) throws(NumPyError) -> NumPyArray {
    let shared: SharedBytes
    do { shared = try SharedBytes(copying: bytes) } catch { throw NumPyError(error, file: name) }
    return try read(shared, name: name, limits: limits)
  }

  /// An array of little-endian `float32`, used where it lies in the file.
  package static func mappedArray(
    path: String, limits: ReadingLimits = .standard
  ) throws(NumPyError) -> MappedArray {
    let content = EntryContent(stored: try SharedBytes(mapping: path))
    do throws(NumPyFault) {
      let header = try NPYHeader(content, limits: limits)
      guard let bytes = content.storedRemainder else { preconditionFailure("a file's bytes are as they are") }
      return try MappedArray(header, bytes: bytes)
    } catch {
      throw NumPyError(error, file: path)
    }
  }

  /// The bytes of a file with an array, as NumPy writes them.
  package static func bytes(of array: NumPyArray) throws(NumPyError) -> [UInt8] {
    var bytes = array.header.bytes
    switch array.content {
    case .bytes(let content): content.withUnsafeBytes { bytes += $0 }
    case .objects(let objects): bytes += try Pickler.bytes(of: objects, shape: array.shape)
    }
    return bytes
  }

  // MARK: -

  private static func read(
    _ bytes: SharedBytes, name: String, limits: ReadingLimits
  ) throws(NumPyError) -> NumPyArray {
    do {
      return try NumPyArray(EntryContent(stored: bytes), limits: limits)
    } catch {
      throw NumPyError(error, file: name)
    }
  }
}
