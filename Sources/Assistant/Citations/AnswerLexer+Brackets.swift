import Offers

/// Brackets: marks of offers, links, images, or text.
extension AnswerLexer {
  mutating func open(_ kind: Opener.Kind, _ bracket: Unicode.Scalar) {
    var kind = kind
    if kind == .square, word.last == "!" {
      kind = .image
      word.removeLast()
    }
    endWord()
    if case .address = mode {
      // The bracket belongs to an address that has no space before it.
      take(bracket)
      return
    }
    if openers.isEmpty { drain(all: queue.isEmpty) }
    if openers.count >= Self.depthLimit {
      openers.removeAll()
      drain(all: true)
    }
    // A bracket in a bracket: the outer one is no mark by its own words.
    if let last = openers.indices.last { openers[last].content = nil }
    openers.append(
      Opener(kind: kind, position: queue.count, isAtLineStart: isAtLineStart, references: removals.references))
    push(.word(kind == .image ? ["!", bracket] : [bracket]))
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    endWord()
    mode = .text
    // A parenthesis that is still open inside square brackets is text.
    if bracket != ")" { while openers.last?.kind == .round { openers.removeLast() } }
    guard let opener = openers.last, Self.matches(opener.kind, bracket) else {
      if let last = openers.indices.last { openers[last].content = nil }
      push(.word([bracket]))
      drain()
      return
    }
    openers[openers.count - 1].readings = opener.content.flatMap(marks.readings)
      .flatMap { opener.kind == .round ? onlyReferences($0, in: opener) : $0 }
    if opener.kind == .square || opener.kind == .image {
      mode = .closed
    } else {
      closeAsText()
    }
  }

  /// Lets a parenthesis go that has turned out to hold text.
  mutating func releaseParenthesis() {
    guard let opener = openers.last, opener.kind == .round else { return }
    let isPlausible = opener.content.map(marks.isPlausible) ?? holdsOnlyMarks(from: opener.position + 1)
    if !isPlausible { openers.removeLast() }
  }

  /// What follows a square bracket says whether it was a link.
  mutating func takeClosed(_ scalar: Unicode.Scalar) {
    mode = .text
    guard let opener = openers.last else {
      takeText(scalar)
      return
    }
    switch scalar {
    case "(": mode = .destination(depth: 0)
    case "[" where opener.kind == .image && opener.readings == nil: mode = .imageReference(length: 0)
    case ":" where opener.isAtLineStart && opener.kind == .square && opener.readings == nil && openers.count == 1:
      mode = .definition
    default:
      closeAsText()
      takeText(scalar)
    }
  }

  /// The topmost bracket, which is no link: a mark, or text.
  mutating func closeAsText() {
    guard let opener = openers.popLast() else { return }
    if let readings = opener.readings {
      let isExclamation = opener.kind == .image
      truncate(to: opener.position)
      // Its words were read as they came; as a mark it counts once.
      removals.references = opener.references
      if isExclamation { push(.word(["!"])) }
      push(readings)
    } else if holdsOnlyMarks(from: opener.position + 1) {
      queue[opener.position] = .removed
    } else {
      push(.word([Self.closing(opener.kind)]))
    }
    drain()
  }

  // MARK: - Links

  mutating func takeDestination(_ scalar: Unicode.Scalar, _ depth: Int) {
    switch scalar {
    case ")" where depth == 0: endLink()
    case "\n", "[", "]":
      replayDestination()
      take(scalar)
    default:
      if span.count >= Self.spanLimit {
        // No text goes on for so long without a bracket or a line's end: the rest of the word is address too.
        dropLink()
        mode = .address(depth: 0)
        take(scalar)
      } else if span.last == " ", !mayGoOn(with: scalar) {
        replayDestination()
        take(scalar)
      } else {
        span.append(scalar)
        mode = .destination(depth: depth + (scalar == "(" ? 1 : scalar == ")" ? -1 : 0))
      }
    }
  }

  /// Whether an address may have a space and then this scalar: the title of a link stands in quotes.
  private func mayGoOn(with scalar: Unicode.Scalar) -> Bool {
    if scalar == "\"" || scalar == "'" || scalar == "(" || scalar == " " { return true }
    return span.contains { $0 == "\"" || $0 == "'" } || AddressScanner.address(in: Self.trimmed(span)) != nil
  }

