/// Undoes the escapes by which an address can be hidden: `%3A`, `&#58;`, `&colon;`.
enum AddressEscapes {
  /// The word without its escapes; nil where it has none.
  static func unescaped(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard word.contains("%") || word.contains("&"), var plain = step(word) else { return nil }
    // An escape may hide another one.
    for _ in 0..<2 {
      guard let next = step(plain) else { break }
      plain = next
    }
    return plain
  }

  // MARK: -

  /// The word with each escape undone once; nil where nothing changed.
  private static func step(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var plain: [Unicode.Scalar] = []
    var position = 0
    var hasChanged = false
    while position < word.count {
      if let (scalar, length) = escape(in: word, at: position) {
        plain.append(scalar)
        position += length
        hasChanged = true
      } else {
        plain.append(word[position])
        position += 1
      }
    }
    return hasChanged ? plain : nil
  }

  private static func escape(in word: [Unicode.Scalar], at position: Int) -> (Unicode.Scalar, length: Int)? {
    let rest = word[position...]
    if rest.first == "%" {
      let digits = rest.dropFirst().prefix(2)
      guard digits.count == 2, let value = number(digits, radix: 16), value < 0x80 else { return nil }
      return Unicode.Scalar(value).map { ($0, 3) }
    }
    guard rest.first == "&", let end = rest.prefix(12).firstIndex(of: ";") else { return nil }
    let name = word[(position + 1)..<end]
    let length = end - position + 1
    if name.first == "#" {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      return number(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
        .map { ($0, length) }
    }
    return named[String(String.UnicodeScalarView(name)).lowercased()].map { ($0, length) }
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>, radix: Int) -> UInt32? {
    UInt32(String(String.UnicodeScalarView(digits)), radix: radix)
  }

  private static let named: [String: Unicode.Scalar] = [
    "colon": ":", "sol": "/", "period": ".", "commat": "@", "amp": "&", "lt": "<", "gt": ">", "bsol": "\\",
  ]
}
