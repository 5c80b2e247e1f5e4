/// The filters of a search that the stand-in honours; an empty one lets every offer through.
package struct SearchFilter: Equatable, Sendable {
  /// A text that an offer contains, or nil for all.
  package var query: String?
  /// The mission types wanted: `VIE`, `VIA`, or the first version's `1`, `3`.
  package var missionTypes: Set<String> = []
  /// The countries wanted: ISO codes, or the first version's numbers.
  package var countries: Set<String> = []
  /// The zones wanted, `1` to `8`.
  package var zones: Set<String> = []

  /// Whether every offer passes.
  package var isEmpty: Bool {
    self == SearchFilter()
  }

  /// A filter that lets every offer through.
  package init() {}

  /// Reads the filters of a request's body; unknown keys and values of another type filter nothing, as in the API.
  ///
  /// The zones' key was misspelt in the first version, and the second one only knows the right spelling.
  package init(_ body: JSONObject, shape: StubShape) {
    query = body["query"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    missionTypes = Self.identifiers(body["missionsTypesIds"])
    countries = Self.identifiers(body["countriesIds"])
    zones = Self.identifiers(body[shape == .v1 ? "gerographicZones" : "geographicZones"])
  }

  /// The identifiers of a list, written as strings or as numbers.
  static func identifiers(_ list: JSONValue?) -> Set<String> {
    let identifiers = (list?.array ?? []).compactMap { element -> String? in
      switch element {
      case .string(let text), .number(let text): text
      default: nil
      }
    }
    return Set(identifiers)
  }
}
