/// Why a stated condition makes no sense.
package enum FilterError: Failure, Equatable {
  case unknownCountry(String)
  case unknownZone(String)
  case unknownLevel(String)
  case unknownLanguage(String)
  case unknownType(String)
  /// `name` is what the person calls the condition.
  case badDate(String, name: String)
  case outOfRange(name: String, String)
  case emptyRange(String)
  case emptyName(name: String)

  package var kind: FailureKind { .badArguments }

  package var description: String {
    switch self {
    case .unknownCountry(let name): "no country is called \(Self.quoted(name))"
    case .unknownZone(let name): "no zone is called \(Self.quoted(name))"
    case .unknownLevel(let name): "\(Self.quoted(name)) is no level of competition"
    case .unknownLanguage(let name): "\(Self.quoted(name)) is no language of offers"
    case .unknownType(let name): "\(Self.quoted(name)) is no type of mission"
    case .badDate(let text, let name): "\(name): \(Self.quoted(text)) is no date"
    case .outOfRange(let name, _): "\(name) is out of range"
    case .emptyRange(let field): "no offer can fit: the lower bound of the \(field) lies above the upper one"
    case .emptyName(let name): "\(name) has an empty name"
    }
  }

  package var hint: String {
    switch self {
    case .unknownCountry(let name): Self.suggestion(Country.suggestions(for: name))
    case .unknownZone:
      "Zones are " + Zone.allCases.map { "\($0.rawValue) \($0.englishName)" }.joined(separator: ", ") + "."
    case .unknownLevel: "Levels are low, medium and high, or faible, moyenne and élevée."
    case .unknownLanguage: "Languages are fr and en."
    case .unknownType: "Types are VIE and VIA."
    case .badDate: "Write dates as 2026-10 or 2026-10-01."
    case .outOfRange(_, let range): "Give \(range)."
    case .emptyRange: "Exchange or drop one of the two bounds."
    case .emptyName(let name): "Give the name, or leave \(name) out."
    }
  }

  private static func suggestion(_ countries: [Country]) -> String {
    guard !countries.isEmpty else { return "Give an ISO code such as DE, or a name in French or English." }
    let names = countries.map { "\($0.frenchName) (\($0.code))" }
    return "Did you mean \(names.joined(separator: " or "))?"
  }

  private static func quoted(_ text: String) -> String {
    "\"\(String(String.UnicodeScalarView((TextCleaning.line(text) ?? "").unicodeScalars.prefix(60))))\""
  }
}
