import Offers
import TestSupport
import Testing

@testable import Assistant

@Suite("The figures of a selection")
struct SelectionFiguresTests {
  @Test("are the least, the middle and the greatest of what offers say")
  func spread() {
    let json = SelectionFigures(SampleSelection.three().map(\.facts)).json
    #expect(json["count"] == .integer(3))
    #expect(
      json["pay_eur"]?.text
        == #"{"min":2000,"median":2318.735,"max":2637.47,"min_offer":2,"max_offer":1,"known":2,"unknown":1}"#)
    #expect(
      json["start"]?.text
        == #"{"min":"2026-10-01","median":"2026-10-01","max":"2027-01-01","min_offer":1,"max_offer":2,"known":3,"unknown":0}"#
    )
  }

  @Test("count the offers of each value, the most first")
  func groups() {
    let json = SelectionFigures(SampleSelection.three().map(\.facts)).json
    #expect(
      json["by_country"]?.text == #"{"values":[{"name":"DE","count":2},{"name":"ES","count":1}],"unknown":0}"#)
    #expect(json["by_sector"]?.text == #"{"values":[],"unknown":3}"#)
  }

  @Test("agree with exact answers on random offers", arguments: 0..<10)
  func oracle(seed: Int) {
    let offers = RandomOffers(60, seed: seed).offers
    let figures = SelectionFigures(offers)
    for quantity in SelectionFigures.quantities {
      let median = ExactEngine(.init(.median, quantity), over: offers).answer()
      #expect(figures.spreads[quantity]?.median == median.value)
      #expect(figures.spreads[quantity]?.unknown == median.missing.quantity)
      #expect(
        figures.spreads[quantity]?.lowest.value == ExactEngine(.init(.minimum, quantity), over: offers).answer().value)
    }
    for dimension in SelectionFigures.dimensions {
      let groups = figures.groups[dimension]
      #expect((groups?.groups.reduce(0) { $0 + $1.count } ?? 0) + (groups?.unknown ?? 0) == 60)
    }
  }

  @Test("of no offers are unknown")
  func none() {
    let figures = SelectionFigures([])
    #expect(figures.spreads.isEmpty)
    #expect(figures.json["pay_eur"] == .null)
  }
}
