/// Words that point at offers on the list that was shown last.
package enum OfferPointer: Sendable, Equatable {
  /// "La deuxième", "offer 2": counted from 1.
  case position(Int)
  /// "Les deux premières", "the first three".
  case first(Int)
  /// "La dernière", "the last one".
  case last
  /// "La suivante", "the previous one": beside the offer that was spoken of.
  case next, previous
  /// "Les deux", "both".
  case both
  /// "Toutes", "all of them".
  case all
  /// "Celle-ci", "this one", "it": what was spoken of.
  case same
  /// "Celle d'Airbus", "the one in Berlin": the conditions of the text say which.
  case described
}
