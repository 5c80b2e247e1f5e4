/// How an entry of a zip archive is packed.
package enum ZipMethod: UInt16, Sendable {
  case stored = 0
  case deflated = 8

  /// The name of a method that isn't read here, for a message.
  ///
  /// Source: PKWARE, APPNOTE.TXT 6.3.10, 4.4.5.
  static func name(of number: UInt16) -> String {
    switch number {
    case 1: "shrink"
    case 2...5: "reduce"
    case 6: "implode"
    case 9: "Deflate64"
    case 12: "bzip2"
    case 14: "LZMA"
    case 93: "Zstandard"
    case 95: "XZ"
    case 97: "WavPack"
    case 98: "PPMd"
    case 99: "AES encryption"
    default: "method \(number)"
    }
  }
}
