import Offers
import Retrieval

/// What a question would like an offer to be, without asking for it.
struct Wishes: Sendable {
  /// For each field that is wished for, whether each offer is known to have what is wished.
  private let fields: [(field: FilterField, isMet: [Bool])]
  /// What the offers hold of the topics that are wished for; nil for none.
  private let topics: KeywordEvidence?

  init() {
    fields = []
    topics = nil
  }

  /// - Parameters:
  ///   - topics: the topics that are wished for.
  ///   - found: the scores of their terms in the offers of the catalogue.
  init(_ plan: QuestionPlan, topics: [TermGroup], found: TermScores, in catalogue: Catalogue) {
    fields = plan.preferences.singleFields.map { field, filter in
      (field, catalogue.columns.verdicts(of: filter).map { $0?.isEmpty == true })
    }
    self.topics = topics.isEmpty ? nil : KeywordEvidence(groups: topics, found: found)
  }

  var isEmpty: Bool { fields.isEmpty && topics == nil }

  /// The share of a topic from which on an offer is about it.
  private static let topicCoverage = 0.5

  /// The wishes that the offer at a place is known to meet, and which share of all they are.
  func met(at place: Int) -> (names: [String], share: Double) {
    guard !isEmpty else { return ([], 0) }
    var names = fields.filter { $0.isMet[place] }.map(\.field.rawValue)
    if let topics, topics.coverages[place] >= Self.topicCoverage { names.append("topic") }
    return (names, Double(names.count) / Double(fields.count + (topics == nil ? 0 : 1)))
  }
}

extension OfferFilter {
  /// The filter's conditions one by one. Places that are alternatives stay together.
  fileprivate var singleFields: [(field: FilterField, filter: OfferFilter)] {
    if matchesAnyPlace {
      var (places, rest) = (OfferFilter(), self)
      (places.countries, places.zones, places.cities) = (countries, zones, cities)
      places.matchesAnyPlace = true
      (rest.countries, rest.zones, rest.cities, rest.matchesAnyPlace) = ([], [], [], false)
      return [(.country, places)] + rest.singleFields
    }
    return fields.map { field in
      var single = OfferFilter()
      switch field {
      case .country: single.countries = countries
      case .zone: single.zones = zones
      case .city: single.cities = cities
      case .company: single.companies = companies
      case .sector: single.sectors = sectors
      case .months: (single.minMonths, single.maxMonths) = (minMonths, maxMonths)
      case .start: (single.startAfter, single.startBefore) = (startAfter, startBefore)
      case .pay: (single.minPay, single.maxPay) = (minPay, maxPay)
      case .competition: single.competition = competition
      case .language: single.language = language
      case .telework: single.telework = telework
      case .published: single.publishedSince = publishedSince
      case .type: single.types = types
      }
      return (field, single)
    }
  }
}
