/// What is wrong with bytes, said by a part that doesn't know which file they are of.
enum NumPyFault: Error, Equatable {
  /// They are not what a sound writer writes.
  case damaged(String)
  /// They hold something that this reader doesn't know, named by a noun phrase.
  case unsupported(String)
  /// A pickle names something that is not data.
  case forbidden(String)
  /// They are, or would become, larger than the limits allow.
  case tooLarge(String)

  /// Text of a file, fit for a message: printable ASCII, at most 80 characters.
  static func quoted(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    for byte in bytes.prefix(80) {
      text.unicodeScalars.append(0x20..<0x7F ~= byte ? Unicode.Scalar(byte) : "?")
    }
    return text
  }

  /// Text of a file, fit for a message.
  static func quoted(_ text: String) -> String { quoted(text.utf8) }
}
