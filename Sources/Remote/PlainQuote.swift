/// A short quotation of foreign text for a message: one line of plain text.
enum PlainQuote {
  /// How many scalars are quoted at most.
  static let limit = 200

  /// The text's beginning; control characters, invisible ones and runs of white space become one space, and the key is
  /// taken out.
  static func quote(_ body: some Collection<UInt8>, hiding key: AccessKey? = nil) -> String {
    let text = hide(key, in: Array(body.prefix(65_536)))
    var quote = String.UnicodeScalarView()
    var isGap = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard quote.count < limit else { return String(quote) + "…" }
      if isInvisible(scalar) {
        isGap = !quote.isEmpty
        continue
      }
      if isGap { quote.append(" ") }
      isGap = false
      quote.append(scalar)
    }
    return String(quote)
  }

  // MARK: -

  private static func hide(_ key: AccessKey?, in text: [UInt8]) -> [UInt8] {
    guard let key else { return text }
    let secret = Array(key.secret.utf8)
    var result: [UInt8] = []
    var rest = text[...]
    while let match = rest.firstRange(of: secret) {
      result += rest[..<match.lowerBound] + Array(key.description.utf8)
      rest = rest[match.upperBound...]
    }
    return result + rest
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .unassigned, .surrogate:
      true
    default: false
    }
  }
}
