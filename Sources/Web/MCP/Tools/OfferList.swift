import Assistant
import Offers

/// A page of offers, for programs and for models.
struct OfferList: Sendable {
  let offers: [OfferSummary]
  /// How many fit in all.
  let total: Int

  init(_ response: SearchResponse) {
    offers = response.hits.map { OfferSummary($0) }
    total = response.total
  }

  var json: JSONValue { .array(offers.map(\.json)) }

  /// The offers, numbered, between marks.
  func lines(from number: Int = 1) -> [String] {
    ForeignText().marked(
      offers.enumerated().flatMap { index, offer in
        offer.lines.enumerated().map { $0 == 0 ? "\(number + index). \($1)" : $1 }
      })
  }

  /// How many offers a call gives.
  static let limitRange = 1...25
  /// Where the caller names no number.
  static let limit = 5
  static let limitNote = "How many offers to give. Default: \(limit)."
}
