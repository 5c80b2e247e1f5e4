extension Unicode.Scalar {
  /// Whether a word can start with it: a letter or a digit, superscripts included.
  var isWordBase: Bool {
    switch value {
    case 0..<0x80:
      return isASCIIWord
    case 0xC0..<0x250:
      return value != 0xD7 && value != 0xF7
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2089:
      return properties.numericType != nil
    case 0x2BC:
      return false  // The modifier apostrophe counts as a letter in Unicode.
    default:
      return isOtherLetterOrDigit
    }
  }

  /// Whether it is a letter or a digit of ASCII.
  var isASCIIWord: Bool { (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value) }

  /// Whether it modifies the scalar before it.
  var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether it is invisible inside a word: a soft hyphen, a joiner, a byte order mark.
  var isIgnorable: Bool {
    switch value {
    case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether it is one of the signs that people type for an apostrophe.
  var isApostrophe: Bool {
    switch self {
    case "'", "’", "‘", "ʼ", "´", "`", "′", "＇": true
    default: false
    }
  }

  /// The lower-case letter of an ASCII capital, any other scalar unchanged.
  var asciiLowercase: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(truncatingIfNeeded: value) | 0x20) : self
  }

  /// The lower-case letter, for scalars up to U+00FF; nil for those beyond, which need Unicode's tables.
  var latinLowercase: Unicode.Scalar? {
    switch value {
    case 0..<0x80: asciiLowercase
    case 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(value + 0x20)
    case 0x80...0xFF: self
    default: nil
    }
  }

  // MARK: -

  private var isOtherLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber:
      true
    default: false
    }
  }
}
