import Offers
import Retrieval

/// Offers by their value of a dimension.
struct OfferGrouping {
  /// The groups in the order of their names.
  private(set) var groups: [(name: GroupName, offers: [OfferFacts])] = []
  /// The offers that have no value.
  private(set) var unknown: [OfferFacts] = []

  /// Companies and sectors are one where their names fold to the same, cities where they are spellings of one; the
  /// commonest spelling names the group, of equally common ones the first by scalars.
  init(_ offers: [OfferFacts], by dimension: ExactQuestion.Dimension) {
    var members: [String: [OfferFacts]] = [:]
    var spellings: [String: [GroupName: Int]] = [:]
    for facts in offers {
      guard let value = dimension.value(of: facts) else {
        unknown.append(facts)
        continue
      }
      members[value.identity, default: []].append(facts)
      spellings[value.identity, default: [:]][value.name, default: 0] += 1
    }
    groups = members.compactMap { identity, offers in
      let commonest = spellings[identity]?.max { ($0.value, $1.key.key) < ($1.value, $0.key.key) }
      return commonest.map { ($0.key, offers) }
    }.sorted { GroupName.precedes($0.name, $1.name) }
  }
}

extension ExactQuestion.Dimension {
  /// By what an offer is grouped, and what the value is called; nil where the offer doesn't say.
  fileprivate func value(of facts: OfferFacts) -> (identity: String, name: GroupName)? {
    func coded(_ name: GroupName?) -> (identity: String, name: GroupName)? { name.map { ($0.key, $0) } }
    return switch self {
    case .country: coded(facts.country.map { GroupName($0) })
    case .zone: coded(facts.country.map { GroupName($0.zone) })
    case .city: Self.named(facts.city) { CityName.spellings(of: $0).min() ?? "" }
    case .company: Self.named(facts.company, identity: NameFolding.folded)
    case .sector: Self.named(facts.sector, identity: NameFolding.folded)
    case .months: coded(facts.months.map { GroupName(months: $0) })
    case .start: coded(facts.start.map { GroupName(monthOf: $0) })
    case .competition: coded(facts.competition.map { GroupName($0.level) })
    case .language: coded(facts.language.map { GroupName($0) })
    case .telework: coded(facts.telework.map { GroupName(telework: $0) })
    case .type: coded(facts.type.map { GroupName($0.rawValue) })
    }
  }

  /// A name without letters or digits is none.
  private static func named(
    _ name: String?, identity: (String) -> String
  ) -> (identity: String, name: GroupName)? {
    guard let name, !NameFolding.folded(name).isEmpty else { return nil }
    return (identity(name), GroupName(name))
  }
}
