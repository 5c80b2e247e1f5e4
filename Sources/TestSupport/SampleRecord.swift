import Offers

/// API records for tests: a plausible second-version record, of which a test changes what it is about.
package enum SampleRecord {
  /// The JSON of a record with this id; `changes` replace members or, where they are new, are added.
  package static func json(_ id: Int, _ changes: [String: JSONValue] = [:]) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .integer(id)),
      .init("reference", .string("VIE\(id)")),
      .init("missionTitle", .string("Analyste de données \(id) (H/F)")),
      .init("missionType", .string("VIE")),
      .init("missionDuration", .integer(12)),
      .init("missionStartDate", .string("2026-09-01T00:00:00")),
      .init("creationDate", .string("2026-08-01T10:45:12Z")),
      .init("startBroadcastDate", .string("2026-08-05T00:00:00")),
      .init("organizationName", .string("ATELIERS DU NORD")),
      .init("cityName", .string("BERLIN")),
      .init("countryId", .string("DE")),
      .init("countryName", .string("ALLEMAGNE")),
      .init("countryNameEn", .string("GERMANY")),
      .init("indemnite", .decimal(2637.47)),
      .init("viewCounter", .integer(200)),
      .init("candidateCounter", .integer(12)),
      .init("teleworkingAvailable", .bool(true)),
      .init("missionDescription", .string("Vous analysez les données des clients et bâtissez des tableaux de bord.")),
      .init("missionProfile", .string("Vous connaissez le langage SQL et vous aimez les chiffres.")),
    ]
    for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
      if let index = members.firstIndex(where: { $0.name == name }) {
        members[index].value = value
      } else {
        members.append(.init(name, value))
      }
    }
    return .object(members)
  }

  /// A record with this id.
  package static func record(_ id: Int, _ changes: [String: JSONValue] = [:]) throws -> OfferRecord {
    try OfferRecord(json(id, changes))
  }

  /// Records with these ids.
  package static func records(_ ids: some Sequence<Int>) throws -> [OfferRecord] {
    try ids.map { try record($0) }
  }
}
