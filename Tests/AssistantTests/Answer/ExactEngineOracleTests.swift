import Assistant
import Offers
import Retrieval
import TestSupport
import Testing

@Suite("The exact engine beside an oracle")
struct ExactEngineOracleTests {
  /// Every operation with every quantity and dimension, some with an order and a limit: more than 200 questions.
  static let questions: [ExactQuestion] = {
    var questions = [ExactQuestion(.count)]
    for (index, dimension) in ExactQuestion.Dimension.allCases.enumerated() {
      questions += [ExactQuestion(.countDistinct, by: dimension), ExactQuestion(.list, by: dimension)]
      questions += [
        ExactQuestion(.list, by: dimension, limit: 2), ExactQuestion(.count, by: dimension),
        ExactQuestion(.count, by: dimension, order: .highest, limit: 1),
        ExactQuestion(.count, by: dimension, order: .lowest, limit: 2),
      ]
      for (place, quantity) in ExactQuestion.Quantity.allCases.enumerated() {
        for operation in [ExactQuestion.Operation.minimum, .maximum, .mean, .median] {
          let order: ExactQuestion.Order? = [nil, .highest, .lowest][(index + place) % 3]
          let limit: Int? = [nil, 1, 3][(index + place / 3) % 3]
          questions.append(ExactQuestion(operation, quantity, by: dimension, order: order, limit: limit))
        }
      }
    }
    for quantity in ExactQuestion.Quantity.allCases {
      questions += [ExactQuestion(.mean, quantity), ExactQuestion(.median, quantity)]
      for limit in [nil, 1, 5] {
        questions += [ExactQuestion(.minimum, quantity, limit: limit), ExactQuestion(.maximum, quantity, limit: limit)]
      }
    }
    return questions
  }()

  private static let truth = RandomOffers(150, seed: 4)

  @Test("the questions are more than two hundred")
  func enough() {
    #expect(Self.questions.count >= 200)
  }

  @Test("every number, group and offer is the oracle's", arguments: Array(questions.enumerated()))
  func agrees(number: Int, question: ExactQuestion) {
    var chance = SeededGenerator(seed: number)
    for _ in 0..<2 {
      let filter = RandomFilter(&chance)
      let chosen = filter.chosen(from: Self.truth.offers)
      let byHand = filter.chosenByHand(from: Self.truth.offers)
      let oracle = ExactOracle(question, byHand, Self.truth)
      let answer = ExactEngine(question, over: chosen).answer()
      #expect(answer.considered == byHand.count)
      #expect(answer.missing.total == oracle.missing)
      #expect(Set(answer.offers.map(\.id)) == oracle.ids)
      #expect(Self.isNear(answer.value?.scalar, oracle.number), "\(question.summary)")
      let rows = Self.rows(of: answer)
      #expect(rows.map(\.name) == oracle.rows.map(\.name), "\(question.summary)")
      #expect(rows.map(\.count) == oracle.rows.map(\.count))
      #expect(zip(rows, oracle.rows).allSatisfy { Self.isNear($0.value.scalar, $1.value) })
    }
  }

  @Test("the order in which offers come changes nothing", arguments: Array(stride(from: 0, to: 300, by: 11)))
  func orderDoesNotMatter(number: Int) {
    let question = Self.questions[number % Self.questions.count]
    var chance = SeededGenerator(seed: number)
    let answer = ExactEngine(question, over: Self.truth.offers).answer()
    let shuffled = Self.truth.offers.shuffled(using: &chance)
    #expect(ExactEngine(question, over: shuffled).answer() == answer)
  }

  // MARK: -

  private static func rows(of answer: ExactAnswer) -> [(name: String, value: ExactValue, count: Int)] {
    let groups: [ExactGroup] =
      switch answer.result {
      case .groups(let groups, _): groups
      case .values(let values): values
      case .count, .figure, .offers, .listing: []
      }
    return groups.map { ($0.name.key, $0.value, $0.count) }
  }

  private static func isNear(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= 1e-6
  }
}
