import Offers

/// Why a JSON value is no saved plan.
package enum PlanReadingError: Error, Equatable, CustomStringConvertible {
  case notAnObject
  case conditions(member: String, FilterReadingError)
  /// A member that can't be what its name says.
  case badMember(String)

  package var description: String {
    switch self {
    case .notAnObject: "a plan must be a JSON object"
    case .conditions(let member, let error): "in \"\(member)\" \(error)"
    case .badMember(let name): "\"\(name)\" is not what a plan has there"
    }
  }
}
