import Foundation
import Offers
import TestSupport

@testable import Assistant

/// Offers for the campaign: the real ones, else the samples of the repository.
///
/// Most real records lack length, pay and dates; each missing value is drawn from the offers that have one, so that
/// every fact can be stated and be wrong.
enum ClaimOffers {
  static func all(seed: Int) throws -> [Offer] {
    let data = try SharedData.data("offers-real.json") ?? samples()
    var offers = try OfferPage(parsing: data).records.compactMap { try? OfferReading(listing: $0).offer }
    var chance = SeededGenerator(seed: seed)
    let known = offers.map(\.facts)
    for index in offers.indices { fill(&offers[index].facts, from: known, &chance) }
    return offers.filter { $0.facts.city != nil && $0.facts.country != nil && $0.facts.company != nil }
  }

  // MARK: -

  private static func samples() throws -> Data {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../samples/offers.json")
    return try Data(contentsOf: root.standardized)
  }

  private static func fill(_ facts: inout OfferFacts, from known: [OfferFacts], _ chance: inout SeededGenerator) {
    func draw<Value>(_ value: (OfferFacts) -> Value?) -> Value? {
      for _ in 0..<2_000 {
        if let facts = known.randomElement(using: &chance), let found = value(facts) { return found }
      }
      return nil
    }
    facts.reference = "VIE\(facts.id)"
    facts.months = facts.months ?? draw(\.months)
    facts.payEUR = facts.payEUR ?? draw(\.payEUR)
    facts.start = facts.start ?? draw(\.start)
    facts.published = facts.published ?? draw(\.published)
    facts.views = facts.views ?? draw(\.views)
    facts.candidates = facts.candidates ?? draw(\.candidates)
    facts.telework = facts.telework ?? Bool.random(using: &chance)
    facts.type = facts.type ?? .vie
    facts.closes =
      facts.closes
      ?? facts.published.flatMap { CalendarDay(number: $0.number + Int.random(in: 30...60, using: &chance)) }
    facts.end =
      facts.end ?? facts.start.flatMap { CalendarDay(number: $0.number + 30 * (facts.months ?? 12) - 1) }
  }
}
