import Offers

/// How the filters that a plan holds agree with those that should have been read out of the question.
///
/// Filters are compared as sets of single values such as `country=de`: the order of lists doesn't matter, a single value
/// is a list of one, texts are compared folded, numbers by their value, and a city under any of its names. Null and
/// empty lists are no filter.
package struct FilterAgreement: Sendable, Equatable {
  /// How many single values were expected, are planned, and are in both.
  package let expected: Int
  package let planned: Int
  package let matched: Int

  package init(expected: Int, planned: Int, matched: Int) {
    self.expected = expected
    self.planned = planned
    self.matched = matched
  }

  /// Compares a plan's filters with the expected ones; a plan without any holds none.
  package init(planned: JSONValue?, expected: JSONValue) {
    let planned = Self.values(of: planned ?? .null)
    let expected = Self.values(of: expected)
    self.init(expected: expected.count, planned: planned.count, matched: planned.intersection(expected).count)
  }

  /// Whether both hold the same values.
  package var isExact: Bool { matched == expected && matched == planned }

  // MARK: -

  private static func values(of filters: JSONValue) -> Set<String> {
    guard case .object(let members) = filters else { return [] }
    var values: Set<String> = []
    for member in members {
      let elements =
        switch member.value {
        case .array(let elements): elements
        default: [member.value]
        }
      for element in elements where !element.isNull {
        values.insert("\(member.name)=\(comparable(element, in: member.name))")
      }
    }
    return values
  }

  private static func comparable(_ value: JSONValue, in member: String) -> String {
    switch value {
    case .string(let text):
      let folded = member == "city" ? CityName.spellings(of: text).min() ?? "" : NameFolding.folded(text)
      return folded.isEmpty ? value.text : folded
    case .number: return value.lenientDecimal.map { JSONValue.decimal($0).text } ?? value.text
    default: return value.text
    }
  }
}
