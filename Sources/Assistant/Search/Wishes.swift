import Offers
import Retrieval

/// What a question would like an offer to be, without asking for it.
struct Wishes {
  /// A wish for one field.
  private let fields: [(field: FilterField, filter: PreparedFilter)]
  /// What the offers hold of the topics that are wished for; nil for none.
  private let topics: KeywordEvidence?

  init() {
    fields = []
    topics = nil
  }

  /// - Parameters:
  ///   - topics: the topics that are wished for.
  ///   - scores: for each of their terms the offers that hold it.
  init(
    _ plan: QuestionPlan, topics: [TermGroup], scores: [LexicalTerm: [Offer.ID: Double]], documentCount: Int
  ) {
    fields = plan.preferences.singleFields.map { ($0.field, PreparedFilter($0.filter)) }
    self.topics =
      topics.isEmpty ? nil : KeywordEvidence(groups: topics, scores: scores, documentCount: documentCount)
  }

  var isEmpty: Bool { fields.isEmpty && topics == nil }

  /// The share of a topic from which on an offer is about it.
  private static let topicCoverage = 0.5

  /// The wishes that an offer is known to meet, and which share of all they are.
  func met(by facts: OfferFacts) -> (names: [String], share: Double) {
    guard !isEmpty else { return ([], 0) }
    var names = fields.filter { $0.filter.verdict(on: facts) == .passes(unknown: []) }.map(\.field.rawValue)
    if let topics, (topics.matches[facts.id]?.coverage ?? 0) >= Self.topicCoverage { names.append("topic") }
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
