import Offers
import Retrieval

/// Puts an exact answer into a few plain sentences.
///
/// The first says the figure and under which conditions, the next ones how many offers it leaves out, the last how it
/// was worked out. Every number and name is the answer's; offers are cited by their marks.
package struct ExactAnswerText {
  let answer: ExactAnswer
  let wording: ExactWording
  /// The fields that the conditions are about: what an offer that fits is cited for.
  private let fields: [String]
  /// The conditions with what stands before them, as the end of a phrase; empty where everything goes.
  let conditions: String
  var answerText = AnswerText()

  /// - Parameters:
  ///   - plan: What the offers were chosen by.
  ///   - language: The question's.
  package static func text(of answer: ExactAnswer, plan: QuestionPlan, in language: Language) -> AnswerText {
    var text = ExactAnswerText(answer, plan: plan, language: language)
    text.write()
    return text.answerText
  }

  private init(_ answer: ExactAnswer, plan: QuestionPlan, language: Language) {
    let conditions = FilterText(in: language).text(of: plan)
    self.answer = answer
    fields = plan.filter.fields.map(\.rawValue)
    wording = ExactWording(in: language)
    self.conditions = conditions.isEmpty ? "" : " (\(conditions))"
  }

  // MARK: -

  private mutating func write() {
    if answer.considered == 0 {
      answerText.add(say("aucune offre ne correspond\(conditions).", "no offer fits\(conditions)."))
    } else {
      writeResult()
      writeMissing()
    }
    writeUndecided()
    var calculation = wording.calculation(answer.question)
    if answer.question.quantity != nil || answer.question.dimension != nil {
      calculation += say(", sur ", ", over ") + offers(answer.considered)
    }
    answerText.add(say("Calcul : ", "Worked out: ") + calculation + ".")
  }

  private mutating func writeResult() {
    switch answer.result {
    case .count(let count): write(count: count)
    case .figure(let figure): write(figure)
    case .values(let values): write(values: values)
    case .groups(let groups, let total): write(groups, total: total)
    case .offers(let offers): write(offers)
    case .listing(let offers): write(count: offers.count)
    }
  }

  // MARK: - Results

  private mutating func write(count: Int) {
    claim(offers(count), "count")
    let verb = count == 1 ? say("correspond", "fits") : say("correspondent", "fit")
    answerText.add("\(offers(count)) \(verb)\(conditions).")
    let shown = answer.offers.prefix(Self.citationLimit)
    var marks: [String] = []
    for facts in shown { marks.append(answerText.mark(facts, fields: fields)) }
    let named = marks.joined(separator: ", ")
    if count == 1 { return answerText.add(say("C'est ", "It is ") + named + ".") }
    let opening = shown.count == count ? say("Ce sont ", "They are ") : say("Les plus récentes : ", "The newest: ")
    answerText.add(opening + named + ".")
  }

  private mutating func write(_ figure: ExactAnswer.Figure?) {
    guard let figure, let quantity = answer.question.quantity else { return writeNothingKnown() }
    let value = wording.value(figure.value, of: quantity)
    claim(value, quantity.rawValue)
    let verb = quantity.isDay ? say(" est le ", " is ") : say(" est de ", " is ")
    let known = offers(answer.offers.count)
    answerText.add(
      "\(noun.definite)\(verb)\(value), " + say("sur \(known)\(conditions).", "over \(known)\(conditions)."))
    guard figure.lowest.value != figure.highest.value else { return }
    let lowest = state(figure.lowest, of: quantity)
    let highest = state(figure.highest, of: quantity)
    answerText.add(
      quantity.isDay
        ? say("Du \(lowest) au \(highest).", "From \(lowest) to \(highest).")
        : say("De \(lowest) à \(highest).", "From \(lowest) to \(highest)."))
  }

  private mutating func write(values: [ExactGroup]) {
    guard let dimension = answer.question.dimension, !values.isEmpty else { return writeNothingKnown() }
    let isList = answer.question.operation == .list
    let count = wording.count(values.count, of: dimension)
    claim(count, dimension.rawValue)
    let names = listed(values, limit: isList ? Self.groupLimit : Self.citationLimit) { group in
      "\(name(of: group)) (\(offers(group.count)))"
    }
    answerText.add("\(count)\(conditions)\(colon)\(names).")
  }

  private mutating func write(_ groups: [ExactGroup], total: Int) {
    guard let first = groups.first, let dimension = answer.question.dimension else { return writeNothingKnown() }
    for group in groups.prefix(Self.groupLimit) {
      claim(value(of: group), answer.question.quantity?.rawValue ?? "count")
    }
    guard answer.question.limit == 1, let order = answer.question.order else {
      let opening = noun.bare + say(" par ", " by ") + dimension.noun(isPlural: false, in: language)
      let listed = listed(groups, limit: max(Self.groupLimit, answer.question.limit ?? 0), total: total) { group in
        "\(name(of: group))\(colon)\(value(of: group))\(size(of: group))"
      }
      answerText.add("\(opening)\(conditions).")
      return answerText.add(beginningWithName: listed + ".")
    }
    let among = say("sur ", "among ") + wording.count(total, of: dimension)
    let title = title(order)
    if groups.count == 1 {
      answerText.add(
        beginningWithName:
          "\(name(of: first))\(colon)\(title), \(value(of: first))\(size(of: first)), \(among)\(conditions).")
    } else {
      let names = listed(groups, limit: Self.groupLimit) { "\(name(of: $0))\(size(of: $0))" }
      answerText.add(
        "\(say("à égalité", "tied"))\(colon)\(title), \(value(of: first)), \(among)\(conditions)\(colon)\(names).")
    }
  }

  private mutating func write(_ measured: [MeasuredOffer]) {
    guard let first = measured.first, let quantity = answer.question.quantity else { return writeNothingKnown() }
    let limit = max(1, answer.question.limit ?? 1)
    let value = wording.value(first.value, of: quantity)
    claim(value, quantity.rawValue)
    let verb = quantity.isDay ? say(" est le ", " is ") : say(" est de ", " is ")
    answerText.add("\(noun.definite)\(verb)\(value)\(conditions).")
    let shown = measured.prefix(limit == 1 ? Self.citationLimit : min(limit, Self.groupLimit))
    let areEqual = measured.allSatisfy { $0.value == first.value }
    var names: [String] = []
    for offer in shown {
      let name = wording.name(of: offer.facts)
      let stated = state(offer, of: quantity)
      let text = areEqual ? answerText.mark(offer.facts, fields: [quantity.rawValue]) : stated
      names.append(name.isEmpty ? text : name + (areEqual ? " " : colon) + text)
    }
    let rest = measured.count - shown.count
    let more = rest > 0 ? say(" ; et \(offers(rest)) de plus", "; and \(offers(rest)) more") : ""
    let opening =
      measured.count == 1
      ? say("C'est ", "It is ")
      : areEqual
        ? say("\(offers(measured.count)) à égalité : ", "\(offers(measured.count)), tied: ")
        : say("Dans l'ordre : ", "In order: ")
    answerText.add("\(opening)\(names.joined(separator: say(" ; ", "; ")))\(more).")
  }
}
