extension QuestionReading {
  /// What is left for ranking: the runs of words that nothing has taken, without the empty words around each.
  ///
  /// A question of which nothing was understood is its own text, so that "offre" or "it" still looks for something.
  func remainingText(of question: String, isExact: Bool) -> String {
    var pieces: [String] = []
    var index = 0
    while index < self.question.count {
      guard !isTaken[index] else {
        index += 1
        continue
      }
      var end = index + 1
      while end < self.question.count, !isTaken[end], !self.question.startsClause(end) { end += 1 }
      if let run = trimmed(index..<end) { pieces.append(source(run)) }
      index = end
    }
    if let rest = unreadRest { pieces.append(rest) }
    let isUntouched = findings.isEmpty && topics.isEmpty && !isExact
    return pieces.isEmpty && isUntouched ? Self.trimmed(question) : pieces.joined(separator: " ")
  }

  // MARK: -

  /// A run without the empty words at its ends; nil where nothing is left.
  private func trimmed(_ run: Range<Int>) -> Range<Int>? {
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end, isEmptyAtEdge(start) { start += 1 }
    while end > start, isEmptyAtEdge(end - 1), !isOwned(end - 1, from: start) { end -= 1 }
    return start < end ? start..<end : nil
  }

  private func isEmptyAtEdge(_ index: Int) -> Bool {
    guard let token = question[index], !token.isQuoted, !token.hasMinus else { return false }
    if token.kind == .sign { return token.gap != .none }
    // Part of a name such as ".NET" or "R&D".
    if token.gap == .ampersand || question[index + 1]?.gap == .ampersand { return false }
    return FillerWords.isEmpty(index, in: question)
  }

  /// Whether a filler belongs to the words before it: "chargé de mission".
  private func isOwned(_ index: Int, from start: Int) -> Bool {
    guard index > start, FillerWords.words.contains(question.word(index)) else { return false }
    if question.word(index) == "vie", question.word(index - 1) == "assurance" { return true }
    let link = ["la", "l"].contains(question.word(index - 1)) ? index - 2 : index - 1
    guard link > start, ["de", "d", "of"].contains(question.word(link)) else { return false }
    return !FillerWords.isEmpty(link - 1, in: question)
  }

  /// The question's own characters for a run, with the signs that belong to its ends: quotes, a minus, ".", "#", "*".
  private func source(_ run: Range<Int>) -> String {
    let range = question.scalarRange(run)
    let scalars = question.scalars
    var (start, end) = (range.lowerBound, range.upperBound)
    let before: Set<Unicode.Scalar> = ["\"", "“", "”", "«", "-", "."]
    let after: Set<Unicode.Scalar> = ["\"", "”", "»", "*", "+", "#"]
    let first = question[run.lowerBound]
    while start > 0,
      before.contains(scalars[start - 1])
        || first?.isQuoted == true && scalars[start - 1] == " " && start > 1 && scalars[start - 2] == "«"
    {
      guard scalars[start - 1] != "-" || first?.hasMinus == true || first?.isQuoted == true else { break }
      start -= 1
    }
    let last = question[run.upperBound - 1]
    while end < scalars.count,
      after.contains(scalars[end])
        || last?.isQuoted == true && scalars[end] == " " && end + 1 < scalars.count && scalars[end + 1] == "»"
    {
      end += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }

  /// What follows the tokens that are read.
  private var unreadRest: String? {
    guard question.count == QuestionLexer.tokenLimit, let last = question[question.count - 1] else { return nil }
    let rest = Self.trimmed(String(String.UnicodeScalarView(question.scalars[last.range.upperBound...])))
    return rest.isEmpty ? nil : rest
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[...last])
  }
}
