import Foundation

/// Which scalars a reader can see, and what those in disguise stand for.
enum VisibleText {
  /// Whether a scalar leaves no ink or steers what is around it: control, format and tag characters, direction marks,
  /// fillers, private use, unassigned. Line ends and spaces are to be told apart before.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE...0x2FF: return false
    // A blank of Braille, and fillers that aren't ignorable by Unicode's own list.
    case 0x2800, 0x16FE4, 0x1D159: return true
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether a scalar combines with the one before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether a scalar is a space of any width.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar.value == 0xA0
      || scalar.value >= 0x1680 && scalar.properties.generalCategory == .spaceSeparator
  }

  /// The plain letters that a full-width, circled or mathematical one stands for; any other scalar itself.
  static func undisguised(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map { [$0] } ?? [scalar]
    case 0xFF61: return ["."]
    case 0x2100...0x214F, 0x2460...0x24FF, 0x1D400...0x1D7FF, 0x1F100...0x1F1E5:
      // Signs such as ™, № and ℃ are read as they are.
      if [0x2103, 0x2109, 0x2116, 0x2117, 0x211E, 0x2120, 0x2122, 0x2126].contains(scalar.value) { return [scalar] }
      let plain = Array(String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars)
      return plain.allSatisfy(\.isASCII) && plain.count <= 3 ? plain : [scalar]
    default: return [scalar]
    }
  }

  /// The lower-case letter of an ASCII capital, any other scalar unchanged.
  static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20) : scalar
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(lowercased(scalar)) }

  /// Whether a scalar is a letter or digit of any script.
  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(scalar) || isASCIILetter(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
