import Offers
import Retrieval

extension ExactAnswerText {
  /// The most offers that are cited where the question names no number.
  static let citationLimit = 5
  /// The most groups or offers that are named.
  static let groupLimit = 20

  var language: Language { wording.language }
  var noun: ExactNoun { wording.noun(of: answer.question) }
  /// What stands before an explanation.
  var colon: String { say(" : ", ": ") }

  func say(_ french: String, _ english: String) -> String { wording.say(french, english) }
  func offers(_ count: Int) -> String { wording.offers(count) }
  func name(of group: ExactGroup) -> String { ForeignName.text(group.name.text(in: language)) }
  func value(of group: ExactGroup) -> String { wording.value(group.value, of: answer.question.quantity) }

  /// How many offers are behind a group's value, in brackets; empty where that is the value itself.
  func size(of group: ExactGroup) -> String {
    answer.question.quantity == nil ? "" : " (\(offers(group.count)))"
  }

  /// What the first of a ranking has: `l'indemnité moyenne la plus haute`, `the highest mean pay`.
  func title(_ order: ExactQuestion.Order) -> String {
    let superlative = order == .highest ? noun.highest : noun.lowest
    guard language == .french else {
      return noun.bare.utf8.starts(with: superlative.utf8) ? "the \(noun.bare)" : "the \(superlative) \(noun.bare)"
    }
    return answer.question.quantity == nil ? "\(superlative) \(noun.bare)" : "\(noun.definite) \(superlative)"
  }

  /// The first groups, and how many are left out.
  ///
  /// - Parameter total: How many groups there are; nil for as many as are given.
  func listed(
    _ groups: [ExactGroup], limit: Int, total: Int? = nil, _ text: (ExactGroup) -> String
  ) -> String {
    let shown = groups.prefix(limit)
    let rest = (total ?? groups.count) - shown.count
    let names = shown.map(text).joined(separator: say(" ; ", "; "))
    guard rest > 0 else { return names }
    return names + say(" ; et \(wording.numbers.text(rest)) de plus", "; and \(wording.numbers.text(rest)) more")
  }

  /// An offer's value with its mark: `2 100 € par mois [VIE245844]`.
  mutating func state(_ offer: MeasuredOffer, of quantity: ExactQuestion.Quantity) -> String {
    let text = wording.value(offer.value, of: quantity)
    claim(text, quantity.rawValue, offer: offer.facts.id)
    return text + " " + answerText.mark(offer.facts, fields: [quantity.rawValue])
  }

  /// Notes a fact that the text states.
  mutating func claim(_ text: String, _ field: String, offer: Offer.ID? = nil) {
    let claim = Claim(text: text, field: field, offer: offer)
    if !answerText.claims.contains(claim) { answerText.claims.append(claim) }
  }

  // MARK: - What is left out

  /// That no offer says what was asked.
  mutating func writeNothingKnown() {
    let noun =
      answer.question.quantity.map { ExactNoun($0, nil, in: language).bare }
      ?? answer.question.dimension?.noun(isPlural: false, in: language) ?? ""
    let count = offers(answer.considered)
    answerText.add(
      answer.considered == 1
        ? say(
          "\(count) correspond\(conditions), mais ne dit rien à ce sujet : \(noun).",
          "\(count) fits\(conditions), but doesn't say its \(noun).")
        : say(
          "\(count) correspondent\(conditions), mais aucune ne dit rien à ce sujet : \(noun).",
          "\(count) fit\(conditions), but none says its \(noun)."))
  }

  /// How many offers the figures leave out.
  mutating func writeMissing() {
    guard !answer.isNothingKnown else { return }
    if let dimension = answer.question.dimension {
      writeMissing(answer.missing.dimension, dimension.noun(isPlural: false, in: language))
    }
    if let quantity = answer.question.quantity {
      writeMissing(answer.missing.quantity, ExactNoun(quantity, nil, in: language).bare)
    }
  }

  /// How many offers may fit but don't say so.
  mutating func writeUndecided() {
    guard answer.undecided > 0 else { return }
    let more = offers(answer.undecided)
    answerText.add(
      answer.undecided == 1
        ? say(
          "\(more) de plus correspond peut-être, sans le dire, et n'est pas comptée.",
          "1 more offer may fit but doesn't say so, and isn't counted.")
        : say(
          "\(more) de plus correspondent peut-être, sans le dire, et ne sont pas comptées.",
          "\(wording.numbers.text(answer.undecided)) more offers may fit but don't say so, and aren't counted."))
  }

  private mutating func writeMissing(_ count: Int, _ noun: String) {
    guard count > 0 else { return }
    let offers = offers(count)
    answerText.add(
      count == 1
        ? say(
          "\(offers) ne dit rien à ce sujet (\(noun)) et n'est pas comptée.",
          "\(offers) doesn't say its \(noun) and isn't counted.")
        : say(
          "\(offers) ne disent rien à ce sujet (\(noun)) et ne sont pas comptées.",
          "\(offers) don't say their \(noun) and aren't counted."))
  }
}
