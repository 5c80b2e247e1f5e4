import CZlib

/// An entry's unpacked bytes, read from first to last and checked on the way.
final class EntryContent {
  private enum Source {
    case stored(SharedBytes)
    case deflated(Inflater)
  }

  /// So many bytes are unpacked before their checksum is taken, while they are still near the processor.
  private static let step = 256 << 10

  /// How many bytes there are, if the entry tells the truth.
  let size: Int
  private(set) var position = 0
  private let source: Source
  /// Nil: nothing to compare with, as in a file of its own.
  private let expected: UInt32?
  private var checksum: UInt = 0

  /// Bytes as they are; without a checksum, they are taken as they are.
  init(stored bytes: SharedBytes, checksum: UInt32? = nil) {
    source = .stored(bytes)
    size = bytes.count
    expected = checksum
  }

  /// Bytes that unpack to `size` bytes.
  init(deflated bytes: SharedBytes, size: Int, checksum: UInt32) throws(NumPyFault) {
    source = .deflated(try Inflater(bytes))
    self.size = size
    expected = checksum
  }

  var remaining: Int { size - position }

  /// The bytes from the position on, where they lie in the file; nil if they are packed.
  var storedRemainder: SharedBytes? {
    guard case .stored(let bytes) = source else { return nil }
    return bytes[position..<size]
  }

  /// Fills the memory with the next bytes, all of it.
  func read(into target: UnsafeMutableRawBufferPointer) throws(NumPyFault) {
    guard target.count <= remaining else { throw .damaged("it ends too early") }
    var done = 0
    while done < target.count {
      let part = UnsafeMutableRawBufferPointer(rebasing: target[done...].prefix(Self.step))
      let count = try fill(part)
      guard count == part.count else { throw .damaged("it unpacks to fewer bytes than it declares") }
      add(UnsafeRawBufferPointer(part))
      done += count
    }
  }

  /// The next bytes, as an array.
  func read(_ count: Int) throws(NumPyFault) -> [UInt8] {
    guard count <= remaining else { throw .damaged("it ends too early") }
    var bytes = [UInt8](repeating: 0, count: count)
    let result = bytes.withUnsafeMutableBytes { target in
      Result { () throws(NumPyFault) in try read(into: target) }
    }
    try result.get()
    return bytes
  }

  /// All that remains, checked; where it lies if it is stored.
  func rest() throws(NumPyFault) -> SharedBytes {
    let bytes: SharedBytes
    if let stored = storedRemainder {
      bytes = stored
      skipStored()
    } else {
      let storage = try ByteStorage(uninitialized: remaining)
      try read(into: storage.bytes)
      bytes = SharedBytes(storage)
    }
    try finish()
    return bytes
  }

  /// Takes the checksum of stored bytes without copying them.
  func skipStored() {
    guard case .stored(let bytes) = source else { preconditionFailure("only stored bytes can be skipped") }
    bytes[position..<size].withUnsafeBytes { rest in
      var rest = rest
      while !rest.isEmpty {
        add(UnsafeRawBufferPointer(rebasing: rest.prefix(Self.step)))
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Self.step))
      }
    }
  }

  /// Checks that all was read, that there is no more, and the checksum.
  func finish() throws(NumPyFault) {
    guard remaining == 0 else { throw .damaged("it has \(remaining) bytes too many") }
    if case .deflated(let inflater) = source { try inflater.finish() }
    guard expected == nil || expected.map(UInt.init) == checksum else { throw .damaged("its checksum is wrong") }
  }

  // MARK: -

  private func fill(_ target: UnsafeMutableRawBufferPointer) throws(NumPyFault) -> Int {
    switch source {
    case .stored(let bytes):
      bytes[position..<position + target.count].withUnsafeBytes { target.copyMemory(from: $0) }
      return target.count
    case .deflated(let inflater): return try inflater.read(into: target)
    }
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    position += bytes.count
    // zlib takes a missing address for a new start.
    guard expected != nil, let base = bytes.baseAddress else { return }
    checksum = crc32_z(checksum, base.assumingMemoryBound(to: UInt8.self), bytes.count)
  }
}
