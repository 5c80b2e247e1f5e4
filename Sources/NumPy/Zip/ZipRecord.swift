/// The records of an archive, as bytes.
///
/// The time in them is always the first that zip knows, so that equal content gives equal bytes.
/// Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.
struct ZipRecord {
  /// 1980-01-01 as zip writes a day.
  private static let day: UInt16 = 1 << 5 | 1

  private(set) var bytes: [UInt8] = []

  /// What an entry's headers say.
  struct Entry {
    let name: [UInt8]
    let method: ZipMethod
    /// Whether its own header has long sizes; decided before they are known.
    let is64: Bool
    let offset: Int
    /// Bytes in its own header that align its content.
    let padding: Int
    var checksum: UInt32 = 0
    var packedSize = 0
    var size = 0

    /// How long the header is that stands before the content.
    var localLength: Int { 30 + name.count + (is64 ? 20 : 0) + padding }
  }

  /// The header before an entry's content.
  static func local(_ entry: Entry) -> [UInt8] {
    var record = ZipRecord()
    record.put(ZipSignature.localHeader)
    record.put(UInt16(entry.is64 ? 45 : 20))
    record.putFields(entry, isLong: entry.is64)
    record.put(UInt16((entry.is64 ? 20 : 0) + entry.padding))
    record.bytes += entry.name
    if entry.is64 { record.putZip64([entry.size, entry.packedSize]) }
    if entry.padding > 0 {
      // The field that Android's zipalign pads with.
      record.put(UInt16(0xD935))
      record.put(UInt16(entry.padding - 4))
      record.bytes += [UInt8](repeating: 0, count: entry.padding - 4)
    }
    return record.bytes
  }

  /// An entry's header in the directory.
  static func central(_ entry: Entry) -> [UInt8] {
    let isLong = entry.is64 || max(entry.size, entry.packedSize) >= Int(UInt32.max)
    let isFar = entry.offset >= Int(UInt32.max)
    let long = (isLong ? [entry.size, entry.packedSize] : []) + (isFar ? [entry.offset] : [])
    var record = ZipRecord()
    record.put(ZipSignature.centralHeader)
    // Made on Unix, so that the attributes are a file's mode.
    record.put(UInt16(3 << 8 | 45))
    record.put(UInt16(long.isEmpty ? 20 : 45))
    record.putFields(entry, isLong: isLong)
    record.put(UInt16(long.isEmpty ? 0 : 4 + 8 * long.count))
    record.put(UInt16(0))
    record.put(UInt16(0))
    record.put(UInt16(0))
    record.put(UInt32(0o100644 << 16))
    record.put(isFar ? UInt32.max : UInt32(entry.offset))
    record.bytes += entry.name
    if !long.isEmpty { record.putZip64(long) }
    return record.bytes
  }

  /// What stands behind the directory.
  static func end(count: Int, directory: Range<Int>) -> [UInt8] {
    var record = ZipRecord()
    let isLong = count >= Int(UInt16.max) || directory.upperBound >= Int(UInt32.max)
    if isLong {
      record.put(ZipSignature.end64)
      record.put(UInt64(44))
      record.put(UInt16(3 << 8 | 45))
      record.put(UInt16(45))
      record.put(UInt64(0))
      for number in [count, count, directory.count, directory.lowerBound] { record.put(UInt64(number)) }
      record.put(ZipSignature.locator64)
      record.put(UInt32(0))
      record.put(UInt64(directory.upperBound))
      record.put(UInt32(1))
    }
    record.put(ZipSignature.end)
    record.put(UInt32(0))
    for _ in 0..<2 { record.put(isLong ? UInt16.max : UInt16(count)) }
    record.put(isLong ? UInt32.max : UInt32(directory.count))
    record.put(isLong ? UInt32.max : UInt32(directory.lowerBound))
    record.put(UInt16(0))
    return record.bytes
  }

  // MARK: -

  private mutating func put<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  /// Flags to the name's length, which both headers have.
  private mutating func putFields(_ entry: Entry, isLong: Bool) {
    put(entry.name.allSatisfy { $0 < 0x80 } ? UInt16(0) : ZipFlags.utf8.rawValue)
    put(entry.method.rawValue)
    put(UInt16(0))
    put(Self.day)
    put(entry.checksum)
    put(isLong ? UInt32.max : UInt32(entry.packedSize))
    put(isLong ? UInt32.max : UInt32(entry.size))
    put(UInt16(entry.name.count))
  }

  private mutating func putZip64(_ numbers: [Int]) {
    put(UInt16(1))
    put(UInt16(8 * numbers.count))
    for number in numbers { put(UInt64(number)) }
  }
}
