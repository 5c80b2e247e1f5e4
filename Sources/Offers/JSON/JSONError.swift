/// Why a text is not JSON, or not JSON that can be used.
package enum JSONError: Error, Equatable, CustomStringConvertible {
  /// The text ends inside a value, as a cut-off answer does.
  case endsEarly
  /// A byte that JSON doesn't allow stands at this offset, in bytes.
  case unexpectedByte(UInt8, offset: Int)
  /// Arrays and objects are nested deeper than the parser follows.
  case tooDeep
  /// A `\u` escape names half of a surrogate pair, so the text it stood for is lost.
  case loneSurrogate(offset: Int)
  /// The text's bytes are not UTF-8.
  case notUTF8(offset: Int)

  package var description: String {
    switch self {
    case .endsEarly: "the JSON ends in the middle of a value"
    case .unexpectedByte(let byte, let offset):
      "the JSON has an unexpected byte 0x\(String(byte, radix: 16)) at offset \(offset)"
    case .tooDeep: "the JSON is nested deeper than \(JSONValue.depthLimit) levels"
    case .loneSurrogate(let offset): "the JSON holds half a surrogate pair at offset \(offset)"
    case .notUTF8(let offset): "the text is not UTF-8 near offset \(offset)"
    }
  }
}
