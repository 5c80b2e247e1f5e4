import Offers

/// What stands between `<` and `>`: tags and automatic links, which are left out, and marks.
extension AnswerLexer {
  mutating func takeAngle(_ scalar: Unicode.Scalar) {
    if VisibleText.isASCIILetter(scalar) || scalar == "/" || scalar == "!" || scalar == "?" {
      mode = .tag
      span.append(scalar)
    } else {
      mode = .text
      word.append("<")
      take(scalar)
    }
  }

  mutating func takeTag(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ">": endTag()
    case "<":
      replayTag()
      take(scalar)
    case "\n" where span.contains("\n"):
      replayTag()
      take(scalar)
    default:
      span.append(scalar)
      if span.count >= Self.spanLimit { replayTag() }
    }
  }

  /// `<` with what isn't a tag behind it. The sign is another one then, so that nothing can make a tag of it later.
  mutating func replayTag() {
    let tag = takeSpan()
    mode = .text
    word.append("‹")
    replay(tag)
  }

  mutating func takeElement(_ scalar: Unicode.Scalar, _ left: Int) {
    if span.count >= elementEnd.count { span.removeFirst() }
    span.append(VisibleText.lowercased(scalar))
    if span == elementEnd || left == 0 {
      span.removeAll()
      mode = .text
    } else {
      mode = .element(left: left - 1)
    }
  }

  // MARK: -

  private mutating func endTag() {
    let tag = takeSpan()
    mode = .text
    if let last = openers.indices.last { openers[last].content = nil }
    if let readings = marks.readings(in: tag), MarkTable.isReference(tag.filter { $0 != " " }.prefix(9)) {
      for case .offer(let id) in readings { push(.mark(id)) }
      removals.marks += readings.count { $0 == .unknown }
      if !readings.contains(where: { $0 != .unknown }) { push(.removed) }
      return
    }
    let name = String(String.UnicodeScalarView(tag.prefix { VisibleText.isASCIILetter($0) }.prefix(12))).lowercased()
    if name == "br" {
      push(.space(" "))
    } else {
      push(.removed)
    }
    if tag.contains(":") || tag.contains("@") || tag.contains("=") || tag.contains(".") {
      removals.links += 1
    } else {
      removals.tags += 1
    }
    if tag.last == "/" { return }
    if Self.thoughts.contains(name), !hasText {
      skip(name, atMost: .max)
    } else if name == "script" || name == "style" {
      skip(name, atMost: 4_096)
    }
  }

  private mutating func skip(_ name: String, atMost length: Int) {
    elementEnd = Array("</\(name)>".unicodeScalars)
    mode = .element(left: length)
  }

  /// Elements in which some models think before they answer.
  private static let thoughts: Set = ["think", "thinking", "thought", "reasoning"]
}
