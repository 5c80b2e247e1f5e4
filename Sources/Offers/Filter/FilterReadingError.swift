/// Why a JSON object is no filter or exclusion.
package enum FilterReadingError: Error, Equatable, CustomStringConvertible {
  case notAnObject
  /// A member that can't be what its name says.
  case badMember(String, rule: String)

  package var description: String {
    switch self {
    case .notAnObject: "the conditions must be a JSON object"
    case .badMember(let name, let rule): "\"\(name)\" must be \(rule)"
    }
  }
}
