/// The entries of a zip archive, found by its central directory and checked against their own headers.
///
/// Everything that two programs could understand differently is refused: entries that overlap or come twice, headers
/// that contradict each other, bytes before or behind the archive. Content is checked when it is read.
package struct ZipReader: Sendable {
  /// In the directory's order.
  package let entries: [ZipEntry]
  private let archive: SharedBytes

  /// Reads the directory and every entry's header; takes time by their number, not their size.
  init(_ archive: SharedBytes, limits: ReadingLimits) throws(NumPyFault) {
    self.archive = archive
    entries = try archive.withUnsafeBytes { bytes throws(NumPyFault) in
      var directory = try ZipDirectory(bytes, limits: limits)
      return try directory.entries()
    }
  }

  /// Reads an entry's content from its start.
  func content(of entry: ZipEntry) throws(NumPyFault) -> EntryContent {
    let packed = archive[entry.content]
    switch entry.method {
    case .stored: return EntryContent(stored: packed, checksum: entry.checksum)
    case .deflated: return try EntryContent(deflated: packed, size: entry.size, checksum: entry.checksum)
    }
  }
}
