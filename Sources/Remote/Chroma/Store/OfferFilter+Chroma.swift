import Offers

extension OfferFilter {
  /// The conditions that a Chroma server can judge by the chunks' metadata; nil where there are none.
  ///
  /// What passes it is all that passes the filter and perhaps more: cities, companies, sectors, and places that are
  /// alternatives, are not among them. A field that an offer says nothing about passes unless the filter is strict.
  var chromaCondition: ChromaWhere? {
    .all(
      [
        matchesAnyPlace ? nil : set("country", "country_code", countries.map(\.code).sorted().map { .string($0) }),
        matchesAnyPlace ? nil : set("country", "zone", zones.map(\.rawValue).sorted().map { .integer($0) }),
        range("months", "months", minMonths.map { .integer($0) }, maxMonths.map { .integer($0) }),
        range("start", "start_day", startAfter.map { .integer($0.number) }, startBefore.map { .integer($0.number) }),
        range("pay", "pay_eur", minPay.map { .decimal($0) }, maxPay.map { .decimal($0) }),
        set("competition", "competition", competition.map(\.rawValue).sorted().map { .string($0) }),
        language.flatMap { set("language", "language", [.string($0.rawValue)]) },
        telework.map { orUnknown("telework", .equals("telework", .bool($0))) },
        range("published", "published_day", publishedSince.map { .integer($0.number) }, nil),
        set("type", "type", types.map(\.rawValue).sorted().map { .string($0) }),
      ].compactMap { $0 })
  }

  // MARK: -

  private func set(_ field: String, _ key: String, _ values: [ChromaValue]) -> ChromaWhere? {
    ChromaWhere.isIn(key, values).map { orUnknown(field, $0) }
  }

  private func range(
    _ field: String, _ key: String, _ lower: ChromaWhere.Number?, _ upper: ChromaWhere.Number?
  ) -> ChromaWhere? {
    ChromaWhere.all([lower.map { .atLeast(key, $0) }, upper.map { .atMost(key, $0) }].compactMap { $0 })
      .map { orUnknown(field, $0) }
  }

  private func orUnknown(_ field: String, _ condition: ChromaWhere) -> ChromaWhere {
    isStrict ? condition : .any(condition, .equals("unknown_\(field)", .bool(true)), or: [])
  }
}
