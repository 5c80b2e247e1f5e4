import Assistant
import Offers
import Retrieval
import Testing

@Suite("The exact engine")
struct ExactEngineTests {
  @Test("counts nothing as zero, and is refused only where a figure was asked for")
  func none() {
    let count = ExactEngine(ExactQuestion(.count), over: []).answer()
    #expect(count.value == .number(0) && !count.isRefused)
    let mean = ExactEngine(ExactQuestion(.mean, .pay), over: []).answer()
    #expect(mean.value == nil && mean.isRefused)
  }

  @Test("knows nothing where no offer says anything", arguments: [ExactQuestion.Operation.mean, .median, .minimum])
  func allUnknown(operation: ExactQuestion.Operation) {
    let offers = [SampleAnswers.offer(1), SampleAnswers.offer(2)]
    for dimension in [nil, ExactQuestion.Dimension.country] {
      let answer = ExactEngine(ExactQuestion(operation, .pay, by: dimension), over: offers).answer()
      #expect(answer.value == nil)
      #expect(answer.missing.quantity == 2)
      #expect(answer.offers.isEmpty)
    }
  }

  @Test("leaves countries out that it doesn't know")
  func unknownCountry() {
    let answer = ExactEngine(ExactQuestion(.count, by: .country), over: SampleAnswers.offers).answer()
    #expect(answer.missing.dimension == 1)
    #expect(answer.considered == 5)
    guard case .groups(let groups, let total) = answer.result else {
      Issue.record("no groups")
      return
    }
    #expect(groups.map(\.name.key) == ["DE", "ES"])
    #expect(total == 2)
  }

  @Test("bears amounts of any size", arguments: [Double.greatestFiniteMagnitude, -1e300, 1e17, -0.0, .infinity, .nan])
  func anyAmount(amount: Double) {
    let offers = (1...3).map { SampleAnswers.offer($0, pay: amount) }
    for question in [ExactQuestion(.mean, .pay), ExactQuestion(.median, .pay), ExactQuestion(.maximum, .pay)] {
      let answer = ExactEngine(question, over: offers).answer()
      #expect(answer.value?.scalar.isFinite ?? true)
      #expect((answer.value == nil) == !amount.isFinite)
      let text = ExactAnswerText.text(of: answer, plan: SampleAnswers.plan(), in: .french)
      #expect(answer.exactJSON.text.utf8.count > 0)
    }
  }

  @Test("takes equal means for equal though their fractions differ")
  func tiedMeans() {
    let offers =
      [0.1, 0.2, 0.3].enumerated().map { SampleAnswers.offer($0.offset, "ES", pay: $0.element) }
      + [SampleAnswers.offer(9, "DE", pay: 0.2)]
    let question = ExactQuestion(.mean, .pay, by: .country, order: .highest, limit: 1)
    guard case .groups(let groups, _) = ExactEngine(question, over: offers).answer().result else {
      Issue.record("no groups")
      return
    }
    #expect(groups.map(\.name.key) == ["DE", "ES"])
  }

  @Test("means of days are days")
  func days() throws {
    let first = try #require(CalendarDay(year: 2028, month: 2, day: 27))
    let last = try #require(CalendarDay(year: 2028, month: 3, day: 2))
    let offers = [SampleAnswers.offer(1, start: first), SampleAnswers.offer(2, start: last)]
    let answer = ExactEngine(ExactQuestion(.mean, .start), over: offers).answer()
    #expect(answer.value == CalendarDay(year: 2028, month: 2, day: 29).map { .day($0) })
  }

  @Test("every day of the calendar has its number")
  func dayNumbers() throws {
    for (year, number) in [(1990, 7305), (2026, 20454), (2100, 47482)] {
      let day = try #require(CalendarDay(year: year, month: 1, day: 1))
      #expect(ExactValue.day(day).scalar == Double(number))
    }
  }

  @Test("the JSON has what was worked out")
  func json() throws {
    let question = ExactQuestion(.mean, .pay, by: .country, order: .highest)
    let answer = ExactEngine(question, over: SampleAnswers.offers).answer()
    #expect(
      answer.exactJSON.text
        == #"{"operation":"mean","quantity":"pay","by":"country","order":"highest","value":null,"unit":"eur_per_month","#
        + #""groups":[{"name":"DE","label":{"fr":"Allemagne","en":"Germany"},"value":2318.735,"count":2},"#
        + #"{"name":"ES","label":{"fr":"Espagne","en":"Spain"},"value":1900,"count":1}],"values":[],"#
        + #""offers":[1,2,3],"considered":5,"unknown":2,"undecided":0}"#)
  }

  @Test("the JSON lists a thousand ids at most")
  func manyIDs() {
    let answer = ExactEngine(ExactQuestion(.count), over: (1...1500).map { OfferFacts(id: $0) }).answer()
    guard case .array(let ids)? = answer.exactJSON["offers"] else { return }
    #expect(ids.count == 1000)
    #expect(answer.exactJSON["value"] == .integer(1500))
  }
}
