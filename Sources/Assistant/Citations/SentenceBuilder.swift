import Offers

/// Puts the items of an answer together to segments, and says where sentences end.
///
/// Spaces that stood before something left out go with it; emphasis around marks goes too; a mark that is repeated at once
/// is one. Marks behind a full stop belong to the sentence before.
struct SentenceBuilder {
  private var events: [AnswerReader.Event] = []
  /// White space that waits for what follows it.
  private var space: [Unicode.Scalar] = []
  private var newlines = 0
  /// Whether a sentence may have ended, which the next word decides.
  private var mayEnd = false
  /// Whether something was left out since the last word or mark.
  private var hasGap = false
  /// Emphasis that waits for the mark that it may be around.
  private var emphasis: [Unicode.Scalar] = []
  /// Emphasis that was taken away before the last mark.
  private var strippedEmphasis: [Unicode.Scalar] = []
  /// The mark that was shown last, with nothing but space since.
  private var lastMark: Offer.ID?
  /// How many scalars the sentence has.
  private var length = 0
  private var lineIsEmpty = true

  /// The most scalars of a sentence; a longer one ends at the next space.
  static let lengthLimit = 2_000

  mutating func take(_ item: AnswerLexer.Item) {
    switch item {
    case .space(let scalar): take(space: scalar)
    case .newline: takeNewline()
    case .removed:
      flushEmphasis()
      hasGap = true
    case .mark(let id): take(mark: id)
    case .word(let word): take(word: word)
    }
  }

  mutating func finish() {
    flushEmphasis()
    restoreEmphasis()
    space = []
    newlines = 0
    if length > 0 { end(.paragraph) }
  }

  /// The events since the last call, neighbouring texts in one.
  mutating func takeEvents() -> [AnswerReader.Event] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  // MARK: - Items

  private mutating func take(space scalar: Unicode.Scalar) {
    flushEmphasis()
    if lineIsEmpty {
      // Indentation counts, but not what something left out has left.
      if !hasGap, space.count < 8, newlines > 0 || length > 0 { space.append(" ") }
    } else if space.isEmpty {
      space = [scalar]
    }
  }

  private mutating func takeNewline() {
    flushEmphasis()
    restoreEmphasis()
    space = []
    // A line of which nothing is left doesn't count.
    if length > 0, !(lineIsEmpty && hasGap) { newlines = min(2, newlines + 1) }
    (lineIsEmpty, hasGap, lastMark) = (true, false, nil)
  }

  private mutating func take(mark id: Offer.ID) {
    if id == lastMark {
      space = []
      emphasis = []
      return
    }
    // A backslash only keeps the bracket from being read.
    strippedEmphasis = emphasis.filter { $0 != "\\" }
    emphasis = []
    startLine()
    flushSpace()
    events.append(.segment(.mark(id)))
    length += 1
    (lastMark, hasGap, lineIsEmpty) = (id, false, false)
  }

  private mutating func take(word: [Unicode.Scalar]) {
    flushEmphasis()
    var word = word
    if !strippedEmphasis.isEmpty {
      if space.isEmpty, word.starts(with: strippedEmphasis.reversed()) {
        word.removeFirst(strippedEmphasis.count)
        strippedEmphasis = []
        guard !word.isEmpty else { return }
      } else {
        word = strippedEmphasis + word
        strippedEmphasis = []
      }
    }
    startLine()
    if hasGap, let first = word.first, ".,;:!?…)]»”".unicodeScalars.contains(first) { space = [] }
    decideEnd(before: word)
    let isFirst = lineIsEmpty
    flushSpace()
    let held = word.reversed().prefix(while: Self.isEmphasis).count
    append(word.dropLast(held))
    emphasis = Array(word.suffix(held))
    (lastMark, hasGap, lineIsEmpty) = (nil, false, false)
    let wasEnd = mayEnd
    if SentenceBoundary.isOnlyClosing(word) {
      mayEnd = wasEnd || SentenceBoundary.ends(word, isFirst: isFirst)
    } else {
      mayEnd = SentenceBoundary.ends(word, isFirst: isFirst)
    }
  }

  // MARK: - Sentences

  /// Ends the sentence before a word where its full stop was one.
  private mutating func decideEnd(before word: [Unicode.Scalar]) {
    if length >= Self.lengthLimit {
      flushSpace()
      end(.sentence)
    } else if mayEnd, !space.isEmpty, SentenceBoundary.begins(word) {
      flushSpace()
      end(.sentence)
    } else if mayEnd, !SentenceBoundary.isOnlyClosing(word) {
      mayEnd = false
    }
  }

  /// Ends the line before the first word or mark of the next one.
  private mutating func startLine() {
    guard newlines > 0 else { return }
    let kind = newlines > 1 ? AnswerReader.SentenceEnd.paragraph : .line
    append(Array(repeating: "\n", count: newlines)[...])
    newlines = 0
    end(kind)
  }

  private mutating func end(_ kind: AnswerReader.SentenceEnd) {
    events.append(.sentenceEnd(kind))
    length = 0
    mayEnd = false
  }

  // MARK: - Text

  private mutating func flushSpace() {
    append(space[...])
    space = []
  }

  private mutating func flushEmphasis() {
    append(emphasis[...])
    emphasis = []
  }

  /// Shows emphasis that was taken away before a mark and that nothing has closed.
  private mutating func restoreEmphasis() {
    append(strippedEmphasis[...])
    strippedEmphasis = []
  }

  private mutating func append(_ scalars: ArraySlice<Unicode.Scalar>) {
    guard !scalars.isEmpty else { return }
    length += scalars.count
    let text = String(String.UnicodeScalarView(scalars))
    if case .segment(.text(let before)) = events.last {
      events[events.count - 1] = .segment(.text(before + text))
    } else {
      events.append(.segment(.text(text)))
    }
  }

  private static func isEmphasis(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "*" || scalar == "_" || scalar == "`" || scalar == "\\"
  }
}
