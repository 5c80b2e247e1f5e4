import Foundation
import Offers
import Retrieval

/// BM25 over the words of offers, computed as SQLite's full-text index does: k1 1.2, b 0.75, an occurrence counted by the
/// weight of its field, a row's length all of its words.
///
/// Source of the formula: the documentation of SQLite FTS5, "The bm25() function"; a term in more than half of the rows
/// counts next to nothing, not less than nothing.
struct WordScoring: Sendable {
  private let documents: [(id: Offer.ID, words: OfferWords)]
  private let averageCount: Double

  init(_ documents: [Offer.ID: OfferWords]) {
    self.documents = documents.sorted { $0.key < $1.key }.map { (id: $0.key, words: $0.value) }
    let sum = documents.values.reduce(0) { $0 + $1.count }
    averageCount = documents.isEmpty ? 1 : max(1, Double(sum) / Double(documents.count))
  }

  /// The offers that hold a term, with their scores.
  func postings(for term: LexicalTerm) -> Postings {
    var scores: [Offer.ID: Double] = [:]
    for (pattern, weights) in Self.patterns(for: term) {
      // A weight of nothing must not make a holder none, so holders are told apart from frequencies.
      let holders = documents.compactMap { document -> (Offer.ID, Double, Int)? in
        let frequency = document.words.frequency(of: pattern, weights: weights)
        return frequency > 0 ? (document.id, frequency, document.words.count) : nil
      }
      let rarity = self.rarity(holders: holders.count)
      for (id, frequency, count) in holders {
        let length = 1 - Self.b + Self.b * Double(count) / averageCount
        scores[id, default: 0] += rarity * frequency * (Self.k1 + 1) / (frequency + Self.k1 * length)
      }
    }
    return Postings(scores)
  }

  /// How many offers hold a word as it is written.
  func holders(of word: String) -> Int {
    let pattern = WordPattern(words: [word])
    return documents.count { $0.words.frequency(of: pattern, weights: Self.writtenOnly) > 0 }
  }

  /// The written words with the same first letter as the given one and at most two letters longer or shorter, with
  /// the number of offers that hold each.
  func words(near word: String) -> [String: Int] {
    guard let first = word.unicodeScalars.first else { return [:] }
    let length = word.unicodeScalars.count
    var found: [ArraySlice<CChar>: Int] = [:]
    for document in documents {
      var own: Set<ArraySlice<CChar>> = []
      document.words.eachWrittenWord(beginning: String(first)) { candidate in
        let count = candidate.count { $0 >= -64 }
        if (length - 2...length + 2).contains(count) { own.insert(candidate) }
      }
      for word in own { found[word, default: 0] += 1 }
    }
    return Dictionary(
      found.map { (String(decoding: $0.key.map { UInt8(bitPattern: $0) }, as: UTF8.self), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: -

  private static let k1 = 1.2
  private static let b = 0.75
  private static let written = FieldWeight.asWritten
  private static let stemsOnly = Array(OfferWords.weights.dropLast()) + [0]
  private static let writtenOnly = [0, 0, 0, 0, 0, 0, 0, written]
  private static let writtenAsTitle = [0, 0, 0, 0, 0, 0, 0, FieldWeight.title]

  private func rarity(holders: Int) -> Double {
    let rarity = log((Double(documents.count) - Double(holders) + 0.5) / (Double(holders) + 0.5))
    return rarity > 0 ? rarity : 1e-6
  }

  /// What to look for, and in which lines it counts how much.
  private static func patterns(for term: LexicalTerm) -> [(WordPattern, [Double])] {
    switch term.kind {
    case .word(let word):
      [
        (WordPattern(words: [OfferWords.mark(.french) + word.french]), stemsOnly),
        (WordPattern(words: [OfferWords.mark(.english) + word.english]), stemsOnly),
        (WordPattern(words: [word.light]), writtenOnly),
      ]
    case .phrase(let words): [(WordPattern(words: words.map(\.light)), writtenAsTitle)]
    case .prefix(let prefix): [(WordPattern(beginning: prefix), writtenAsTitle)]
    }
  }
}
