/// Reads the central directory of an archive and every entry's own header; used while the archive's bytes are lent.
struct ZipDirectory {
  /// What deflate can't exceed, and some bytes for its blocks.
  private static let possibleRatio = 1_032

  private let archive: UnsafeRawBufferPointer
  private let limits: ReadingLimits
  private let end: ZipEnd
  private var names: Set<[UInt8]> = []
  /// Where each entry is, from its header to the end of its content and descriptor.
  private var places: [Range<Int>] = []

  init(_ archive: UnsafeRawBufferPointer, limits: ReadingLimits) throws(NumPyFault) {
    self.archive = archive
    self.limits = limits
    end = try ZipEnd(archive)
    guard end.entryCount <= limits.entryCount else {
      throw .tooLarge("it has \(end.entryCount) entries, and \(limits.entryCount) are allowed")
    }
  }

  /// All entries, in the directory's order.
  mutating func entries() throws(NumPyFault) -> [ZipEntry] {
    var cursor = ByteCursor(
      UnsafeRawBufferPointer(rebasing: archive[..<end.directory.upperBound]),
      at: end.directory.lowerBound)
    var entries: [ZipEntry] = []
    while !cursor.isAtEnd {
      guard entries.count < end.entryCount else { throw .damaged("its directory has more entries than it says") }
      entries.append(try entry(ZipHeader(central: &cursor)))
    }
    guard entries.count == end.entryCount else { throw .damaged("its directory has fewer entries than it says") }
    try checkPlaces()
    try checkTotals(entries)
    return entries
  }

  // MARK: -

  private mutating func entry(_ header: ZipHeader) throws(NumPyFault) -> ZipEntry {
    let name = try Self.name(header)
    guard names.insert(Array(name.utf8)).inserted else {
      throw .damaged("it has two entries named \"\(NumPyFault.quoted(name))\"")
    }
    let label = "its entry \"\(NumPyFault.quoted(name))\""
    if let what = header.flags.unsupported { throw .unsupported("\(what) in \(label)") }
    guard let method = ZipMethod(rawValue: header.method) else {
      throw .unsupported("\(label) packed by \(ZipMethod.name(of: header.method))")
    }
    guard let size = Int(exactly: header.size), let packed = Int(exactly: header.packedSize) else {
      throw .damaged("\(label) has an impossible size")
    }
    guard size <= limits.entryBytes else {
      throw .tooLarge("\(label) unpacks to \(size) bytes, and \(limits.entryBytes) are allowed")
    }
    guard method == .deflated || size == packed else {
      throw .damaged("\(label) is stored, but in another number of bytes than it has")
    }
    try checkRatio(size: size, packed: packed, of: label)
    let content = try place(header, packed: packed, label: label)
    return ZipEntry(name: name, method: method, checksum: header.checksum, size: size, content: content)
  }

  /// Checks an entry's own header against the directory's and gives where its content is.
  private mutating func place(_ header: ZipHeader, packed: Int, label: String) throws(NumPyFault) -> Range<Int> {
    // Everything has to be before the directory.
    let body = UnsafeRawBufferPointer(rebasing: archive[..<end.directory.lowerBound])
    guard let start = Int(exactly: header.offset), start < body.count else {
      throw .damaged("\(label) is said to be outside of the archive")
    }
    var cursor = ByteCursor(body, at: start)
    let local = try ZipHeader(local: &cursor)
    guard local.name.elementsEqual(header.name), local.method == header.method, local.flags == header.flags else {
      throw .damaged("\(label) contradicts the directory")
    }
    let isDeferred = header.flags.contains(.descriptor)
    let agrees =
      local.checksum == header.checksum && local.size == header.size && local.packedSize == header.packedSize
    let isBlank = local.checksum == 0 && local.size == 0 && local.packedSize == 0
    guard agrees || (isDeferred && isBlank) else {
      throw .damaged("\(label) has another size or checksum than the directory says")
    }
    let position = cursor.position
    guard packed <= cursor.remaining else { throw .damaged("\(label) reaches beyond the archive's content") }
    _ = try cursor.run(packed)
    if isDeferred { try checkDescriptor(&cursor, header: header, is64: local.is64, label: label) }
    places.append(start..<cursor.position)
    return position..<position + packed
  }

