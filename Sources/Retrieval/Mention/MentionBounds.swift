/// Reads the words that bound a number: "plus de", "environ", "près de", "at least".
enum MentionBounds {
  /// The bound that begins at a token, and the index of what it bounds: with articles and links (`number`) and behind
  /// them (`end`).
  static func before(
    at index: Int, in tokens: QuestionTokens
  ) -> (bound: Mention.Bound, number: Int, end: Int)? {
    if let near = nearly.longest(at: index, in: tokens) {
      return (near.value, near.end, tokens.skipping(Comparison.links, from: near.end))
    }
    guard let found = Comparison.before.longest(at: index, in: tokens) else { return nil }
    return (bound(found.value), found.end, tokens.skipping(Comparison.links, from: found.end))
  }

  /// The bound behind a number, and the index behind it.
  static func after(at index: Int, in tokens: QuestionTokens) -> (bound: Mention.Bound, end: Int)? {
    guard let found = Comparison.after.longest(at: index, in: tokens), tokens[index].map({ !$0.startsClause }) ?? false
    else { return nil }
    return (bound(found.value), found.end)
  }

  /// The place value of a number's last digit that isn't zero: 100 at most.
  static func unit(of value: Double) -> Double {
    guard let cents = Int(exactly: (value * 100).rounded()), cents != 0 else { return 1 }
    var unit = 1
    while unit < 10_000, cents % (unit * 10) == 0 { unit *= 10 }
    return Double(unit) / 100
  }

  // MARK: -

  private static func bound(_ comparison: Comparison) -> Mention.Bound {
    switch comparison {
    case .atLeast: .atLeast
    case .moreThan: .moreThan
    case .atMost: .atMost
    case .lessThan: .lessThan
    case .about: .about
    case .exactly: .exactly
    }
  }

  private static let nearly: PhraseTable<Mention.Bound> = [
    """
    pres de, pres d, presque, quasiment, nearly, almost, close to, un peu moins de, un peu moins d, just under, \
    a little under, slightly less than, slightly under, a little less than, just below
    """: .nearly,
    """
    depasse, depassent, depassant, excede, excedent, exceeds, exceed, exceeding, un peu plus de, un peu plus d, just over, slightly over, a little over, slightly more than, a \
    little more than
    """: .moreThan,
    "de l ordre de, aux alentours de, aux environs de, avoisinant, in the region of, somewhere around, grosso modo, env":
      .about,
  ]
}
