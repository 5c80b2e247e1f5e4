/// What the two headers of an entry have in common, with the zip64 numbers in place of the short ones.
struct ZipHeader {
  let flags: ZipFlags
  let method: UInt16
  let checksum: UInt32
  let packedSize: UInt64
  let size: UInt64
  /// Where the local header is; 0 in a local header, which doesn't say.
  let offset: UInt64
  /// A slice of the archive.
  let name: UnsafeRawBufferPointer
  /// Whether a zip64 field was there: a descriptor then has long sizes.
  let is64: Bool

  /// Reads a header of the central directory.
  init(central cursor: inout ByteCursor) throws(NumPyFault) {
    guard try cursor.number(UInt32.self) == ZipSignature.centralHeader else {
      throw .damaged("its directory has something between its entries")
    }
    _ = try cursor.run(4)  // versions
    let fields = try Fields(&cursor)
    let lengths = (try cursor.number(UInt16.self), try cursor.number(UInt16.self), try cursor.number(UInt16.self))
    let disk = try cursor.number(UInt16.self)
    _ = try cursor.run(6)  // attributes
    let offset = try cursor.number(UInt32.self)
    let name = try cursor.run(Int(lengths.0))
    let extra = try cursor.run(Int(lengths.1))
    _ = try cursor.run(Int(lengths.2))  // comment
    guard disk == 0 || disk == .max else { throw .unsupported("parts on several disks") }
    try self.init(fields, offset: offset, name: name, extra: extra)
  }

  /// Reads a header that stands before its content; the cursor is then at the content.
  init(local cursor: inout ByteCursor) throws(NumPyFault) {
    guard try cursor.number(UInt32.self) == ZipSignature.localHeader else {
      throw .damaged("the directory leads to a place that is no entry")
    }
    _ = try cursor.run(2)  // version
    let fields = try Fields(&cursor)
    let lengths = (try cursor.number(UInt16.self), try cursor.number(UInt16.self))
    let name = try cursor.run(Int(lengths.0))
    try self.init(fields, offset: 0, name: name, extra: try cursor.run(Int(lengths.1)))
  }

  // MARK: -

  private struct Fields {
    let flags: UInt16
    let method: UInt16
    let checksum: UInt32
    let packedSize: UInt32
    let size: UInt32

    init(_ cursor: inout ByteCursor) throws(NumPyFault) {
      flags = try cursor.number()
      method = try cursor.number()
      _ = try cursor.run(4)  // time
      checksum = try cursor.number()
      packedSize = try cursor.number()
      size = try cursor.number()
    }
  }

  private init(
    _ fields: Fields, offset: UInt32, name: UnsafeRawBufferPointer, extra: UnsafeRawBufferPointer
  ) throws(NumPyFault) {
    flags = ZipFlags(rawValue: fields.flags)
    method = fields.method
    checksum = fields.checksum
    self.name = name
    guard var long = try Self.zip64(in: extra) else {
      packedSize = UInt64(fields.packedSize)
      size = UInt64(fields.size)
      self.offset = UInt64(offset)
      is64 = false
      return
    }
    is64 = true
    // Only what doesn't fit is there, in this order.
    size = fields.size == .max ? try long.number() : UInt64(fields.size)
    packedSize = fields.packedSize == .max ? try long.number() : UInt64(fields.packedSize)
    self.offset = offset == .max ? try long.number() : UInt64(offset)
  }

  /// The content of the zip64 field; nil if there is none.
  private static func zip64(in extra: UnsafeRawBufferPointer) throws(NumPyFault) -> ByteCursor? {
    var found: ByteCursor?
    var cursor = ByteCursor(extra)
    // Some writers leave a few bytes that are no field.
    while cursor.remaining >= 4 {
      let id = try cursor.number(UInt16.self)
      let field = try cursor.run(Int(try cursor.number(UInt16.self)))
      guard id == 1 else { continue }
      guard found == nil else { throw .damaged("an entry has two zip64 fields") }
      found = ByteCursor(field)
    }
    return found
  }
}
