@testable import NumPy

/// Builds zip archives by hand, right or wrong in any place. It shares no code with the module's own writer.
struct ZipForge {
  struct Entry {
    var name = "a.npy"
    var content: [UInt8] = []
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var checksum: UInt32?
    var size: UInt32?
    var packedSize: UInt32?
    var localName: String?
    var localChecksum: UInt32?
    var localSize: UInt32?
    var localMethod: UInt16?
    var localFlags: UInt16?
    var localSignature: UInt32 = 0x0403_4B50
    var extra: [UInt8] = []
    var localExtra: [UInt8] = []
    var offset: UInt32?
    var descriptor: [UInt8] = []
    var disk: UInt16 = 0
    /// What the content unpacks to, if it is packed.
    var unpacked: [UInt8]?

    /// An entry that is right.
    static func stored(_ content: [UInt8], name: String = "a.npy") -> Entry { Entry(name: name, content: content) }
  }

  var entries: [Entry] = []
  var before: [UInt8] = []
  var betweenContentAndDirectory: [UInt8] = []
  var after: [UInt8] = []
  var comment: [UInt8] = []
  var count: UInt16?
  var countHere: UInt16?
  var disk: UInt16 = 0
  var directorySize: UInt32?
  var directoryStart: UInt32?
  /// The zip64 records; nil for none.
  var end64: ((_ directory: Range<Int>, _ count: Int) -> [UInt8])?

  init(_ entries: Entry...) {
    self.entries = entries
  }

  /// The archive.
  var bytes: [UInt8] {
    var out = before
    var directory: [UInt8] = []
    for entry in entries {
      let start = entry.offset ?? UInt32(out.count)
      let checksum = entry.checksum ?? Self.checksum(entry.unpacked ?? entry.content)
      let size = entry.size ?? UInt32(entry.unpacked?.count ?? entry.content.count)
      let packed = entry.packedSize ?? UInt32(entry.content.count)
      let localName = Array((entry.localName ?? entry.name).utf8)
      out += Self.little(entry.localSignature) + Self.little(UInt16(20))
      out += Self.little(entry.localFlags ?? entry.flags) + Self.little(entry.localMethod ?? entry.method)
      out += Self.little(UInt32(0)) + Self.little(entry.localChecksum ?? checksum) + Self.little(packed)
      out += Self.little(entry.localSize ?? size) + Self.little(UInt16(localName.count))
      out += Self.little(UInt16(entry.localExtra.count)) + localName + entry.localExtra + entry.content
      out += entry.descriptor
      directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + Self.little(UInt16(20))
      directory += Self.little(entry.flags) + Self.little(entry.method) + Self.little(UInt32(0))
      directory += Self.little(checksum) + Self.little(packed) + Self.little(size)
      directory += Self.little(UInt16(entry.name.utf8.count)) + Self.little(UInt16(entry.extra.count))
      directory += Self.little(UInt16(0)) + Self.little(entry.disk) + [UInt8](repeating: 0, count: 6)
      directory += Self.little(start) + Array(entry.name.utf8) + entry.extra
    }
    out += betweenContentAndDirectory
    let place = out.count..<out.count + directory.count
    out += directory
    out += end64?(place, entries.count) ?? []
    let number = UInt16(truncatingIfNeeded: entries.count)
    out += Self.little(UInt32(0x0605_4B50)) + Self.little(disk) + Self.little(disk)
    out += Self.little(countHere ?? count ?? number) + Self.little(count ?? number)
    out +=
      Self.little(directorySize ?? UInt32(directory.count)) + Self.little(directoryStart ?? UInt32(place.lowerBound))
    out += Self.little(UInt16(comment.count)) + comment
    return out + after
  }

  /// The zip64 records of a directory.
  static func end64(
    _ directory: Range<Int>, _ count: Int, start: UInt64? = nil, size: UInt64? = nil, recordAt: UInt64? = nil
  ) -> [UInt8] {
    var out = little(UInt32(0x0606_4B50)) + little(UInt64(44)) + little(UInt16(45)) + little(UInt16(45))
    out += little(UInt64(0)) + little(UInt64(count)) + little(UInt64(count))
    out += little(size ?? UInt64(directory.count)) + little(start ?? UInt64(directory.lowerBound))
    out += little(UInt32(0x0706_4B50)) + little(UInt32(0)) + little(recordAt ?? UInt64(directory.upperBound))
    return out + little(UInt32(1))
  }

  static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// CRC-32, bit by bit.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes { value = table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ (value >> 8) }
    return ~value
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
