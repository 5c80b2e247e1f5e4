import NIOCore

/// A file of the page. It is a part of the program, so that it changes with the program alone.
struct PageAsset: Sendable {
  /// The file's name, such as `app.js`.
  let name: String
  let bytes: ByteBuffer
  /// The bytes as a gzip file; nil where that makes them no fewer.
  let packed: ByteBuffer?

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = ByteBuffer(bytes: bytes)
    packed = Compression.packed(self.bytes, effort: .best)
  }

  /// What a browser is told it is; browsers refuse a script or a style sheet of another type.
  var contentType: String {
    switch name.utf8.split(separator: UInt8(ascii: ".")).last.map({ String(decoding: $0, as: UTF8.self) }) {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    default: "application/octet-stream"
    }
  }

  /// A number made of all files' names and bytes, in hexadecimal: FNV-1a of 64 bits, which tells two versions apart, and no
  /// more is asked of it.
  static func version(of files: [PageAsset]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in files {
      for byte in [Array(file.name.utf8), Array(file.bytes.readableBytesView)].joined() {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    return String(hash, radix: 16)
  }
}
