import CZlib
import NIOCore

/// Unpacks gzip by zlib's own reading of the file's head and end.
enum Gunzip {
  struct Damaged: Error {}

  /// - Throws: `Damaged` for what isn't one whole gzip file of at most 16 MiB.
  static func text(_ packed: ByteBuffer) throws -> String {
    var stream = z_stream()
    // 16 more than the window's width mean gzip.
    guard inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Damaged()
    }
    defer { inflateEnd(&stream) }
    var input = Array(packed.readableBytesView)
    var output = [UInt8](repeating: 0, count: 16 << 20)
    let (code, size) = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        let code = inflate(&stream, Z_FINISH)
        return (code, output.count - Int(stream.avail_out))
      }
    }
    guard code == Z_STREAM_END, stream.avail_in == 0 else { throw Damaged() }
    return String(decoding: output.prefix(size), as: UTF8.self)
  }
}
