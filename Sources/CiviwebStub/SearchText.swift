import Foundation

/// Text made comparable: case and accents folded away.
enum SearchText {
  /// The text in lower case, without accents.
  static func fold(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// Whether a text contains another, whatever the case and the accents.
  static func contains(_ text: String, _ query: String) -> Bool {
    text.range(of: query, options: [.caseInsensitive, .diacriticInsensitive]) != nil
  }
}
