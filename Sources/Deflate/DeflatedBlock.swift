import CZlib

/// A part of some bytes, packed so that the parts joined are one deflate stream.
///
/// Parts can be packed at the same time: each knows the 32 KiB before it, and ends on a whole byte.
/// Source of the idea: Mark Adler, pigz.
package enum DeflatedBlock {
  /// How far back a deflate stream may refer.
  package static let window = 32 << 10

  /// - Parameters:
  ///   - bytes: fewer than 4 GiB.
  ///   - before: the bytes before, of which the last `window` count.
  ///   - isLast: whether the stream ends here.
  package static func pack(
    _ bytes: UnsafeRawBufferPointer, before: UnsafeRawBufferPointer, isLast: Bool, _ effort: Effort
  ) throws(OutOfMemory) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard
      deflateInit2_(
        stream, effort.level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw OutOfMemory() }
    defer { deflateEnd(stream) }
    let known = UnsafeRawBufferPointer(rebasing: before.suffix(window))
    if let start = known.baseAddress, !known.isEmpty {
      deflateSetDictionary(stream, start.assumingMemoryBound(to: UInt8.self), UInt32(known.count))
    }
    // The bound is for a stream that is finished; a flush adds some bytes.
    let capacity = Int(deflateBound(stream, UInt(bytes.count))) + 16
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(bytes.count)
    var code = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(capacity)
      code = deflate(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
      count = capacity - Int(stream.pointee.avail_out)
    }
    precondition(code == (isLast ? Z_STREAM_END : Z_OK) && stream.pointee.avail_in == 0, "zlib needs more room")
    return packed
  }
}
