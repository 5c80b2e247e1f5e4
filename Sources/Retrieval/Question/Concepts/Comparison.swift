/// How a number is meant: as a lower bound, an upper one, or about so.
enum Comparison: Sendable {
  case atLeast, moreThan, atMost, lessThan, about, exactly

  /// Words before a number.
  static let before: PhraseTable<Comparison> = [
    """
    au moins, d au moins, minimum, minimum de, un minimum de, min, mini, au minimum, minimale de, minimale, minimal, \
    minimal de, at least, of at least, no less than, not less than, a minimum of, minimum of, pas moins de, \
    pas moins d, a partir de, a partir d, superieur ou egal a, superieure ou egale a, starting at, starting from, \
    upwards of, des, not under, not below, no shorter than, ≥, > =, minimum d
    """: .atLeast,
    """
    plus de, plus d, de plus de, de plus d, superieur a, superieure a, superieurs a, superieures a, more than, over, \
    above, exceeding, longer than, of more than, plus long que, plus longue que, plus longue qu, plus longues que, \
    depassant, higher than, greater than, >, better than, au dessus de
    """: .moreThan,
    """
    au plus, maximum, maximum de, un maximum de, max, maxi, au maximum, maximale de, maximale, maximal, maximal de, \
    jusqu a, at most, of at most, up to, no more than, not more than, pas plus de, pas plus d, n excedant pas, \
    a maximum of, maximum of, inferieur ou egal a, inferieure ou egale a, ne depassant pas, not exceeding, not over, \
    no longer than, not longer than, pas plus long que, pas plus longue que, pas plus long qu, pas plus longue qu, ≤, \
    < =, maximum d
    """: .atMost,
    """
    moins de, moins d, de moins de, de moins d, inferieur a, inferieure a, inferieurs a, inferieures a, less than, \
    under, below, shorter than, fewer than, plus court que, plus courte que, plus courte qu, plus courtes que, \
    of less than, lower than, <, en dessous de
    """: .lessThan,
    "environ, autour de, autour d, about, around, approximately, approx, a peu pres, circa, ~, ≈, roughly, some":
      .about,
    "exactement, exactly, precisely, precisement, de exactement, =": .exactly,
  ]

  /// Words behind a number.
  static let after: PhraseTable<Comparison> = [
    """
    minimum, min, mini, au moins, au minimum, ou plus, et plus, or more, or longer, and more, and above, or above, \
    and up, at least, +, plus, at a minimum, at minimum, ou davantage
    """: .atLeast,
    """
    maximum, max, maxi, au plus, au maximum, ou moins, et moins, or less, or shorter, and less, at most, tops, \
    at a maximum, at maximum, grand maximum
    """: .atMost,
    "environ, about, approximately, a peu pres": .about,
  ]

  /// Words that only lead from a comparison to its number.
  static let links: PhraseTable<Void> = PhraseTable(list: "de, d, of, a, an, un, une, the, le, la, l, est de, is, :")
}

extension QuestionTokens {
  /// The index behind some of the words that only link, at most `limit` of them.
  func skipping(_ links: PhraseTable<Void>, from index: Int, limit: Int = 2) -> Int {
    var index = index
    for _ in 0..<limit {
      guard let link = links.longest(at: index, in: self) else { break }
      index = link.end
    }
    return index
  }
}
