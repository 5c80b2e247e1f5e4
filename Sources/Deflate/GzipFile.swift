import CZlib

/// Bytes as a gzip file (RFC 1952), which is what HTTP calls the content coding `gzip`.
///
/// The same bytes give the same file: it holds no name and no time.
package enum GzipFile {
  /// - Parameter bytes: fewer than 4 GiB.
  package static func packed(_ bytes: UnsafeRawBufferPointer, effort: Effort) throws(OutOfMemory) -> [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, method, 0, 0, 0, 0, 0, 0, unknownSystem]
    file += try DeflatedBlock.pack(bytes, before: UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, effort)
    let checksum = crc32_z(0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    for number in [UInt32(truncatingIfNeeded: checksum), UInt32(truncatingIfNeeded: bytes.count)] {
      withUnsafeBytes(of: number.littleEndian) { file += $0 }
    }
    return file
  }

  // MARK: -

  /// Deflate, the only one there is.
  private static let method: UInt8 = 8
  private static let unknownSystem: UInt8 = 255
}
