import Offers
import TestSupport
import Testing

@testable import Assistant

@Suite("PlottedOffers")
struct PlottedOffersTests {
  private func facts(_ id: Int, _ company: String?, pay: Double? = nil, months: Int? = nil) -> OfferFacts {
    var facts = OfferFacts(id: id)
    facts.title = "Secret title"
    facts.company = company
    facts.payEUR = pay
    facts.months = months
    return facts
  }

  @Test("an offer is what plots need of it, clones are told by their group")
  func columns() {
    let groups = [[facts(1, "Airbus", pay: 2500.5), facts(2, "Airbus", months: 12)], [facts(3, nil, months: 6)]]
    let offers = PlottedOffers(groups)
    #expect(offers.count == 2)
    #expect(offers.json["groups"] == .array([.integer(0), .integer(0), .integer(1)]))
    #expect(offers.json["pay"] == .array([.decimal(2500.5), .null, .null]))
    let months = offers.json["fields"]?["months"]
    #expect(months?["values"] == .array(["12", "6", "unknown"].map { .string($0) }))
    #expect(months?["codes"] == .array([.integer(2), .integer(0), .integer(1)]))
    #expect(!offers.json.text.contains("Secret"))
  }

  @Test("a company leads to those that a filter by it finds")
  func beginnings() {
    let names = ["AIRBUS", "AIRBUS Helicopters", "Total", "Société Airbus", "Bus"]
    let offers = PlottedOffers(names.enumerated().map { [facts($0 + 1, $1)] })
    #expect(
      offers.json["fields"]?["company"]?["values"]
        == .array(["AIRBUS", "AIRBUS Helicopters", "Bus", "Société Airbus", "Total"].map { .string($0) }))
    #expect(offers.json["beginnings"] == .members(["0": .array([.integer(1), .integer(3)])]))
  }

  @Test("of no offers there are no figures")
  func none() {
    #expect(PlottedOffers([]).count == 0)
    #expect(PlottedOffers([]).json["groups"] == .array([]))
  }
}
