import Offers

extension QuestionPlan {
  /// Why no offer can meet the conditions; empty where one may.
  var contradictions: [QuestionProblem] {
    (crossedBounds + excludedWishes).map { QuestionProblem(.contradiction, $0) }
  }

  // MARK: -

  private var crossedBounds: [String] {
    var messages: [String] = []
    if let least = filter.minMonths, let most = filter.maxMonths, least > most {
      messages.append("No mission lasts \(least) months or more and \(most) months or less.")
    }
    if let least = filter.minPay, let most = filter.maxPay, least > most {
      let (least, most) = (JSONValue.decimal(least).text, JSONValue.decimal(most).text)
      messages.append("No allowance is \(least) euros or more and \(most) euros or less.")
    }
    if let first = filter.startAfter, let last = filter.startBefore, first > last {
      messages.append("No mission starts on \(first) or later and on \(last) or earlier.")
    }
    return messages
  }

  /// What is wanted and excluded at once.
  private var excludedWishes: [String] {
    var names: [[String]] = []
    func compare<Value: Hashable>(_ wanted: Set<Value>, _ excluded: Set<Value>, _ name: (Value) -> String) {
      if !wanted.isEmpty, wanted.isSubset(of: excluded) { names.append(wanted.map(name).sorted()) }
    }
    if !filter.matchesAnyPlace {
      compare(filter.countries, exclusion.countries) { $0.englishName }
      compare(filter.zones, exclusion.zones) { $0.englishName }
      compare(Set(filter.cities), Set(exclusion.cities)) { $0 }
    }
    compare(Set(filter.companies), Set(exclusion.companies)) { $0 }
    return names.map { "\($0.joined(separator: ", ")) is both wanted and excluded." }
  }
}
