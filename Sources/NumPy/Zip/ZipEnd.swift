/// Where the central directory of an archive is, told by the records at the archive's end.
struct ZipEnd {
  let entryCount: Int
  let directory: Range<Int>

  private static let size = 22
  private static let locatorSize = 20
  private static let size64 = 56

  /// Finds the records and checks that they agree with each other and with the archive's size.
  init(_ archive: UnsafeRawBufferPointer) throws(NumPyFault) {
    let position = try Self.find(archive)
    var cursor = ByteCursor(archive, at: position + 4)
    let disks = (try cursor.number(UInt16.self), try cursor.number(UInt16.self))
    let counts = (try cursor.number(UInt16.self), try cursor.number(UInt16.self))
    let (size, start) = (try cursor.number(UInt32.self), try cursor.number(UInt32.self))
    var record = Record(
      isSplit: disks != (0, 0) && disks != (.max, .max), countHere: UInt64(counts.0), count: UInt64(counts.1),
      size: UInt64(size), start: UInt64(start), position: position)
    if let large = try Self.record64(archive, end: position) {
      guard counts.1 == .max || UInt64(counts.1) == large.count, size == .max || UInt64(size) == large.size,
        start == .max || UInt64(start) == large.start
      else { throw .damaged("its two ends contradict each other") }
      record = large
    }
    guard !record.isSplit else { throw .unsupported("parts on several disks") }
    guard record.count == record.countHere, let count = Int(exactly: record.count),
      let start = Int(exactly: record.start), let size = Int(exactly: record.size),
      start <= record.position, size == record.position - start
    else { throw .damaged("its directory is not where its end says") }
    entryCount = count
    directory = start..<start + size
  }

  // MARK: -

  private struct Record {
    let isSplit: Bool
    let countHere: UInt64
    let count: UInt64
    let size: UInt64
    let start: UInt64
    /// Where the record itself starts, which is where the directory has to end.
    let position: Int
  }

  /// The last record whose comment reaches exactly to the end: nothing may follow an archive.
  private static func find(_ archive: UnsafeRawBufferPointer) throws(NumPyFault) -> Int {
    var position = archive.count - size
    let last = max(0, position - Int(UInt16.max))
    while position >= last {
      var cursor = ByteCursor(archive, at: position)
      if try cursor.number(UInt32.self) == ZipSignature.end {
        var length = ByteCursor(archive, at: position + size - 2)
        if Int(try length.number(UInt16.self)) == archive.count - position - size { return position }
      }
      position -= 1
    }
    throw .damaged("it is no zip archive, or its end was cut off, or something was added to it")
  }

  /// The zip64 record, which stands before its locator, which stands before the end.
  private static func record64(_ archive: UnsafeRawBufferPointer, end: Int) throws(NumPyFault) -> Record? {
    guard end >= locatorSize else { return nil }
    var locator = ByteCursor(archive, at: end - locatorSize)
    guard try locator.number(UInt32.self) == ZipSignature.locator64 else { return nil }
    let disk = try locator.number(UInt32.self)
    let place = try locator.number(UInt64.self)
    let disks = try locator.number(UInt32.self)
    guard disk == 0, disks <= 1 else { throw .unsupported("parts on several disks") }
    guard let position = Int(exactly: place), position <= end - locatorSize - size64 else {
      throw .damaged("its zip64 end is not where it should be")
    }
    var cursor = ByteCursor(archive, at: position)
    guard try cursor.number(UInt32.self) == ZipSignature.end64,
      try cursor.number(UInt64.self) == UInt64(end - locatorSize - position - 12)
    else { throw .damaged("its zip64 end is not where it should be") }
    _ = try cursor.number(UInt32.self)  // versions
    let diskNumbers = (try cursor.number(UInt32.self), try cursor.number(UInt32.self))
    return Record(
      isSplit: diskNumbers != (0, 0), countHere: try cursor.number(), count: try cursor.number(),
      size: try cursor.number(), start: try cursor.number(), position: position)
  }
}
