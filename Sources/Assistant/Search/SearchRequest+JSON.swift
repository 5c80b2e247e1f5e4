import Offers
import Retrieval

extension SearchRequest {
  /// The request under the names of its parts, for a journal.
  package var json: JSONValue {
    .members([
      "query": .string(query), "limit": .integer(limit), "filters": filter.json,
      "mode": mode.map { .string($0.rawValue) }, "literal": .bool(!isCompiled), "relax": .bool(relaxes),
      "plan": plan?.savedJSON, "seen": .array(seen.sorted().map { .integer($0) }),
    ])
  }

  /// Reads what `json` wrote; nil for anything else.
  package init?(json: JSONValue) {
    guard case .string(let query)? = json["query"], let limit = json["limit"]?.lenientInteger,
      Self.limitRange.contains(limit), let filters = json["filters"],
      let filter = try? OfferFilter(json: filters)
    else { return nil }
    // A query may be empty where a plan says it all.
    self.init(unchecked: query, limit: limit, filter: filter)
    mode = json["mode"]?.lenientText.flatMap(SearchMode.init)
    isCompiled = json["literal"]?.lenientBool != true
    relaxes = json["relax"]?.lenientBool == true
    if let saved = json["plan"], !saved.isNull {
      guard let plan = try? QuestionPlan(saved: saved) else { return nil }
      self.plan = plan
    }
    if case .array(let ids)? = json["seen"] { seen = Set(ids.compactMap(\.lenientInteger)) }
  }

  /// A request for what a plan asks.
  package init(_ plan: QuestionPlan, limit: Int) {
    self.init(
      unchecked: plan.question, limit: min(max(limit, Self.limitRange.lowerBound), Self.limitRange.upperBound))
    self.plan = plan
  }
}
