import Foundation

/// What makes "Développeur" and "developpeur" one word: accents, ligatures and widths are taken away.
package enum Folding {
  /// `text` in lower case with only its letters and digits, accents folded: "Cœur²" is "coeur2".
  ///
  /// Latin letters become ASCII; other scripts keep their letters and lose their marks.
  /// Linear, for texts whose runs of combining marks are capped.
  package static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        append(ascii: scalar, to: &result)
      } else if scalar.value < 0x180 {
        result.append(contentsOf: latin[Int(scalar.value) - 0x80].unicodeScalars)
      } else {
        append(decomposing: scalar, to: &result)
      }
    }
    return String(result)
  }

  // MARK: -

  private static func append(ascii scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar {
    case "a"..."z", "0"..."9": result.append(scalar)
    case "A"..."Z": result.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    default: break
    }
  }

  private static func append(decomposing scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    if (0x300...0x36F).contains(scalar.value) { return }
    let lowercase = scalar.properties.lowercaseMapping
    for part in lowercase.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if part.isASCII {
        append(ascii: part, to: &result)
      } else if let ascii = undecomposed[part] {
        result.append(contentsOf: ascii.unicodeScalars)
      } else if part.isWordBase {
        result.append(part)
      }
    }
  }

  /// The folded forms of U+0080 to U+017F.
  private static let latin: [String] = (0x80..<0x180).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return "" }
    var result = String.UnicodeScalarView()
    append(decomposing: scalar, to: &result)
    return String(result)
  }

  /// Letters that Unicode gives no decomposition, in lower case.
  private static let undecomposed: [Unicode.Scalar: String] = [
    "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
    "ĸ": "k", "ŋ": "n", "ŧ": "t", "ƒ": "f", "ə": "e", "ʼ": "",
  ]
}
