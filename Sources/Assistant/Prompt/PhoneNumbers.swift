/// Finds telephone numbers among words.
enum PhoneNumbers {
  /// The words with one word in place of each number.
  ///
  /// A number begins with `+` or 0 and has nine digits or more, or has ten as 3-3-4; dates and sums have neither shape.
  static func removed(from words: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    var result: [[Unicode.Scalar]] = []
    var position = 0
    while position < words.count {
      let run = words[position...].prefix(10).prefix(while: isPart)
      if let length = phoneLength(run) {
        result.append(Array(ContactRemoval.stand.unicodeScalars))
        position += length
      } else {
        result.append(words[position])
        position += 1
      }
    }
    return result
  }

  // MARK: -

  /// How many of the words are a telephone number; nil where none is.
  private static func phoneLength(_ run: ArraySlice<[Unicode.Scalar]>) -> Int? {
    guard let first = run.first else { return nil }
    let core = first.drop { !VisibleText.isDigit($0) && $0 != "+" }
    let digits = run.reduce(0) { $0 + $1.count(where: VisibleText.isDigit) }
    if core.first == "+" || core.first == "0" {
      return digits >= (core.first == "+" ? 8 : 9) ? length(of: run) : nil
    }
    let groups = run.joined(separator: [" "]).split { !VisibleText.isDigit($0) }.map(\.count)
    return groups.prefix(3) == [3, 3, 4] && groups.count == 3 ? length(of: run) : nil
  }

  /// The words up to the fifteenth digit, beyond which no number goes.
  private static func length(of run: ArraySlice<[Unicode.Scalar]>) -> Int {
    var digits = 0
    var length = 0
    for word in run {
      let more = word.count(where: VisibleText.isDigit)
      if length > 0, digits + more > 15 { break }
      digits += more
      length += 1
    }
    return length
  }

  /// Whether a word can be a part of a number; what is glued to it by a colon counts too: "Tél:+33".
  private static func isPart(_ word: [Unicode.Scalar]) -> Bool {
    var word = word[...]
    if let colon = word.firstIndex(of: ":"), word[..<colon].allSatisfy({ !VisibleText.isDigit($0) }) {
      word = word[(colon + 1)...]
    }
    while let last = word.last, ".,;:!?".unicodeScalars.contains(last) { word.removeLast() }
    guard word.contains(where: VisibleText.isDigit) else { return false }
    return word.allSatisfy { VisibleText.isDigit($0) || "+-–.()/".unicodeScalars.contains($0) }
  }
}
