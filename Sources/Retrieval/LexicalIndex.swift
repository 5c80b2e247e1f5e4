import Offers

/// An index of the words of the offers that are online.
package protocol LexicalIndex: Sendable {
  /// For each term the offers that hold it, with their BM25 scores.
  ///
  /// A word is looked up by its stem in the offer's language, in all fields by their weights, and as it is written; a
  /// phrase and a beginning only as they are written.
  func postings(for terms: [LexicalTerm]) async throws -> [Postings]

  /// How many offers hold each of some words in just that form, folded and without the mark of the plural; words that no
  /// offer holds so are left out.
  func holders(of words: [String]) async throws -> [String: Int]

  /// The words of the offers that may be what misspelt words were meant to be, folded and without the mark of the
  /// plural, with the number of offers that hold each: those with the same first letter and about as long.
  func words(near words: [String]) async throws -> [String: Int]
}

/// How much a word counts by the field it stands in.
package enum FieldWeight {
  package static let title = 4.0
  package static let company = 2.0
  package static let city = 2.0
  package static let country = 2.0
  package static let sector = 1.5
  package static let description = 1.0
  package static let profile = 1.0
  /// What a word adds that stands in the offer in the very form that was asked for.
  package static let asWritten = 0.5
}
