/// A field of an offer that a filter can ask about, by its name in JSON.
package enum FilterField: String, Sendable, CaseIterable {
  case country, zone, city, company, sector, months, start, pay, competition, language, telework, published, type
}

extension FilterField {
  /// The names that an offer has in a field of names, folded; nil where it has none or the field holds none.
  func foldedNames(of facts: OfferFacts) -> [String]? { names(of: facts)?.map(NameFolding.folded) }

  /// What two offers have alike in a field whose conditions can't tell the two apart.
  func value(of facts: OfferFacts) -> AnyHashable? {
    switch self {
    case .country, .zone: facts.country
    case .city, .company, .sector: names(of: facts)
    case .months: facts.months
    case .start: facts.start
    case .pay: facts.payEUR
    case .competition: facts.competition?.level
    case .language: facts.language
    case .telework: facts.telework
    case .published: facts.published
    case .type: facts.type
    }
  }

  // MARK: -

  private func names(of facts: OfferFacts) -> [String]? {
    switch self {
    case .city: facts.city.map { [$0] }
    case .company: facts.company.map { [$0] }
    case .sector: facts.sectorLabels
    default: nil
    }
  }
}

extension OfferFacts {
  /// The sector and the fields of work in French and English; nil where none is known.
  fileprivate var sectorLabels: [String]? {
    let labels = [sector].compactMap { $0 } + specializations.flatMap { [$0.label, $0.englishLabel].compactMap { $0 } }
    return labels.isEmpty ? nil : labels
  }
}