  /// `](…` that is no link: the bracket is closed, the rest is read as text.
  mutating func replayDestination() {
    let address = takeSpan()
    mode = .text
    closeAsText()
    takeText("(")
    replay(address)
  }

  private mutating func endLink() {
    let isAddress = span.isEmpty || span.contains { ":/.#?=".unicodeScalars.contains($0) }
    if openers.last?.readings != nil, !isAddress {
      // A mark and a remark in parentheses, without the space between them.
      replayDestination()
      take(")")
    } else {
      mode = .text
      dropLink()
    }
  }

  /// Leaves the topmost bracket's link or image out, and keeps the words of a link.
  private mutating func dropLink() {
    span.removeAll(keepingCapacity: true)
    guard let opener = openers.last else { return }
    removals.links += 1
    if opener.readings != nil {
      closeAsText()
    } else if opener.kind == .image {
      openers.removeLast()
      truncate(to: opener.position)
      push(.removed)
      drain()
    } else {
      openers.removeLast()
      queue[opener.position] = .removed
      drain()
    }
  }

  mutating func dropImage() {
    mode = .text
    dropLink()
  }

  mutating func takeImageReference(_ scalar: Unicode.Scalar, _ length: Int) {
    switch scalar {
    case "]": dropImage()
    case "\n":
      dropImage()
      take(scalar)
    default:
      if length < Self.markLimit { mode = .imageReference(length: length + 1) } else { dropImage() }
    }
  }

  mutating func takeDefinition(_ scalar: Unicode.Scalar) {
    guard scalar != "\n", span.count < Self.queueLimit else {
      endDefinition()
      take(scalar)
      return
    }
    span.append(scalar)
  }

  /// Leaves a line out that says where a link leads; any other is text.
  mutating func endDefinition() {
    let line = takeSpan()
    mode = .text
    let target = Array(Self.trimmed(line).prefix { !VisibleText.isSpace($0) })
    if AddressScanner.address(in: target) != nil || target.first == "<" {
      guard let opener = openers.popLast() else { return }
      truncate(to: opener.position)
      push(.removed)
      removals.links += 1
      drain()
    } else {
      closeAsText()
      takeText(":")
      replay(line)
    }
  }

  // MARK: -

  private mutating func push(_ readings: [MarkTable.Reading]) {
    var hasMark = false
    for case .offer(let id) in readings {
      push(.mark(id))
      hasMark = true
    }
    removals.marks += readings.count { $0 == .unknown }
    if !hasMark { push(.removed) }
  }

  /// In parentheses a number is a reference only if it names an offer and is long, or has its letters.
  private func onlyReferences(_ readings: [MarkTable.Reading], in opener: Opener) -> [MarkTable.Reading]? {
    let content = opener.content ?? []
    let hasLetters = content.indices.contains { MarkTable.isLetters(content[$0...].prefix(3)) }
    return hasLetters || content.count >= 6 && !readings.contains(.unknown) ? readings : nil
  }

  /// Whether the queue from a position on has marks or removals, and nothing else to show.
  private func holdsOnlyMarks(from position: Int) -> Bool {
    guard position < queue.count else { return false }
    var hasOne = false
    for item in queue[position...] {
      switch item {
      case .mark, .removed: hasOne = true
      case .space: continue
      case .word(let word): if !Self.joiners.contains(String(String.UnicodeScalarView(word.prefix(4)))) { return false }
      case .newline: return false
      }
    }
    return hasOne
  }

  private static let joiners: Set = [",", ";", "et", "and", "&", "/", ":", "cf."]

  private mutating func truncate(to position: Int) {
    guard position < queue.count else { return }
    queue.removeLast(queue.count - position)
  }

  private static func matches(_ kind: Opener.Kind, _ bracket: Unicode.Scalar) -> Bool {
    switch kind {
    case .square, .image: bracket == "]"
    case .round: bracket == ")"
    case .lenticular: bracket == "】" || bracket == "〕"
    }
  }

  private static func closing(_ kind: Opener.Kind) -> Unicode.Scalar {
    switch kind {
    case .square, .image: "]"
    case .round: ")"
    case .lenticular: "】"
    }
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Array(scalars.drop(while: VisibleText.isSpace).reversed().drop(while: VisibleText.isSpace).reversed())
  }
}
