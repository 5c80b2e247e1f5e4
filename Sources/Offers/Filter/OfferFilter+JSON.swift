extension OfferFilter {
  /// The filter as the plan shows it: the names of the command line's flags, only what is set.
  package var json: JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { members.append(.init(name, .array(values.map { .string($0) }))) }
    }
    func add(_ name: String, _ value: JSONValue?) {
      if let value { members.append(.init(name, value)) }
    }
    add("country", countries.map(\.code).sorted())
    add("zone", zones.map(\.englishName).sorted())
    add("city", cities)
    add("any_place", matchesAnyPlace ? .bool(true) : nil)
    add("company", companies)
    add("sector", sectors)
    add("min_months", minMonths.map { .integer($0) })
    add("max_months", maxMonths.map { .integer($0) })
    add("start_after", startAfter.map { .string($0.description) })
    add("start_before", startBefore.map { .string($0.description) })
    add("min_pay", minPay.map { .decimal($0) })
    add("max_pay", maxPay.map { .decimal($0) })
    add("competition", Competition.Level.allCases.filter(competition.contains).map(\.rawValue))
    add("language", language.map { .string($0.rawValue) })
    add("telework", telework.map { .bool($0) })
    add("published_since", publishedSince.map { .string($0.description) })
    add("type", types.map(\.rawValue).sorted())
    add("strict", isStrict ? .bool(true) : nil)
    return .object(members)
  }
}
