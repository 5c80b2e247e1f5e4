/// The lists behind the search form: zones, countries, study levels and the like.
struct SearchFormLists: Sendable {
  private let shape: StubShape
  private let countriesWithOffers: Set<String>

  /// Creates the lists for a shape; the first version only lists countries that have offers.
  init(_ records: [JSONObject], shape: StubShape) {
    self.shape = shape
    countriesWithOffers = Set(records.compactMap { Country.of($0)?.code })
  }

  /// The zones, one JSON text each.
  var zones: [String] {
    GeographicZone.all.map { zone in
      let object = JSONObject([
        ("geographicZoneId", identifier(zone.number)),
        ("geographicZoneLabel", .string(zone.label)),
        ("geographicZoneLabelEn", .string(shape == .v1 ? zone.englishLabel : zone.label)),
      ])
      return JSONValue.object(object).text
    }
  }

  /// The countries of the zones named in a body such as `[1,2]`; none, or 0, names them all.
  func countries(_ body: [UInt8]) -> JSONValue {
    let wanted = SearchFilter.identifiers(try? JSONReader.read(body)).subtracting(["0"])
    let countries = Country.all.filter { country in
      (shape == .v2 || (country.number != nil && countriesWithOffers.contains(country.code)))
        && (wanted.isEmpty || wanted.contains(String(country.zone)))
    }
    return .array(countries.map(json))
  }

  /// The lists of the search form: study levels, mission types, company sizes.
  var dataset: JSONValue {
    .object(
      JSONObject([
        ("studyLevels", .array(Self.studyLevels.enumerated().map(studyLevel))),
        ("missionTypes", .array([missionType(1, "VIE"), missionType(3, "VIA")])),
        ("entrepriseTypes", .array(Self.companyTypes.enumerated().map(companyType))),
        ("activitySectors", .array([])),
        ("specializations", .array([])),
      ])
    )
  }

  // MARK: - Private

  /// Identifiers and labels in the order of the form; the identifiers aren't in that order.
  private static let studyLevels = [
    (6, "< Bac"), (1, "Bac"), (7, "bac+1"), (2, "bac+2"), (8, "bac+3"), (3, "bac+4"), (4, "bac+5 et plus"),
  ]

  private static let companyTypes = ["Start-up", "PME/ETI", "Grandes entreprises", "Organisme public"]

  private func identifier(_ number: Int) -> JSONValue {
    shape == .v1 ? .integer(number) : .string(String(number))
  }

  private func json(_ country: Country) -> JSONValue {
    .object(
      JSONObject([
        ("countryId", shape == .v1 ? country.number.map(JSONValue.integer) ?? .null : .string(country.code)),
        ("countryName", .string(country.name)),
        ("countryNameEn", .string(shape == .v1 ? country.englishName : country.name)),
        ("geographicZoneId", .string(String(country.zone))),
      ])
    )
  }

  private func studyLevel(_ offset: Int, _ level: (number: Int, label: String)) -> JSONValue {
    .object(
      JSONObject([
        ("studyLevelId", identifier(level.number)),
        ("studyLevelName", .string(level.label)),
        ("studyLevelNameEn", .string(level.label)),
        ("studyLevelOrder", .string(String(offset + 1))),
      ])
    )
  }

  private func missionType(_ number: Int, _ label: String) -> JSONValue {
    .object(
      JSONObject([
        ("missionTypeId", identifier(number)),
        ("missionTypeLabel", .string(label)),
        ("missionTypeLabelEn", .string(label)),
      ])
    )
  }

  private func companyType(_ offset: Int, _ label: String) -> JSONValue {
    .object(
      JSONObject([
        ("entrepriseTypeId", identifier(offset + 1)),
        ("typeEntreprise", .string(label)),
        ("typeEntrepriseEn", .string(label)),
      ])
    )
  }
}
