import CZlib
import Deflate
import Foundation

/// Writes a zip archive, entry by entry, each as a stream of bytes; equal content gives equal archives.
///
/// Packing uses two threads. Memory is a few mebibytes, whatever the size.
struct ZipWriter {
  /// So many bytes are packed as one part.
  private static let part = 1 << 20
  /// So many parts are gathered before they are packed.
  private static let gathered = 4
  /// Stored content starts at a multiple of this, so that numbers in it can be used where they lie.
  private static let alignment = 64

  private let sink: ZipSink
  private var offset = 0
  private var entries: [ZipRecord.Entry] = []
  private var current: ZipRecord.Entry?
  /// Bytes that aren't packed yet, behind what packing them has to know.
  private var buffer: [UInt8] = []
  private var known = 0

  init(_ sink: ZipSink) {
    self.sink = sink
  }

  /// Starts an entry.
  /// - Parameters:
  ///   - size: how many bytes will be written; the caller keeps to that.
  ///   - isLarge: whether it has to have long sizes whatever its size, as a test wants it.
  mutating func begin(_ name: String, size: Int, method: ZipMethod, isLarge: Bool = false) throws(SystemError) {
    precondition(current == nil, "an entry is written after the other")
    let name = Array(name.utf8)
    // A sixteenth more is beyond what packing can add.
    let is64 = isLarge || size >= Int(UInt32.max) / 16 * 15
    let plain = ZipRecord.Entry(name: name, method: method, is64: is64, offset: offset, padding: 0)
    let padding = method == .stored ? Self.padding(behind: offset + plain.localLength) : 0
    let entry = ZipRecord.Entry(name: name, method: method, is64: is64, offset: offset, padding: padding)
    current = entry
    known = 0
    buffer.removeAll(keepingCapacity: true)
    try write(ZipRecord.local(entry))
  }

  /// Adds bytes to the entry.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    guard var entry = current else { preconditionFailure("no entry was started") }
    guard let base = bytes.baseAddress else { return }
    entry.checksum = UInt32(crc32_z(UInt(entry.checksum), base.assumingMemoryBound(to: UInt8.self), bytes.count))
    entry.size += bytes.count
    current = entry
    guard entry.method == .deflated else { return try writePacked(bytes) }
    var rest = bytes
    while !rest.isEmpty {
      // Packed only when more comes, so that the last parts are known to be the last.
      if buffer.count - known == Self.gathered * Self.part { try pack(isLast: false) }
      let next = rest.prefix(Self.gathered * Self.part - (buffer.count - known))
      buffer += next
      rest = UnsafeRawBufferPointer(rebasing: rest[next.endIndex...])
    }
  }

  /// Adds an array's bytes to the entry.
  mutating func append(_ bytes: [UInt8]) throws(SystemError) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(SystemError) in try append(bytes) }
    }
    try result.get()
  }

  /// Ends the entry: its header now gets what was found on the way.
  mutating func end() throws(SystemError) {
    if current?.method == .deflated { try pack(isLast: true) }
    guard let entry = current else { preconditionFailure("no entry was started") }
    precondition(entry.is64 || max(entry.size, entry.packedSize) < Int(UInt32.max), "more bytes than were announced")
    let header = ZipRecord.local(entry)
    try sink.write(header, at: entry.offset)
    entries.append(entry)
    current = nil
  }

  /// Writes the directory, which ends the archive. Call it once, last.
  mutating func finish() throws(SystemError) {
    precondition(current == nil, "an entry was not ended")
    let start = offset
    var directory: [UInt8] = []
    for entry in entries { directory += ZipRecord.central(entry) }
    try write(directory)
    try write(ZipRecord.end(count: entries.count, directory: start..<offset))
  }

  // MARK: -

  /// Packs what was gathered, parts of it at the same time, and writes it.
  private mutating func pack(isLast: Bool) throws(SystemError) {
    let pending = known..<buffer.count
    let count = max(1, (pending.count + Self.part - 1) / Self.part)
    let results = buffer.withUnsafeBytes { bytes in
      nonisolated(unsafe) let bytes = bytes
      return packedParts(count) { index in
        let start = pending.lowerBound + index * Self.part
        let end = min(start + Self.part, pending.upperBound)
        return Result { () throws(SystemError) in
          do {
            return try DeflatedBlock.pack(
              UnsafeRawBufferPointer(rebasing: bytes[start..<end]),
              before: UnsafeRawBufferPointer(rebasing: bytes[..<start]), isLast: isLast && index == count - 1, .standard
            )
          } catch {
            throw SystemError(code: ENOMEM)
          }
        }
      }
    }
    for result in results { try sinkPacked(try result.get()) }
    known = min(buffer.count, DeflatedBlock.window)
    buffer.removeFirst(buffer.count - known)
  }

  private mutating func sinkPacked(_ bytes: [UInt8]) throws(SystemError) {
    current?.packedSize += bytes.count
    try write(bytes)
  }

  private mutating func writePacked(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    current?.packedSize += bytes.count
    try sink.write(bytes, at: offset)
    offset += bytes.count
  }

  private mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    try sink.write(bytes, at: offset)
    offset += bytes.count
  }

  /// How many bytes of padding bring a place to a multiple of the alignment: none, or enough for a field's head.
  private static func padding(behind place: Int) -> Int {
    let missing = (alignment - place % alignment) % alignment
    return missing == 0 || missing >= 4 ? missing : missing + alignment
  }
}

/// The results for 0..<count in order, worked out on all processors.
private func packedParts<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  guard count > 1 else { return [body(0)] }
  return Array(unsafeUninitializedCapacity: count) { results, initialized in
    nonisolated(unsafe) let slots = results
    DispatchQueue.concurrentPerform(iterations: count) { slots.initializeElement(at: $0, to: body($0)) }
    initialized = count
  }
}
