/// One file in a zip archive, after its headers were checked; its content is not.
package struct ZipEntry: Sendable, Equatable {
  /// The name as it is written, for looking up only: it is never a path.
  package let name: String
  package let method: ZipMethod
  /// The CRC-32 of the unpacked bytes.
  package let checksum: UInt32
  /// How many bytes it unpacks to, if it tells the truth.
  package let size: Int
  /// Where its packed bytes are in the archive.
  package let content: Range<Int>
}
