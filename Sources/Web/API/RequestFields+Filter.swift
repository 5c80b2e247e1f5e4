import Offers

extension RequestFields {
  /// The names of the conditions: the command line's flags, with `_`.
  ///
  /// `any_place` is no flag; a plan that is sent back may have it.
  static let filterNames = [
    "country", "zone", "city", "any_place", "company", "sector", "min_months", "max_months", "start_after",
    "start_before", "min_pay", "max_pay", "competition", "language", "telework", "published_since", "type", "strict",
  ]

  /// The filter that the members state, those of a nested `filters` among them.
  ///
  /// - Parameter excluded: names that mean something else at this level.
  /// - Throws: `Problem` or `FilterError`.
  func filter(except excluded: [String] = []) throws -> OfferFilter {
    var stated = StatedFilter()
    try read(into: &stated, except: excluded)
    if let nested = try object("filters") {
      try nested.allow(only: Self.filterNames)
      for name in Self.filterNames where !excluded.contains(name) && has(name) && nested.has(name) {
        throw Problem.badRequest(
          "\(quoted(name)) is given twice", hint: "Give it in \"filters\" or beside it, not in both.")
      }
      try nested.read(into: &stated, except: [])
    }
    return try stated.filter()
  }

  // MARK: -

  private func read(into stated: inout StatedFilter, except excluded: [String]) throws(Problem) {
    for name in Self.filterNames where has(name) && !excluded.contains(name) {
      try read(name, into: &stated)
    }
  }

  private func read(_ name: String, into stated: inout StatedFilter) throws(Problem) {
    switch name {
    case "country": stated.country = try texts(name)
    case "zone": stated.zone = try texts(name, takesNumbers: true)
    case "city": stated.city = try texts(name)
    case "any_place": stated.anyPlace = try flag(name) ?? false
    case "company": stated.company = try texts(name)
    case "sector": stated.sector = try texts(name)
    case "min_months": stated.minMonths = try integer(name, in: StatedFilter.monthRange)
    case "max_months": stated.maxMonths = try integer(name, in: StatedFilter.monthRange)
    case "start_after": stated.startAfter = try word(name)
    case "start_before": stated.startBefore = try word(name)
    case "min_pay": stated.minPay = try decimal(name)
    case "max_pay": stated.maxPay = try decimal(name)
    case "competition": stated.competition = try texts(name)
    case "language": stated.language = try oneText(name)
    case "telework": stated.telework = try flag(name)
    case "published_since": stated.publishedSince = try word(name)
    case "type": stated.type = try texts(name)
    case "strict": stated.strict = try flag(name) ?? false
    default: preconditionFailure("\(name) is no name of a filter")
    }
  }

  /// A text, or a list of one: that is how plans write what can only have one value.
  private func oneText(_ name: String) throws(Problem) -> String? {
    let texts = try texts(name)
    guard texts.count <= 1 else {
      throw .badRequest("\(quoted(name)) has \(texts.count) values", hint: "Give one.")
    }
    return texts.first
  }
}
