/// A word, a number or a telling sign of a question.
struct QuestionToken: Sendable {
  /// What a token is made of.
  enum Kind: Sendable {
    case word
    /// ASCII digits.
    case number
    /// One of `€ $ £ + % @ < > = ~` and the like.
    case sign
    /// An address of a page: nothing is read out of it.
    case address
  }

  /// What stands between a token and the one before it.
  enum Gap: Sendable {
    /// Nothing: "12mois".
    case none
    case space
    case hyphen
    case apostrophe
    /// A dot without spaces: "2.500", "U.S.".
    case dot
    /// A comma without spaces: "2,5".
    case tightComma
    case ampersand
    case slash
    case comma
    /// The end of a sentence, a bracket, a colon, a line break, the start of the question.
    case stop
  }

  let kind: Kind
  /// The word in lower-case ASCII without accents, cut after 64 scalars; the digits; the sign.
  let folded: String
  /// The hash of `folded`, by which tables find it.
  let hash: WordHash
  /// Where it stands, in offsets of the question's Unicode scalars.
  let range: Range<Int>
  let gap: Gap
  /// Whether the first letter is a capital.
  let isCapitalized: Bool
  /// Whether there are two letters or more, all capitals.
  let isUppercase: Bool
  /// Whether a `-` stands right before it and a space before that: what search reads as an exclusion.
  let hasMinus: Bool
  /// Whether it stands between quotation marks: such words are looked up as they are.
  let isQuoted: Bool

  /// Whether a name may go on from the token before to this one.
  var continuesName: Bool {
    switch gap {
    case .none, .space, .hyphen, .apostrophe, .dot, .ampersand: true
    case .tightComma, .slash, .comma, .stop: false
    }
  }

  /// Whether a clause ends before this token.
  var startsClause: Bool { gap == .comma || gap == .stop }
}
