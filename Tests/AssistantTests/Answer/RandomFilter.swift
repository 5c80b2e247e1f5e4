import Offers
import TestSupport

/// A filter made up by chance, and the same conditions written out by hand.
struct RandomFilter {
  private(set) var filter = OfferFilter()
  private(set) var exclusion = OfferExclusion()

  init(_ chance: inout SeededGenerator) {
    func isDrawn() -> Bool { Int.random(in: 0..<5, using: &chance) == 0 }
    if isDrawn() { filter.countries = Set(RandomOffers.countries.shuffled(using: &chance).prefix(3)) }
    if isDrawn() { filter.minMonths = Int.random(in: 6...18, using: &chance) }
    if isDrawn() { filter.maxPay = 1830 }
    if isDrawn() { filter.competition = [.low, .medium] }
    if isDrawn() { filter.startAfter = CalendarDay(year: 2026, month: 10, day: 1) }
    if isDrawn() { filter.language = .french }
    if isDrawn() { exclusion.countries = [RandomOffers.countries[0]] }
  }

  /// The offers that the engine is given: those that fit for certain.
  func chosen(from offers: [OfferFacts]) -> [OfferFacts] {
    offers.filter { filter.verdict(on: $0) == .passes(unknown: []) && !exclusion.excludes($0) }
  }

  /// The same offers, by conditions of its own.
  func chosenByHand(from offers: [OfferFacts]) -> [OfferFacts] {
    var chosen: [OfferFacts] = []
    for offer in offers {
      if let country = offer.country, exclusion.countries.contains(country) { continue }
      if !filter.countries.isEmpty {
        guard let country = offer.country, filter.countries.contains(country) else { continue }
      }
      if let least = filter.minMonths { guard let months = offer.months, months >= least else { continue } }
      if let most = filter.maxPay { guard let pay = offer.payEUR, pay <= most else { continue } }
      if !filter.competition.isEmpty {
        guard let views = offer.views, views > 0, let candidates = offer.candidates, candidates * 10 <= views else {
          continue
        }
      }
      if filter.startAfter != nil {
        guard let start = offer.start, start.year > 2026 || start.month >= 10 else { continue }
      }
      if let language = filter.language { guard offer.language == language else { continue } }
      chosen.append(offer)
    }
    return chosen
  }
}
