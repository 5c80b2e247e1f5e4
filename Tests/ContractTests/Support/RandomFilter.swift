import Offers
import TestSupport

extension OfferFilter {
  /// A filter of one to three conditions whose values some of the offers have; now and then a strict one.
  static func random(over offers: [OfferFacts], by generator: inout SeededGenerator) -> OfferFilter {
    var filter = OfferFilter()
    filter.isStrict = Int.random(in: 0..<3, using: &generator) == 0
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      guard let facts = offers.randomElement(using: &generator) else { break }
      filter.addCondition(met: facts, by: &generator)
    }
    return filter
  }

  private mutating func addCondition(met facts: OfferFacts, by generator: inout SeededGenerator) {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: countries.formUnion([facts.country].compactMap { $0 })
    case 1: zones.formUnion([facts.country?.zone].compactMap { $0 })
    case 2: cities += [facts.city].compactMap { $0 }
    case 3: companies += [facts.company].compactMap { $0 }
    case 4: minMonths = facts.months
    case 5: maxMonths = facts.months
    case 6: startAfter = facts.start
    case 7: minPay = facts.payEUR
    case 8: competition.formUnion([facts.competition?.level].compactMap { $0 })
    case 9: language = facts.language
    case 10: telework = facts.telework
    default: publishedSince = facts.published
    }
  }
}
