import Offers
import TestSupport

/// Offers made up by chance, with what the spellings of their names really mean.
struct RandomOffers {
  /// Each company and city in several spellings; the position is what it is.
  static let companies = [
    ["AIRBUS", "Airbus", "airbus"], ["Société Générale", "SOCIETE GENERALE", "Societe-Generale"],
    ["L'Oréal", "L'OREAL"], ["Total Énergies", "TOTAL ENERGIES"], ["Ø Nordic", "ø nordic"], ["eBay"],
  ]
  static let cities = [
    ["LONDRES", "London", "LONDON"], ["MUNICH", "München", "Muenchen"], ["Séoul", "SEOUL"], ["BERLIN", "Berlin"],
    ["Milan", "MILANO"], ["Saint-Denis", "SAINT DENIS"],
  ]
  static let countries = ["DE", "ES", "GB", "KR", "US", "MA", "SG"].compactMap { Country(code: $0) }

  private(set) var offers: [OfferFacts] = []
  private(set) var company: [Offer.ID: Int] = [:]
  private(set) var city: [Offer.ID: Int] = [:]

  init(_ count: Int, seed: Int) {
    var chance = SeededGenerator(seed: seed)
    for number in 0..<count { add(id: 1000 + number * 7 % 4093, &chance) }
    offers.shuffle(using: &chance)
  }

  private mutating func add(id: Int, _ chance: inout SeededGenerator) {
    func maybe<Value>(_ value: Value) -> Value? { Int.random(in: 0..<6, using: &chance) == 0 ? nil : value }
    var facts = OfferFacts(id: id, reference: "VIE\(id)", title: "Mission \(id)")
    let (company, city) = (Int.random(in: 0..<6, using: &chance), Int.random(in: 0..<6, using: &chance))
    facts.company = maybe(Self.companies[company].randomElement(using: &chance) ?? "")
    facts.city = maybe(Self.cities[city].randomElement(using: &chance) ?? "")
    if facts.company != nil { self.company[id] = company }
    if facts.city != nil { self.city[id] = city }
    facts.country = maybe(Self.countries.randomElement(using: &chance)) ?? nil
    facts.sector = maybe(["Data", "Finance", "Achats"].randomElement(using: &chance)) ?? nil
    facts.months = maybe(Int.random(in: 1...4, using: &chance) * 6)
    // Few different amounts, so that there are ties.
    facts.payEUR = maybe(Double(Int.random(in: 180_000...185_000, using: &chance) / 500 * 500) / 100)
    facts.start = maybe(Self.day(&chance)) ?? nil
    facts.published = maybe(Self.day(&chance)) ?? nil
    facts.views = maybe(Int.random(in: 0...40, using: &chance))
    facts.candidates = maybe(Int.random(in: 0...4, using: &chance))
    facts.language = maybe(Bool.random(using: &chance) ? .french : .english)
    facts.telework = maybe(Bool.random(using: &chance))
    facts.type = maybe(Bool.random(using: &chance) ? .vie : .via)
    offers.append(facts)
  }

  private static func day(_ chance: inout SeededGenerator) -> CalendarDay? {
    CalendarDay(
      year: Int.random(in: 2026...2027, using: &chance), month: Int.random(in: 1...12, using: &chance),
      day: Int.random(in: 1...28, using: &chance))
  }
}
