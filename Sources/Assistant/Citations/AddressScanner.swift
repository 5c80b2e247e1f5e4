/// Finds web and mail addresses in a word, as they are written and in the usual disguises.
enum AddressScanner {
  /// Where the address in a word stands, without the punctuation behind it; nil where there is none.
  ///
  /// An address is anything with a scheme (`https://`, `hxxp://`, `mailto:`, `javascript:`, `data:`), `www.`, a mail
  /// address, a domain of a known ending, and an IP address with a path. Colons, dots and strokes may be written as
  /// percent or HTML escapes. It reaches to the word's end.
  ///
  /// - Parameters:
  ///   - word: scalars without white space.
  ///   - names: words in lower case that look like addresses but are names: `booking.com`.
  static func address(in word: [Unicode.Scalar], except names: Set<String> = []) -> Range<Int>? {
    guard word.count > 3, word.contains(where: isTelling) else { return nil }
    var end = word.count
    while end > 0, isTrailing(word[end - 1]) { end -= 1 }
    let core = Array(word[..<end])
    // Positions differ in the unescaped word, so all of it goes.
    if let plain = AddressEscapes.unescaped(core), start(in: plain, except: names) != nil { return 0..<end }
    return start(in: core, except: names).map { $0..<end }
  }

  // MARK: -

  private static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "/", ".", "@", "%", "&", "\\", "。": true
    default: false
    }
  }

  /// Punctuation that belongs to the sentence rather than to the address.
  private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", "…", "»", "”", "’", "\"", "'", "*", "_", "`", "|": true
    default: false
    }
  }

  private static func start(in word: [Unicode.Scalar], except names: Set<String>) -> Int? {
    let word = word.map { $0 == "\\" ? "/" : $0 == "。" ? "." : $0 }
    let starts = [schemeStart(in: word), mailStart(in: word), DomainScanner.start(in: word, except: names)]
    return starts.compactMap { $0 }.min()
  }

  private static func schemeStart(in word: [Unicode.Scalar]) -> Int? {
    // The scheme's letters are counted on the way, so that a word of nothing but colons costs no more than another.
    var letters = 0
    for (index, scalar) in word.enumerated() {
      guard scalar == ":" else {
        letters = isSchemeScalar(scalar) ? letters + 1 : 0
        continue
      }
      defer { letters = 0 }
      guard letters > 1, index + 1 < word.count else { continue }
      let scheme = String(String.UnicodeScalarView(word[(index - letters)..<index].suffix(12))).lowercased()
      let next = word[index + 1]
      let isSlashed = next == "/" && index + 2 < word.count && word[index + 2] == "/"
      if isSlashed || next == "/" && web.contains(scheme) { return index - letters }
      if plain.contains(scheme) { return index - letters }
      if scheme == "data", word[(index + 1)...].contains(where: { $0 == "," || $0 == "/" || $0 == ";" }) {
        return index - letters
      }
    }
    return nil
  }

  /// Schemes that browsers understand with one stroke too.
  private static let web: Set = ["http", "https", "hxxp", "hxxps", "ftp", "file", "ws", "wss"]
  /// Schemes without strokes.
  private static let plain: Set = ["mailto", "javascript", "vbscript", "tel", "sms", "blob"]

  private static func isSchemeScalar(_ scalar: Unicode.Scalar) -> Bool {
    VisibleText.isASCIILetter(scalar) || VisibleText.isDigit(scalar) || scalar == "+" || scalar == "-"
  }

  private static func mailStart(in word: [Unicode.Scalar]) -> Int? {
    var local = 0
    for (index, scalar) in word.enumerated() {
      if scalar == "@", local > 0 {
        let domain = word[(index + 1)...].prefix { DomainScanner.isLabelScalar($0) || $0 == "." }
        if domain.dropFirst().contains(".") { return index - local }
      }
      local = DomainScanner.isLabelScalar(scalar) || ".%+_".unicodeScalars.contains(scalar) ? local + 1 : 0
    }
    return nil
  }
}
