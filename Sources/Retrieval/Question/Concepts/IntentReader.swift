/// Finds out whether a question asks for a number, a list or an extreme, and which of its words say so.
struct IntentReader {
  private typealias Words = IntentWords

  private let question: QuestionTokens
  /// The tokens that said so.
  private(set) var tokens: [Range<Int>] = []
  private(set) var intent: ExactQuestion?

  init(_ question: QuestionTokens) {
    self.question = question
    read()
  }

  // MARK: -

  private mutating func read() {
    for index in 0..<min(question.count, 120) where intent == nil {
      guard question[index].map({ !$0.isQuoted && !$0.hasMinus }) ?? false else { continue }
      _ = readCount(at: index) || readSuperlative(at: index) || readStatistic(at: index) || readDimension(at: index)
    }
    guard intent != nil else { return }
    readGrouping()
    readTrails()
  }

  private mutating func found(_ intent: ExactQuestion, _ range: Range<Int>) -> Bool {
    self.intent = intent
    tokens.append(range)
    return true
  }

  // MARK: - Counts

  /// "combien d'offres", "how many companies", "nombre de missions".
  private mutating func readCount(at index: Int) -> Bool {
    guard let head = Words.counts.longest(at: index, in: question) else { return false }
    let noun = question.skipping(Words.links, from: head.end, limit: 3)
    if let quantity = Words.quantities.longest(at: noun, in: question),
      quantity.value == .candidates || quantity.value == .views
    {
      return false
    }
    if let measured = Words.earnings.longest(at: noun, in: question) {
      return found(ExactQuestion(.mean, measured.value), index..<measured.end)
    }
    if let dimension = Words.dimensions.longest(at: noun, in: question) {
      return found(ExactQuestion(.countDistinct, by: dimension.value.dimension), index..<dimension.end)
    }
    if let offers = Words.offers.longest(at: noun, in: question) {
      return found(ExactQuestion(.count), index..<offers.end)
    }
    guard head.value else { return false }
    return found(ExactQuestion(.count), index..<head.end)
  }

  // MARK: - Extremes

  /// "offre la mieux payée", "the 5 best paid offers", "longest mission".
  private mutating func readSuperlative(at index: Int) -> Bool {
    guard let superlative = Words.superlatives.longest(at: index, in: question) else { return false }
    let operation: ExactQuestion.Operation = superlative.value.isHighest ? .maximum : .minimum
    let limit = number(before: index)
    if let group = dimension(before: index) {
      // "le pays le mieux payé".
      let intent = ExactQuestion(
        .mean, superlative.value.quantity, by: group.dimension, order: superlative.value.isHighest ? .highest : .lowest,
        limit: limit?.value ?? (group.isPlural ? nil : 1))
      return found(intent, min(group.start, limit?.start ?? index)..<superlative.end)
    }
    let end = Words.offers.longest(at: superlative.end, in: question)?.end ?? superlative.end
    let isPlural = question.text(index..<end).utf8.last == UInt8(ascii: "s") || offersBefore(index)?.isPlural ?? false
    let limit2 = limit?.value ?? (isPlural ? 10 : 1)
    let start = min(offersBefore(index)?.start ?? index, limit?.start ?? index)
    return found(ExactQuestion(operation, superlative.value.quantity, limit: limit2), start..<end)
  }

  private func offersBefore(_ index: Int) -> (start: Int, isPlural: Bool)? {
    var end = index
    while end > 0,
      ["la", "le", "les", "the", "qui", "est", "sont", "is", "are", "avec", "with"].contains(question.word(end - 1))
    { end -= 1 }
    return Words.offers.longest(endingAt: end, in: question).map { ($0.start, $0.value) }
  }

  /// "les 5 (offres) …", "top 3".
  private func number(before index: Int) -> (value: Int, start: Int)? {
    var place = index - 1
    for _ in 0..<4 {
      if Words.offers.longest(endingAt: place + 1, in: question) != nil
        || Words.links.longest(endingAt: place + 1, in: question) != nil
        || Words.dimensions.longest(endingAt: place + 1, in: question) != nil
      {
        place -= 1
        continue
      }
      break
    }
    guard let number = question.digits(at: place), (1...100).contains(number) else { return nil }
    return (number, question.word(place - 1) == "top" ? place - 1 : place)
  }

  private func dimension(before index: Int) -> (dimension: ExactQuestion.Dimension, isPlural: Bool, start: Int)? {
    var end = index
    while end > 0,
      ["la", "le", "les", "the", "qui", "est", "sont", "is", "are", "with", "avec", "a", "has", "have", "ont", "that"]
        .contains(question.word(end - 1))
    {
      end -= 1
    }
    return Words.dimensions.longest(endingAt: end, in: question).map {
      ($0.value.dimension, $0.value.isPlural, $0.start)
    }
  }

  // MARK: - Figures

