import Offers

/// A question while it is being understood: which tokens are taken, what was found, and what stays text.
struct QuestionReading {
  let question: QuestionTokens
  var findings: [Finding] = []
  var strengths: [QuestionSpan.Strength] = []
  var markers: [(tokens: Range<Int>, marker: MarkerWords.Marker)] = []
  /// Words that are wished for or excluded.
  var topics: [(tokens: Range<Int>, strength: QuestionSpan.Strength)] = []
  /// Whether a token is no longer text.
  var isTaken: [Bool]
  /// Whether a finding has the token, though it may stay in the text.
  private var isRead: [Bool]

  init(_ question: QuestionTokens, taken: [Range<Int>]) {
    self.question = question
    isTaken = Array(repeating: false, count: question.count)
    isRead = isTaken
    for range in taken { take(range) }
  }

  // MARK: - Recognising

  /// Reads the question from left to right; of several readings at a token the longest wins, then the first of the
  /// recognisers, then a marker, then a filler.
  mutating func recognize(_ recognizers: [any QuestionRecognizer]) {
    var index = 0
    while index < question.count {
      index = step(at: index, recognizers)
    }
  }

  /// Adds a finding.
  mutating func add(_ finding: Finding, _ strength: QuestionSpan.Strength = .hard) {
    let place = findings.firstIndex { $0.tokens.lowerBound > finding.tokens.lowerBound } ?? findings.endIndex
    findings.insert(finding, at: place)
    strengths.insert(finding.isSoft ? .soft : strength, at: place)
    for token in finding.tokens {
      isRead[token] = true
      if !finding.keepsText { isTaken[token] = true }
    }
  }

  mutating func take(_ tokens: Range<Int>) {
    for token in tokens where isTaken.indices.contains(token) {
      isTaken[token] = true
      isRead[token] = true
    }
  }

  /// Gives a marker's words back to the text.
  mutating func release(_ tokens: Range<Int>) {
    for token in tokens { isTaken[token] = false }
  }

  /// Whether a token is still to be read: no finding, marker or filler has it.
  func isFree(_ index: Int) -> Bool { isRead.indices.contains(index) && !isRead[index] }

  /// The finding that begins at a token, as an offset of `findings`.
  func finding(startingAt index: Int) -> Int? { findings.firstIndex { $0.tokens.lowerBound == index } }

  // MARK: -

  /// Reads what begins at a token, and returns the index to go on from.
  private mutating func step(at index: Int, _ recognizers: [any QuestionRecognizer]) -> Int {
    guard isFree(index), let token = question[index], !token.isQuoted, token.kind != .address else { return index + 1 }
    if token.hasMinus { return stepAtMinus(index, recognizers) }
    var best: Finding?
    for recognizer in recognizers {
      guard let finding = recognizer.finding(at: index, in: question), !finding.tokens.isEmpty,
        finding.tokens.upperBound > best?.tokens.upperBound ?? index, finding.tokens.allSatisfy(isFree)
      else { continue }
      best = finding
    }
    let end = best?.tokens.upperBound ?? index
    let marker = MarkerWords.table.longest(at: index, in: question)
    let filler = FillerWords.phrases.longest(at: index, in: question)
    if let marker, marker.end > end, marker.end >= filler?.end ?? 0, (index..<marker.end).allSatisfy(isFree) {
      markers.append((index..<marker.end, marker.value))
      take(index..<marker.end)
      return marker.end
    }
    if let filler, filler.end > end, (index..<filler.end).allSatisfy(isFree) {
      take(index..<filler.end)
      return filler.end
    }
    guard let best else { return index + 1 }
    add(best)
    return best.tokens.upperBound
  }

  /// "-belgique" excludes the country; any other word behind a minus is left to the word index.
  private mutating func stepAtMinus(_ index: Int, _ recognizers: [any QuestionRecognizer]) -> Int {
    guard let place = recognizers.first(where: { $0 is PlaceRecognizer }),
      let finding = place.finding(at: index, in: question), finding.tokens.lowerBound == index
    else { return index + 1 }
    add(finding, .excluded)
    return finding.tokens.upperBound
  }
}
