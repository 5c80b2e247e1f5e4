/// One offer of the catalogue, with its two answers ready to send.
package struct StubOffer: Sendable {
  /// The identifier, or nil when the record has none that is a whole number.
  package let identifier: Int?
  /// The JSON text a search sends.
  package let searchText: String
  /// The JSON text the details page sends.
  package let detailsText: String

  private let record: JSONObject
  private let missionType: String?
  private let country: Country?
  private let date: String

  /// Prepares a record in a shape.
  package init(_ record: JSONObject, shape: StubShape) {
    self.record = record
    identifier = record["id"]?.integer ?? record["id"]?.string.flatMap { Int($0) }
    searchText = JSONValue.object(shape.searchRecord(record)).text
    detailsText = JSONValue.object(shape.detailsRecord(record)).text
    missionType = record["missionType"]?.string ?? record["reference"]?.string.map { String($0.prefix(3)) }
    country = Country.of(record)
    let dates = [record["creationDate"]?.string, record["startBroadcastDate"]?.string]
    date = RecordDate.unzoned(dates.compactMap { $0 }.first ?? "")
  }

  /// Whether the offer belongs before another: the later creation, else publication, first, then the higher identifier.
  package func precedes(_ other: StubOffer) -> Bool {
    if !date.utf8.elementsEqual(other.date.utf8) {
      return other.date.utf8.lexicographicallyPrecedes(date.utf8)
    }
    return (identifier ?? 0) > (other.identifier ?? 0)
  }

  /// Whether the offer passes a search's filters; what the record doesn't know passes none of them.
  package func matches(_ filter: SearchFilter) -> Bool {
    matches(query: filter.query)
      && matches(filter.missionTypes, missionType.map { [$0, Self.numbers[$0] ?? ""] })
      && matches(filter.countries, country.map { [$0.code, $0.number.map(String.init) ?? ""] })
      && matches(filter.zones, country.map { [String($0.zone)] })
  }

  // MARK: - Private

  /// The first version's numbers of the mission types.
  private static let numbers = ["VIE": "1", "VIA": "3"]

  private static let searchedNames = [
    "missionTitle", "organizationName", "cityName", "cityNameEn", "countryName", "countryNameEn", "reference",
    "missionDescription", "missionProfile",
  ]

  private func matches(query: String?) -> Bool {
    guard let query else { return true }
    return Self.searchedNames.contains { name in
      record[name]?.string.map { SearchText.contains($0, query) } ?? false
    }
  }

  private func matches(_ wanted: Set<String>, _ own: [String]?) -> Bool {
    wanted.isEmpty || !wanted.isDisjoint(with: own ?? [])
  }
}
