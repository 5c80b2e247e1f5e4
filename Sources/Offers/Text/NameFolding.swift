import Foundation

/// The one way names are made comparable: countries, zones, cities, companies, whatever a person types.
///
/// Folding forgets case, diacritics, ligatures and punctuation, so `"CÔTE-D’IVOIRE"`, `"Cote d'Ivoire"` and
/// `" côte   d ivoire "` are one name. It needs no locale, and it works on Unicode scalars: a combining mark after a
/// quote or a space hides nothing from it.
package enum NameFolding {
  /// The number of Unicode scalars that are read and kept; what follows is cut.
  ///
  /// The longest real name has about sixty. With the cap, a megabyte of hostile text costs as much as a line of it.
  package static let maximumLength = 256

  /// Returns `name` in lower case without diacritics, its words separated by single spaces.
  ///
  /// - Letters lose their marks (`é` → `e`), ligatures and barred letters become plain ones (`œ` → `oe`, `ß` → `ss`,
  ///   `ø` → `o`, `ł` → `l`), compatibility forms become ordinary ones (`Ａ` → `a`).
  /// - Invisible format characters vanish; everything else that is no letter, mark or digit separates words, which
  ///   includes apostrophes, hyphens, dots and `&`.
  /// - A name without letters or digits folds to the empty string.
  ///
  /// Marks are dropped scalar by scalar, never sorted, so a run of them costs linear time. Folding twice changes
  /// nothing more.
  package static func folded(_ name: String) -> String {
    var words = FoldedWords()
    for scalar in name.unicodeScalars.prefix(maximumLength) where words.count < maximumLength {
      if scalar.isASCII {
        words.append(ascii: UInt8(truncatingIfNeeded: scalar.value))
      } else {
        for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
          words.append(part)
        }
      }
    }
    return words.text
  }

  /// Returns a folded name without the French or English article that opens it: `"l allemagne"` → `"allemagne"`.
  ///
  /// An article with nothing behind it is kept, since it may be a code (`la`: Laos).
  package static func withoutLeadingArticle(_ foldedName: String) -> String {
    for article in ["the ", "la ", "le ", "les ", "l "] where foldedName.utf8.starts(with: article.utf8) {
      return String(foldedName.unicodeScalars.dropFirst(article.utf8.count))
    }
    return foldedName
  }
}

/// Folded scalars in the making: words in UTF-8, single spaces between them.
private struct FoldedWords {
  private var bytes: [UInt8] = []
  private var awaitsSpace = false

  /// The length in bytes, which is at least the length in scalars.
  var count: Int { bytes.count }

  /// The words so far, without a space at either end.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds one ASCII character: a letter or digit to the present word, any other as a separator.
  mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      separateIfNeeded()
      bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      separateIfNeeded()
      bytes.append(byte | 0x20)
    default:
      awaitsSpace = true
    }
  }

  /// Adds one scalar of a compatibility decomposition.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(ascii: UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format:
      break
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      separateIfNeeded()
      bytes.append(contentsOf: Self.plainLetters(for: scalar).utf8)
    default:
      awaitsSpace = true
    }
  }

  private mutating func separateIfNeeded() {
    if awaitsSpace, !bytes.isEmpty {
      bytes.append(UInt8(ascii: " "))
    }
    awaitsSpace = false
  }

  /// Lower case, and ASCII for the Latin letters that Unicode does not decompose.
  private static func plainLetters(for scalar: Unicode.Scalar) -> String {
    let lowercase = scalar.properties.lowercaseMapping
    return switch lowercase {
    case "œ": "oe"
    case "æ": "ae"
    case "ß": "ss"
    case "ø": "o"
    case "ł": "l"
    case "đ", "ð": "d"
    case "þ": "th"
    case "ħ": "h"
    case "ı": "i"
    case "ŋ": "n"
    case "ŧ": "t"
    default: lowercase
    }
  }
}
