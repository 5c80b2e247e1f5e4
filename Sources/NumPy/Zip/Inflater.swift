import CZlib

/// Unpacks a raw deflate stream straight into whatever memory it is given.
final class Inflater {
  /// zlib's state points back at its stream, which therefore must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let packed: SharedBytes
  /// How many packed bytes zlib has used.
  private var used = 0
  private var isAtEnd = false

  init(_ packed: SharedBytes) throws(NumPyFault) {
    self.packed = packed
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // A negative width means a stream without zlib's own header and checksum.
    guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      stream.deallocate()
      throw .tooLarge("there is no memory to unpack it")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Fills the memory as far as the stream reaches, and says how far.
  func read(into target: UnsafeMutableRawBufferPointer) throws(NumPyFault) -> Int {
    try packed.withUnsafeBytes { packed throws(NumPyFault) in try read(into: target, from: packed) }
  }

  /// Checks that the stream ends here, and with it the packed bytes.
  func finish() throws(NumPyFault) {
    var extra: UInt8 = 0
    let more = try withUnsafeMutableBytes(of: &extra) { target throws(NumPyFault) in try read(into: target) }
    guard more == 0 else { throw .damaged("it unpacks to more bytes than it declares") }
    guard isAtEnd, used == packed.count else { throw .damaged("its packed bytes don't end where they should") }
  }

  // MARK: -

  private func read(
    into target: UnsafeMutableRawBufferPointer, from packed: UnsafeRawBufferPointer
  ) throws(NumPyFault) -> Int {
    var done = 0
    while done < target.count, !isAtEnd {
      let input = UnsafeRawBufferPointer(rebasing: packed[used...].prefix(1 << 30))
      let output = UnsafeMutableRawBufferPointer(rebasing: target[done...].prefix(1 << 30))
      // zlib only reads from here; its type says otherwise.
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.pointee.avail_in = UInt32(input.count)
      stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(output.count)
      let code = inflate(stream, Z_NO_FLUSH)
      let (taken, given) = (input.count - Int(stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out))
      used += taken
      done += given
      switch code {
      case Z_STREAM_END: isAtEnd = true
      case Z_OK where taken + given > 0: continue
      case Z_OK, Z_BUF_ERROR: return done
      case Z_MEM_ERROR: throw .tooLarge("there is no memory to unpack it")
      default: throw .damaged("its packed bytes make no sense")
      }
    }
    return done
  }
}
