import CZlib
import Testing

@testable import NumPy

/// A file that must be refused.
struct HostileFile: CustomTestStringConvertible, Sendable {
  let name: String
  /// Words that the error has to have.
  let says: String
  /// A whole `.npz` file whose array is `a`.
  let bytes: [UInt8]

  var testDescription: String { name }

  init(_ name: String, says: String, _ bytes: [UInt8]) {
    (self.name, self.says, self.bytes) = (name, says, bytes)
  }

  init(_ name: String, says: String, zip: ZipForge) {
    self.init(name, says: says, zip.bytes)
  }

  init(_ name: String, says: String, npy: [UInt8]) {
    self.init(name, says: says, ZipForge(.stored(npy)).bytes)
  }

  init(_ name: String, says: String, pickle: [UInt8], shape: String = "(1,)") {
    self.init(name, says: says, npy: NPYForge.objects(pickle, shape: shape))
  }

  init(_ name: String, says: String, object opcodes: String) {
    self.init(name, says: says, pickle: PickleForge.object(opcodes))
  }

  static let all = archives + bombs + arrays + pickles

  /// A sound array of two numbers.
  static let sound = NPYForge.file(NPYForge.header(), content: [UInt8](repeating: 1, count: 8))

  /// So many zeros, packed as tightly as deflate can.
  static func packedZeros(_ count: Int, head: [UInt8] = []) -> [UInt8] {
    var out: [UInt8] = []
    var stream = z_stream()
    let block = [UInt8](repeating: 0, count: 1 << 20)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    deflateInit2_(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    func put(_ bytes: [UInt8], last: Bool) {
      var bytes = bytes
      bytes.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        var isFull = true
        while isFull {
          buffer.withUnsafeMutableBufferPointer { output in
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH)
          }
          out += buffer.prefix(buffer.count - Int(stream.avail_out))
          isFull = stream.avail_out == 0
        }
      }
    }
    put(head, last: false)
    var left = count
    while left > 0 {
      put(Array(block.prefix(left)), last: false)
      left -= min(left, block.count)
    }
    put([], last: true)
    return out
  }
}
