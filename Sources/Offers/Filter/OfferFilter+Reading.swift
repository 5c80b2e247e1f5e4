extension OfferFilter {
  /// Reads what ``json`` wrote, to the same filter.
  ///
  /// Members that are missing or null set nothing, others of unknown names are passed over, and a single text may stand
  /// for a list of one.
  package init(json: JSONValue) throws(FilterReadingError) {
    let reader = try ConditionReader(json)
    self.init()
    countries = try reader.countries()
    zones = try reader.zones()
    cities = try reader.texts("city")
    matchesAnyPlace = try reader.flag("any_place") ?? false
    companies = try reader.texts("company")
    sectors = try reader.texts("sector")
    minMonths = try reader.months("min_months")
    maxMonths = try reader.months("max_months")
    startAfter = try reader.day("start_after")
    startBefore = try reader.day("start_before")
    minPay = try reader.pay("min_pay")
    maxPay = try reader.pay("max_pay")
    competition = try reader.set("competition", rule: "low, medium or high") { Competition.Level(rawValue: $0) }
    language = try reader.set("language", rule: "fr or en") { Language(rawValue: $0) }.first
    telework = try reader.flag("telework")
    publishedSince = try reader.day("published_since")
    types = try reader.set("type", rule: "VIE or VIA") { MissionType(rawValue: $0) }
    isStrict = try reader.flag("strict") ?? false
  }
}

extension OfferExclusion {
  /// Reads what ``json`` wrote, to the same exclusion; as tolerant as the reader of filters.
  package init(json: JSONValue) throws(FilterReadingError) {
    let reader = try ConditionReader(json)
    self.init()
    countries = try reader.countries()
    zones = try reader.zones()
    cities = try reader.texts("city")
    companies = try reader.texts("company")
    sectors = try reader.texts("sector")
  }
}
