/// A file's record in the shape of the API's first version, whose searches and details differed.
///
/// Every member of the era is sent, `null` where the record doesn't know it; members born later are not.
struct FirstVersionRecord {
  private let record: JSONObject
  private let country: Country?

  /// Derives from the record in the file.
  init(_ record: JSONObject) {
    self.record = record
    self.country = Country.of(record)
  }

  /// The record as a search sends it: no texts, no contact, sentinels for what only the details know.
  var search: JSONObject {
    var object = common
    for name in ["missionDescription", "missionProfile", "organizationPresentation", "reference", "contactName"] {
      object[name] = .null
    }
    object["contactEmail"] = .null
    object["ca"] = .null
    for name in ["indemnite", "organizationId", "durationBroadcast", "effectif", "cityAffectationId"] {
      object[name] = .integer(0)
    }
    object["missionEndDate"] = .string("0001-01-01T00:00:00")
    object["countryId"] = .string(orNull: countryIdentifier(country?.number))
    for name in ["cityName", "cityNameEn", "cityAffectation"] {
      object[name] = .string(orNull: city.map(Self.padded))
    }
    return object
  }

  /// The record as its details page sends it: everything, but no specializations, and the country's other number.
  var details: JSONObject {
    var object = common
    object["specializations"] = .null
    object["levelStudyIds"] = .null
    object["countryId"] = .string(orNull: countryIdentifier(country?.numberInDetails))
    return object
  }

  // MARK: - Private

  private static let names = """
    id organizationName missionTitle missionDuration viewCounter candidateCounter missionType missionTypeEn \
    organizationPresentation organizationUrlImage organizationImage organizationPathImage pathImage image \
    activitySectorN1 activitySectorN2 activitySectorN3 activitySectorN1Id ca effectif organizationCountryCounter \
    organizationExpertise cityAffectationId cityName cityNameEn activitySectorOfferId levelStudyIds specializations \
    missionDescription creationDate missionStartDate missionEndDate startBroadcastDate durationBroadcast \
    organizationId missionProfile countryId countryName countryNameEn reference contactName indemnite \
    idMotifDesactivationOffre contactEmail cityAffectation idNomenclatureSecteur externalJobId dateCandidature
    """.split(separator: " ").map(String.init)

  private static let laterNames: Set = [
    "contactURL", "endBroadcastDate", "socialReach", "specialization", "teleworkingAvailable",
  ]

  private var common: JSONObject {
    var object = JSONObject(Self.names.map { ($0, record[$0] ?? .null) })
    for member in record.members where object[member.name] == nil && !Self.laterNames.contains(member.name) {
      object.append(member.name, member.value)
    }
    object["missionTypeEn"] = record.known("missionTypeEn") ?? record["missionType"] ?? .null
    object["countryName"] = record.known("countryName") ?? .string(orNull: country?.name)
    object["countryNameEn"] = record.known("countryNameEn") ?? .string(orNull: country?.englishName)
    object["cityName"] = .string(orNull: city)
    object["cityNameEn"] = .string(orNull: city)
    if let date = record["creationDate"]?.string {
      object["creationDate"] = .string(RecordDate.unzoned(date))
    }
    return object
  }

  /// The two spellings of the city were always equal.
  private var city: String? {
    record["cityName"]?.string ?? record["cityNameEn"]?.string
  }

  /// A country the numbering doesn't list keeps the number the record has, if any.
  private func countryIdentifier(_ number: Int?) -> String? {
    if let number { return String(number) }
    return record["countryId"]?.string.flatMap { Int($0) == nil ? nil : $0 }
  }

  private static func padded(_ city: String) -> String {
    city + String(repeating: " ", count: max(0, 40 - city.unicodeScalars.count))
  }
}
