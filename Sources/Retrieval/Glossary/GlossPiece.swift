/// A word or expression of a gloss.
struct GlossPiece: Equatable {
  enum Kind {
    /// A word such as "with" or "in", which has no share in the coverage.
    case function
    /// A country, which never stands before a noun.
    case place
    /// A noun that takes what follows it before it, even without "de": "ingénieur qualité".
    case head
    /// A verb, whose object stands behind it in both languages.
    case verb
    case word
  }

  /// How a piece follows the one before it.
  enum Link {
    /// With a function word or a mark of punctuation between, or first of all.
    case none
    /// With nothing between.
    case adjacent
    /// With "de" and perhaps an article between.
    case of
  }

  /// The piece in English, or as it was typed.
  let text: String
  let kind: Kind
  /// Whether an English reader understands it.
  let isUnderstood: Bool
  let link: Link

  /// Whether the piece stands before `other`, its forerunner in French, once they are in English.
  func determines(_ other: GlossPiece) -> Bool {
    guard kind == .word || kind == .head else { return false }
    switch link {
    case .none: return false
    case .adjacent: return other.kind == .head
    case .of: return other.kind == .word || other.kind == .head
    }
  }
}
