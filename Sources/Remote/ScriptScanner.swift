/// Finds values in a page's JavaScript without running it.
///
/// Each byte is looked at a bounded number of times, whatever the page holds.
struct ScriptScanner {
  /// The longest text that is taken for a value, in bytes with its escapes.
  private static let longestValue = 16_384

  private let page: [UInt8]

  /// Takes the whole page, as it came.
  init(_ page: [UInt8]) {
    self.page = page
  }

  /// The texts that the page gives this name, in order: `NAME:"…"`, `"NAME": '…'`, `NAME = "…"`.
  ///
  /// Escapes are undone. A text with a character outside ASCII, or with a control character, is left out.
  func values(of name: String) -> [String] {
    let name = Array(name.utf8)
    var values: [String] = []
    var position = 0
    while let found = firstOccurrence(of: name, from: position) {
      position = found + name.count
      guard !isPartOfName(at: found - 1), let start = valueStart(from: position) else { continue }
      guard let end = valueEnd(from: start) else { continue }
      if let text = Self.unescaped(page[(start + 1)..<end]) { values.append(text) }
      position = end + 1
    }
    return values
  }

  // MARK: -

  private func firstOccurrence(of name: [UInt8], from start: Int) -> Int? {
    guard let first = name.first, page.count >= name.count else { return nil }
    var position = start
    while position <= page.count - name.count {
      if page[position] == first, page[position..<(position + name.count)].elementsEqual(name) { return position }
      position += 1
    }
    return nil
  }

  private func isPartOfName(at position: Int) -> Bool {
    guard position >= 0 else { return false }
    switch page[position] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "$"): return true
    default: return false
    }
  }

  /// Where the opening quote of a value stands behind a name: an optional quote, a colon or an equals sign, a quote.
  private func valueStart(from end: Int) -> Int? {
    var position = end
    if position < page.count, Self.isQuote(page[position]) { position += 1 }
    position = skippingSpace(from: position)
    guard position < page.count, page[position] == UInt8(ascii: ":") || page[position] == UInt8(ascii: "=") else {
      return nil
    }
    position = skippingSpace(from: position + 1)
    return position < page.count && Self.isQuote(page[position]) ? position : nil
  }

  private func skippingSpace(from start: Int) -> Int {
    let end = min(page.count, start + 64)
    var position = start
    while position < end, page[position] == 0x20 || (0x09...0x0D).contains(page[position]) { position += 1 }
    return position
  }

  /// Where the closing quote stands; nil where none comes in time.
  private func valueEnd(from start: Int) -> Int? {
    let quote = page[start]
    let limit = min(page.count, start + Self.longestValue)
    var position = start + 1
    while position < limit {
      if page[position] == quote { return position }
      position += page[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }
}

extension ScriptScanner {
  /// The text of a JavaScript string's inside: `\u002F`, `\u{2F}`, `\x2F` and `\/` are a slash.
  static func unescaped(_ inside: ArraySlice<UInt8>) -> String? {
    var rest = inside
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      var value = UInt32(byte)
      if byte == UInt8(ascii: "\\") {
        guard let escape = rest.popFirst(), let code = code(of: escape, &rest) else { return nil }
        value = code
      }
      guard (0x20...0x7E).contains(value) else { return nil }
      text.append(UInt8(truncatingIfNeeded: value))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The character that an escape stands for, the digits behind its letter taken off.
  private static func code(of escape: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt32? {
    switch escape {
    case UInt8(ascii: "x"): return number(digits: 2, &rest)
    case UInt8(ascii: "u"):
      guard rest.first == UInt8(ascii: "{") else { return number(digits: 4, &rest) }
      rest.removeFirst()
      let count = rest.prefix { $0 != UInt8(ascii: "}") }.count
      guard (1...6).contains(count), let code = number(digits: count, &rest) else { return nil }
      return rest.popFirst() == UInt8(ascii: "}") ? code : nil
    // The control characters that have a letter of their own.
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "v"), UInt8(ascii: "0"):
      return nil
    default: return UInt32(escape)
    }
  }

  private static func number(digits: Int, _ rest: inout ArraySlice<UInt8>) -> UInt32? {
    let text = rest.prefix(digits)
    guard text.count == digits else { return nil }
    rest = rest.dropFirst(digits)
    var number: UInt32 = 0
    for byte in text {
      switch byte {
      case 0x30...0x39: number = number << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: number = number << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: number = number << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return number
  }
}
