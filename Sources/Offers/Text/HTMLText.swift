/// Turns the stray HTML of a few offers into text: known tags vanish or break the line, entities become characters.
///
/// `a < b` and unknown entities stay as they are: most offers are plain text.
enum HTMLText {
  static func plain(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: { $0 == "<" || $0 == "&" }) else { return scalars }
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(scalars.count)
    var position = 0
    while position < scalars.count {
      let rest = scalars[position...]
      if scalars[position] == "<", let (text, length) = tag(at: rest) {
        if let text { plain.append(text) }
        position += length
      } else if scalars[position] == "&", let (text, length) = entity(at: rest) {
        plain.append(text)
        position += length
      } else {
        plain.append(scalars[position])
        position += 1
      }
    }
    return plain
  }

  // MARK: -

  private static let longestTag = 200
  private static let breaking: Set<String> = ["br", "p", "div", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6"]
  private static let plainTags: Set<String> = [
    "a", "b", "em", "font", "i", "img", "script", "small", "span", "strong", "style", "sub", "sup", "table", "tbody",
    "td", "th", "thead", "u",
  ]

  /// The scalar a tag stands for and the tag's length; nil where no known tag starts here.
  private static func tag(at rest: ArraySlice<Unicode.Scalar>) -> (text: Unicode.Scalar?, length: Int)? {
    guard let end = rest.prefix(longestTag).firstIndex(of: ">") else { return nil }
    let inside = rest[(rest.startIndex + 1)..<end]
    let name = inside.drop { $0 == "/" }.prefix { $0.isASCII && ($0.properties.isAlphabetic || isDigit($0)) }
    let behind = inside.drop { $0 == "/" }.dropFirst(name.count).first
    guard behind == nil || behind == " " || behind == "/" || behind == "\n" || behind == "\t" else { return nil }
    let length = end - rest.startIndex + 1
    switch string(name).lowercased() {
    case "li": return (inside.first == "/" ? "\n" : "•", length)
    case let name where breaking.contains(name): return ("\n", length)
    case let name where plainTags.contains(name): return (nil, length)
    default: return nil
    }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "eacute": "é", "egrave": "è",
    "ecirc": "ê", "agrave": "à", "acirc": "â", "ccedil": "ç", "ocirc": "ô", "icirc": "î", "iuml": "ï", "ugrave": "ù",
    "ucirc": "û", "euro": "€", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "laquo": "«", "raquo": "»",
    "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "deg": "°", "oelig": "œ", "Eacute": "É",
  ]

  /// The scalar an entity stands for and the entity's length; nil where no known entity starts here.
  private static func entity(at rest: ArraySlice<Unicode.Scalar>) -> (text: Unicode.Scalar, length: Int)? {
    guard let end = rest.prefix(12).firstIndex(of: ";") else { return nil }
    let name = string(rest[(rest.startIndex + 1)..<end])
    let length = end - rest.startIndex + 1
    if let scalar = named[name] { return (scalar, length) }
    guard name.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = name.utf8.dropFirst()
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    return (scalar, length)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
