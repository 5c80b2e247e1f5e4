/// A level of study that an offer accepts, by the API's numbers, which are not in order.
package enum StudyLevel: Int, Sendable, CaseIterable, Comparable {
  case belowBaccalaureate = 6
  case baccalaureate = 1
  case oneYear = 7
  case twoYears = 2
  case threeYears = 8
  case fourYears = 3
  case fiveYearsOrMore = 4

  /// Years of study after the baccalauréat; -1 below it.
  package var years: Int {
    switch self {
    case .belowBaccalaureate: -1
    case .baccalaureate: 0
    case .oneYear: 1
    case .twoYears: 2
    case .threeYears: 3
    case .fourYears: 4
    case .fiveYearsOrMore: 5
    }
  }

  /// The level as French recruiters write it: `bac+5`.
  package var label: String {
    switch self {
    case .belowBaccalaureate: "< bac"
    case .baccalaureate: "bac"
    default: "bac+\(years)"
    }
  }

  package static func < (one: StudyLevel, other: StudyLevel) -> Bool { one.years < other.years }
}
