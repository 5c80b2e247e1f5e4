import Offers
import Retrieval

/// The figures of a selection in words: one line for each kind.
struct SelectionText {
  private let figures: SelectionFigures
  private let wording: ExactWording
  private var lines = MarkedText()

  /// How many groups a line names.
  private static let groupLimit = 5

  /// - Parameter conditions: what the offers were chosen by; nil for nothing to say.
  static func text(of figures: SelectionFigures, conditions: QuestionPlan?, in language: Language) -> MarkedText {
    var text = SelectionText(figures: figures, wording: ExactWording(in: language))
    text.write(conditions.map { FilterText(in: language).text(of: $0) } ?? "")
    return text.lines
  }

  private init(figures: SelectionFigures, wording: ExactWording) {
    self.figures = figures
    self.wording = wording
  }

  // MARK: -

  private mutating func write(_ conditions: String) {
    lines.state(wording.offers(figures.count), "count")
    lines.write((conditions.isEmpty ? "" : " (\(conditions))") + ".")
    write(.pay, say("Indemnité", "Pay"))
    write(.months, say("Durée", "Length"))
    write(.start, say("Début", "Start"))
    write(.competition, say("Concurrence", "Competition"))
    write(.country)
    write(.city)
    write(.company)
    write(.sector)
  }

  /// From the least to the greatest, with the offers at both ends.
  private mutating func write(_ quantity: ExactQuestion.Quantity, _ name: String) {
    guard let spread = figures.spreads[quantity] else {
      if figures.count > 0 { lines.write("\n" + name + colon + say("aucune offre ne le dit.", "no offer says.")) }
      return
    }
    lines.write("\n" + name + colon)
    let isDay = quantity.isDay
    if spread.lowest.value == spread.highest.value {
      lines.state(text(spread.lowest.value, quantity), quantity.rawValue)
      lines.write(spread.known == 1 ? " " : say(" partout", " throughout"))
      if spread.known == 1 { lines.mark(spread.lowest.facts, fields: [quantity.rawValue]) }
    } else {
      lines.write(isDay ? say("du ", "from ") : say("de ", "from "))
      write(spread.lowest, quantity)
      lines.write(isDay ? say(" au ", " to ") : say(" à ", " to "))
      write(spread.highest, quantity)
      lines.write(say(", médiane ", ", median "))
      lines.state(text(spread.median, quantity), quantity.rawValue)
    }
    writeGroups(behind: quantity)
    writeUnknown(spread.unknown)
    lines.write(".")
  }

  /// How many offers have each value, where they don't all have the same.
  private mutating func writeGroups(behind quantity: ExactQuestion.Quantity) {
    let dimension: ExactQuestion.Dimension? =
      switch quantity {
      case .months: .months
      case .start: .start
      case .competition: .competition
      case .pay, .candidates, .views, .published: nil
      }
    guard let dimension, let groups = figures.groups[dimension]?.groups, groups.count > 1 else { return }
    lines.write(". ")
    write(beginningSentence: groups)
  }

  private mutating func write(_ dimension: ExactQuestion.Dimension) {
    guard let groups = figures.groups[dimension], !groups.groups.isEmpty else { return }
    lines.write("\n")
    lines.state(wording.count(groups.groups.count, of: dimension), dimension.rawValue)
    lines.write(colon)
    write(groups.groups)
    writeUnknown(groups.unknown)
    lines.write(".")
  }

  private mutating func write(beginningSentence groups: [ExactGroup]) {
    guard let first = groups.first else { return }
    let name = first.name.text(in: wording.language)
    let capital = GroupName(name.prefix(1).uppercased() + name.dropFirst())
    write([ExactGroup(name: capital, value: first.value, count: first.count, unknown: 0)] + groups.dropFirst())
  }

  private mutating func write(_ groups: [ExactGroup]) {
    for (index, group) in groups.prefix(Self.groupLimit).enumerated() {
      lines.write((index > 0 ? say(" ; ", "; ") : "") + ForeignName.text(group.name.text(in: wording.language)) + " (")
      lines.state(wording.offers(group.count), "count")
      lines.write(")")
    }
    let rest = groups.count - Self.groupLimit
    guard rest > 0 else { return }
    lines.write(say(" ; et \(wording.numbers.text(rest)) de plus", "; and \(wording.numbers.text(rest)) more"))
  }

  private mutating func write(_ offer: MeasuredOffer, _ quantity: ExactQuestion.Quantity) {
    lines.state(text(offer.value, quantity), quantity.rawValue, offer: offer.facts.id)
    lines.write(" ")
    lines.mark(offer.facts, fields: [quantity.rawValue])
  }

  private mutating func writeUnknown(_ count: Int) {
    guard count > 0 else { return }
    let offers = wording.offers(count)
    let plural = say(" ne le disent pas", " don't say")
    lines.write(say(" ; ", "; ") + offers + (count == 1 ? say(" ne le dit pas", " doesn't say") : plural))
  }

  private func text(_ value: ExactValue, _ quantity: ExactQuestion.Quantity) -> String {
    wording.value(value, of: quantity)
  }

  private var colon: String { say(" : ", ": ") }

  private func say(_ french: String, _ english: String) -> String { wording.say(french, english) }
}
