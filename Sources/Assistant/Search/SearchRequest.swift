import Offers
import Retrieval

/// What a person looks for.
package struct SearchRequest: Sendable, Hashable {
  /// The question as it was typed; may be empty where there is a filter.
  package var query: String
  /// How many hits to give at most.
  package var limit: Int
  package var filter: OfferFilter
  /// What to rank by; nil for the best that is set up.
  package var mode: SearchMode?
  /// Whether the question is read for conditions and wishes; else it is words and nothing more.
  package var isCompiled = true
  /// How the query is to be understood; nil to read it. The filter is then a part of it already.
  package var plan: QuestionPlan?
  /// Offers that the person has seen already: they count, but aren't given again.
  package var seen: Set<Offer.ID> = []
  /// Whether a question that nothing fits may be widened.
  package var relaxes = false
  /// What comes first.
  package var order = HitOrder.fit
  /// How many of the first hits to pass over, zero or more.
  package var offset = 0

  /// The most hits that can be asked for.
  package static let limitRange = 1...1000
  /// The longest question that is read, in bytes of UTF-8.
  package static let queryByteLimit = 20_000

  /// - Throws: `SearchError` where the request makes no sense.
  package init(
    query: String, limit: Int = 10, filter: OfferFilter = OfferFilter(), mode: SearchMode? = nil
  ) throws(SearchError) {
    guard Self.limitRange.contains(limit) else { throw .limitOutOfRange(limit) }
    guard query.utf8.count <= Self.queryByteLimit else { throw .queryTooLong(bytes: query.utf8.count) }
    let question = TextCleaning.line(query) ?? ""
    guard !question.isEmpty || !filter.isEmpty else { throw .queryEmpty }
    self.init(unchecked: question, limit: limit, filter: filter)
    self.mode = mode
  }

  /// Looks for every offer that passes a filter, which may be empty.
  package init(everyOfferOf filter: OfferFilter, limit: Int = limitRange.upperBound) {
    self.init(unchecked: "", limit: limit, filter: filter)
  }

  init(unchecked query: String, limit: Int, filter: OfferFilter = OfferFilter()) {
    self.query = query
    self.limit = limit
    self.filter = filter
  }
}

/// Why a search can't be made.
package enum SearchError: Failure, Equatable {
  case queryEmpty
  case queryTooLong(bytes: Int)
  case limitOutOfRange(Int)

  package var kind: FailureKind { .badArguments }

  package var description: String {
    switch self {
    case .queryEmpty: "there is nothing to search for: the query is empty"
    case .queryTooLong(let bytes):
      "the query is too long: \(bytes) bytes, where \(SearchRequest.queryByteLimit) are the most"
    case .limitOutOfRange(let limit): "\(limit) results can't be given"
    }
  }

  package var hint: String {
    switch self {
    case .queryEmpty: "Give some words or a filter, for example `vie search \"data analyst\" --country DE`."
    case .queryTooLong: "Shorten it to the words that matter."
    case .limitOutOfRange:
      "Ask for \(SearchRequest.limitRange.lowerBound) to \(SearchRequest.limitRange.upperBound) with -n."
    }
  }
}
