import Assistant
import Offers

/// What a search asks for, as a request states it.
struct SearchFields: Sendable {
  var request: SearchRequest
  /// Whether each hit tells the scores of single terms.
  var explains: Bool

  /// The most hits that can be passed over.
  static let offsetRange = 0...100_000
  /// The names of what a search can be told, conditions aside.
  static let names = ["query", "q", "n", "limit", "mode", "explain", "literal", "relax", "offset", "sort"]

  /// - Parameter body: whether conditions may be in a nested object.
  init(_ fields: RequestFields, hasNestedFilters: Bool) throws {
    try fields.allow(only: Self.names + (hasNestedFilters ? ["filters"] : []) + RequestFields.filterNames)
    let limit = try fields.integer(try fields.name(among: ["n", "limit"]), in: SearchRequest.limitRange)
    request = try Self.request(
      try fields.text(try fields.name(among: ["query", "q"])), limit: limit, filter: try fields.filter())
    request.mode = try fields.choice("mode")
    request.order = try fields.choice("sort") ?? .fit
    request.offset = try fields.integer("offset", in: Self.offsetRange) ?? 0
    request.isCompiled = try !(fields.flag("literal") ?? false)
    request.relaxes = try fields.flag("relax") ?? false
    explains = try fields.flag("explain") ?? false
  }

  /// A request for what somebody typed, its errors in the words of this interface; for all offers where there is neither a
  /// question nor a condition.
  static func request(_ query: String?, limit: Int? = nil, filter: OfferFilter) throws -> SearchRequest {
    let (question, limit) = (TextCleaning.line(query ?? "") ?? "", limit ?? 10)
    guard question.isEmpty, filter.isEmpty else {
      return try SearchRequest(query: query ?? "", limit: limit, filter: filter)
    }
    // Nobody types this request by mistake, as on the command line, where an empty one is refused.
    return SearchRequest(everyOfferOf: filter, limit: limit)
  }
}
