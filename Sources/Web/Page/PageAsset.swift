import Hummingbird
import NIOCore

/// A file of the page. It is a part of the program, so that it changes with the program alone.
struct PageAsset: Sendable {
  /// The name under `/assets/`, such as `app.js`.
  let name: String
  let bytes: ByteBuffer
  /// Changes with the bytes; quoted, as the header wants it.
  let entityTag: String

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = ByteBuffer(bytes: bytes)
    entityTag = "\"\(String(Self.hash(of: bytes), radix: 16))\""
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

  // MARK: -

  /// FNV-1a of 64 bits: tells two versions of a file apart, and no more is asked of it.
  private static func hash(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