  /// Checks what stands behind an entry's content; its signature may be missing.
  private func checkDescriptor(
    _ cursor: inout ByteCursor, header: ZipHeader, is64: Bool, label: String
  ) throws(NumPyFault) {
    var first = try cursor.number(UInt32.self)
    if first == ZipSignature.dataDescriptor, !(header.checksum == first && isUnsigned(cursor, header, is64: is64)) {
      first = try cursor.number()
    }
    let packed = is64 ? try cursor.number(UInt64.self) : UInt64(try cursor.number(UInt32.self))
    let size = is64 ? try cursor.number(UInt64.self) : UInt64(try cursor.number(UInt32.self))
    guard first == header.checksum, packed == header.packedSize, size == header.size else {
      throw .damaged("\(label) has another size or checksum behind it than the directory says")
    }
  }

  /// Whether a checksum that looks like the signature is the checksum.
  private func isUnsigned(_ cursor: ByteCursor, _ header: ZipHeader, is64: Bool) -> Bool {
    var ahead = cursor
    guard let packed = is64 ? try? ahead.number(UInt64.self) : (try? ahead.number(UInt32.self)).map(UInt64.init) else {
      return false
    }
    return packed == header.packedSize
  }

  private func checkPlaces() throws(NumPyFault) {
    let sorted = places.sorted { $0.lowerBound < $1.lowerBound }
    if let first = sorted.first, first.lowerBound != 0 { throw .damaged("it has bytes before its first entry") }
    for (one, next) in zip(sorted, sorted.dropFirst()) where next.lowerBound < one.upperBound {
      throw .damaged("its entries overlap")
    }
  }

  private func checkTotals(_ entries: [ZipEntry]) throws(NumPyFault) {
    var (size, packed) = (0, 0)
    for entry in entries {
      let (sum, overflows) = size.addingReportingOverflow(entry.size)
      guard !overflows, sum <= limits.totalBytes else {
        throw .tooLarge("its entries unpack to more than \(limits.totalBytes) bytes")
      }
      size = sum
      packed += entry.content.count
    }
    try checkRatio(size: size, packed: packed, of: "it")
  }

  private func checkRatio(size: Int, packed: Int, of label: String) throws(NumPyFault) {
    // Divided, because a product could overflow.
    guard size / Self.possibleRatio <= packed + 16 else {
      throw .damaged("\(label) claims to unpack to \(size) bytes, which its \(packed) packed ones can't")
    }
    guard size <= limits.unsuspiciousBytes || size / max(limits.ratio, 1) <= packed else {
      throw .tooLarge("\(label) unpacks to \(size) bytes, more than \(limits.ratio) times what it is packed")
    }
  }

  /// The name, if it is one that no program could take for a way out of a folder.
  private static func name(_ header: ZipHeader) throws(NumPyFault) -> String {
    let shown = NumPyFault.quoted(header.name)
    guard let name = String(validating: header.name, as: UTF8.self) else {
      throw .unsupported("the entry \"\(shown)\", whose name is not UTF-8")
    }
    let parts = header.name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isSound = header.name.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    let climbs = parts.contains { $0.isEmpty || $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) }
    guard !header.name.isEmpty, isSound, !climbs || (parts.count > 1 && isFolder(parts)) else {
      throw .damaged("it has an entry with the name \"\(shown)\"")
    }
    return name
  }

  /// Whether a name is a folder's: sound parts, and nothing behind the last slash.
  private static func isFolder(_ parts: [Slice<UnsafeRawBufferPointer>]) -> Bool {
    guard let last = parts.last, last.isEmpty else { return false }
    return parts.dropLast().allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) }
  }
}