  /// "salaire moyen", "average pay", "durée médiane", "highest salary".
  private mutating func readStatistic(at index: Int) -> Bool {
    let opening = question.skipping(Words.links, from: index, limit: 2)
    if let operation = Words.statistics.longest(at: index, in: question) {
      let noun = question.skipping(Words.links, from: operation.end, limit: 3)
      guard let quantity = Words.quantities.longest(at: noun, in: question),
        isFigure(quantity.value, operation.value, end: quantity.end, start: index)
      else { return false }
      return found(ExactQuestion(operation.value, quantity.value), index..<quantity.end)
    }
    guard opening == index, let quantity = Words.quantities.longest(at: index, in: question) else { return false }
    let after = question.skipping(Words.copulas, from: quantity.end, limit: 2)
    guard let operation = Words.statistics.longest(at: after, in: question),
      isFigure(quantity.value, operation.value, end: operation.end, start: index)
    else { return false }
    return found(ExactQuestion(operation.value, quantity.value), index..<operation.end)
  }

  /// Whether a figure is asked for: "salaire minimum 2500 €" is a bound, and "taux d'application moyen" a level, unless
  /// the words before ask for it.
  private func isFigure(
    _ quantity: ExactQuestion.Quantity, _ operation: ExactQuestion.Operation, end: Int, start: Int
  ) -> Bool {
    let value = question.skipping(Words.links, from: end, limit: 2)
    if question[value]?.kind == .number || question[value]?.folded == "€"
      || NumberWords.table.longest(at: value, in: question) != nil
    {
      return false
    }
    let isAsked = start == 0 || Words.asks.longest(endingAt: start, in: question) != nil
    switch (quantity, operation) {
    case (.competition, _): return isAsked && (start > 0 || question.count > end || endsAsked) && !isWish
    case (_, .minimum), (_, .maximum): return isAsked
    default: return true
    }
  }

  private var endsAsked: Bool { question.scalars.last == "?" }

  /// Whether the question is rather a wish: "avec un taux d'application moyen".
  private var isWish: Bool {
    !endsAsked && Words.asks.longest(at: 0, in: question) == nil
      && !["average", "mean", "median", "taux", "concurrence"].contains(question.word(0))
  }

  // MARK: - Groups

  /// "quel pays paie le mieux", "liste les entreprises", "which cities", "quels pays ont le plus d'offres".
  private mutating func readDimension(at index: Int) -> Bool {
    guard let dimension = Words.dimensions.longest(at: index, in: question) else { return false }
    var start = index
    var limit: Int?
    if let number = question.digits(at: start - 1), (1...100).contains(number) {
      limit = number
      start -= 1
    }
    if limit == nil, ["des", "of", "de"].contains(question.word(start - 1)) || question.word(start - 2) == "of",
      let number = (2...3).first(where: { question.digits(at: start - $0).map { (1...100).contains($0) } ?? false })
    {
      limit = question.digits(at: start - number)
      start -= number
    }
    if question.word(start - 1) == "top" { start -= 1 }
    let head = Words.lists.longest(endingAt: start, in: question)
    var end = dimension.end
    while let verb = Words.links.longest(at: end, in: question) ?? Words.relatives.longest(at: end, in: question),
      end < dimension.end + 3
    {
      end = verb.end
    }
    if let superlative = superlative(from: dimension.end) {
      // "Pays" is singular and plural.
      let isSingular =
        ["quel", "quelle", "le", "la", "which", "what", "the", "du", "l"].contains(question.word(start - 1))
        && (question.word(index) == "pays" || !dimension.value.isPlural)
      let limit = limit ?? (isSingular || !dimension.value.isPlural ? 1 : nil)
      var intent = superlative.intent
      intent.dimension = dimension.value.dimension
      intent.limit = limit
      return found(intent, (head?.start ?? start)..<superlative.end)
    }
    guard let head else { return false }
    if !head.value, isCompany(dimension.value.dimension), startsName(dimension.end) { return false }
    return found(ExactQuestion(.list, by: dimension.value.dimension), head.start..<dimension.end)
  }

  private func isCompany(_ dimension: ExactQuestion.Dimension) -> Bool { dimension == .company }

  private func startsName(_ index: Int) -> Bool {
    question[index]?.isCapitalized ?? false && !question.startsClause(index)
  }

  /// "… paie le mieux", "… a le plus d'offres", "with the highest average salary".
  private func superlative(from index: Int) -> (intent: ExactQuestion, end: Int)? {
    for place in index..<min(question.count, index + 7) {
      guard let found = Words.groupSuperlatives.longest(at: place, in: question) else { continue }
      return (found.value, found.end)
    }
    return nil
  }

  /// "par pays", "by company".
  private mutating func readGrouping() {
    guard var intent, intent.dimension == nil else { return }
    for index in 0..<min(question.count, 120) where Words.by.longest(at: index, in: question) != nil {
      guard let by = Words.by.longest(at: index, in: question),
        let dimension = Words.dimensions.longest(at: by.end, in: question)
      else { continue }
      intent.dimension = dimension.value.dimension
      if intent.operation == .count { intent.order = .highest }
      self.intent = intent
      tokens.append(index..<dimension.end)
      return
    }
  }

  /// Words that go with the question and say nothing: "y a-t-il", "are there", "recrutent".
  private mutating func readTrails() {
    for index in 0..<min(question.count, 120) {
      guard !tokens.contains(where: { $0.contains(index) }) else { continue }
      if let trail = Words.trails.longest(at: index, in: question),
        !tokens.contains(where: { $0.overlaps(index..<trail.end) })
      {
        tokens.append(index..<trail.end)
      }
    }
  }
}
