/// An `.npz` file: arrays by name, each read when it is asked for.
///
/// Opening maps the file and checks the archive's structure; contents are checked when they are read, checksums
/// included. Nothing in a file is ever run: pickles are read by an allow-list of data. The file must not be written to
/// or cut in place while it is open; replacing it by another is fine.
package final class NPZFile: Sendable {
  /// What messages call the file: its path.
  package let path: String
  /// The arrays' names, without `.npy`, in the file's order.
  package let names: [String]
  private let reader: ZipReader
  private let entries: [String: ZipEntry]
  private let limits: ReadingLimits

  /// Opens a file.
  package convenience init(path: String, limits: ReadingLimits = .standard) throws(NumPyError) {
    try self.init(SharedBytes(mapping: path), path: path, limits: limits)
  }

  /// Opens an archive in memory, under a name for messages.
  package convenience init(
    bytes: [UInt8], name: String = "the archive", limits: ReadingLimits = .standard
  ) throws(NumPyError) {
    let shared: SharedBytes
    do { shared = try SharedBytes(copying: bytes) } catch { throw NumPyError(error, file: name) }
    try self.init(shared, path: name, limits: limits)
  }

  private init(_ bytes: SharedBytes, path: String, limits: ReadingLimits) throws(NumPyError) {
    do {
      reader = try ZipReader(bytes, limits: limits)
    } catch {
      throw NumPyError(error, file: path)
    }
    self.path = path
    self.limits = limits
    var names: [String] = []
    var entries: [String: ZipEntry] = [:]
    for entry in reader.entries where entry.name.utf8.suffix(4).elementsEqual(".npy".utf8) {
      guard let name = String(entry.name.utf8.dropLast(4)) else { continue }
      // Bytes that differ may still be the same text.
      guard entries.updateValue(entry, forKey: name) == nil else {
        throw .damaged(file: path, entry: nil, reason: "it has two arrays named \"\(NumPyFault.quoted(name))\"")
      }
      names.append(name)
    }
    self.names = names
    self.entries = entries
  }

  /// An array's type and shape; reads its header only.
  package func header(of name: String) throws(NumPyError) -> NPYHeader {
    try read(name) { content, limits throws(NumPyFault) in try NPYHeader(content, limits: limits) }
  }

  /// An array, read and checked completely.
  package func array(_ name: String) throws(NumPyError) -> NumPyArray {
    try read(name) { content, limits throws(NumPyFault) in try NumPyArray(content, limits: limits) }
  }

  /// A stored array of little-endian `float32`, used where it lies in the file.
  /// - Parameter verifying: whether the checksum is taken first, which reads all of it once.
  package func mappedArray(_ name: String, verifying: Bool = true) throws(NumPyError) -> MappedArray {
    try read(name) { content, limits throws(NumPyFault) in
      let header = try NPYHeader(content, limits: limits)
      guard let bytes = content.storedRemainder else {
        throw .unsupported("packed content, which can't be used without a copy")
      }
      let array = try MappedArray(header, bytes: bytes)
      if verifying {
        content.skipStored()
        try content.finish()
      }
      return array
    }
  }

  // MARK: -

  private func read<Result>(
    _ name: String, _ body: (EntryContent, ReadingLimits) throws(NumPyFault) -> Result
  ) throws(NumPyError) -> Result {
    guard let entry = entries[name] else {
      throw .noArray(file: path, name: name, names: names.map { NumPyFault.quoted($0) })
    }
    do {
      return try body(try reader.content(of: entry), limits)
    } catch {
      throw NumPyError(error, file: path, entry: NumPyFault.quoted(name))
    }
  }
}
