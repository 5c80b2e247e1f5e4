/// The general categories that `tokenizers` sees.
///
/// Its tables are those of Unicode 8 (in version 0.23 still), and a model was trained on what they say: to it a scalar
/// that came later, or changed since, is what it was then. The few that changed are listed below.
enum ReferenceCategory {
  /// Whether it is a control or format character, or for private use.
  static func isOther(_ scalar: Unicode.Scalar) -> Bool {
    switch category(scalar) {
    case .control, .format, .privateUse, .surrogate: true
    default: false
    }
  }

  /// Whether it is punctuation; in ASCII every sign is, `$` and `+` included.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case 0..<0x80: return false
    default: break
    }
    switch category(scalar) {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// Whether it is a mark that takes no room of its own, such as an accent.
  static func isNonspacingMark(_ scalar: Unicode.Scalar) -> Bool { category(scalar) == .nonspacingMark }

  // MARK: -

  private static func category(_ scalar: Unicode.Scalar) -> Unicode.GeneralCategory {
    switch scalar.value {
    case 0x166D, 0x1_11C9: return .otherPunctuation
    case 0x1734, 0x1_171E: return .nonspacingMark
    case 0x1885, 0x1886: return .otherLetter
    case 0xA9BD: return .spacingMark
    default: break
    }
    let properties = scalar.properties
    guard let age = properties.age, age.major <= 8 else { return .unassigned }
    return properties.generalCategory
  }
}
