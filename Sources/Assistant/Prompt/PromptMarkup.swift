/// Writes otherwise what a model could take for a part of the prompt or of the chat around it.
enum PromptMarkup {
  /// A line of an offer's text in which nothing is a tag, a mark in brackets, a code fence, a heading, a rule or the turn
  /// of a speaker.
  static func defanged(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    withoutSpeaker(signs(withoutRules(line)))
  }

  /// A line of a question, in which brackets and headings may stay.
  static func withoutTags(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    line.enumerated().map { index, scalar in
      let next = index + 1 < line.count ? line[index + 1] : " "
      return scalar == "<" && next != " " && !VisibleText.isDigit(next) ? "‹" : scalar
    }
  }

  // MARK: -

  /// Brackets are round, angle brackets of tags are quotes, back ticks are apostrophes.
  private static func signs(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(line.count)
    for (index, scalar) in line.enumerated() {
      let next = index + 1 < line.count ? line[index + 1] : " "
      let previous = index > 0 ? line[index - 1] : " "
      switch scalar {
      case "[", "【", "〔", "{": result.append("(")
      case "]", "】", "〕", "}": result.append(")")
      // "< 5 ans" and "<5" are comparisons.
      case "<": result.append(next == " " || VisibleText.isDigit(next) ? "<" : "‹")
      case ">": result.append(previous == " " || next == " " && !isTagEnd(previous) ? ">" : "›")
      case "`": result.append("'")
      case "|" where previous == "<" || next == ">": continue
      default: result.append(scalar)
      }
    }
    return result
  }

  private static func isTagEnd(_ scalar: Unicode.Scalar) -> Bool {
    VisibleText.isWordScalar(scalar) || "\"'/|>-".unicodeScalars.contains(scalar)
  }

  /// The line without the signs of headings and quotes at its beginning, and without rules (`---`, `===`, `"""`).
  private static func withoutRules(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var run = 0
    for scalar in line {
      run = scalar == result.last ? run + 1 : 1
      if run > 2, "-=~*_#\"'`+<>|".unicodeScalars.contains(scalar) { continue }
      result.append(scalar)
    }
    return Array(result.drop { $0 == "#" || $0 == ">" || $0 == " " })
  }

  /// The line with a dash for the colon behind a speaker's name: "Assistant:" is "Assistant –".
  private static func withoutSpeaker(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let colon = line.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return line }
    let words = line[..<colon].split { !VisibleText.isWordScalar($0) }
      .map { String(String.UnicodeScalarView($0)).lowercased() }
    guard words.count <= 3, words.contains(where: speakers.contains) else { return line }
    var line = line
    line[colon] = "–"
    return line
  }

  private static let speakers: Set = [
    "system", "système", "systeme", "assistant", "assistante", "user", "utilisateur", "utilisatrice", "human", "humain",
    "ai", "ia", "bot", "chatgpt", "gpt", "llm", "developer", "tool", "function", "question", "réponse", "answer",
    "instruction", "instructions", "consigne", "consignes", "règle", "règles", "rules",
  ]
}
