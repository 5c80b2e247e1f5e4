/// Finds the marks such as "(H/F)" by which a title says that women and men may apply.
enum TitleMark {
  /// Where the marks stand among the title's scalars, brackets included, in order.
  ///
  /// Found are "H/F", "(f/m/d)", "( H /F )", "H-F" and "(H/F" without its bracket; not "R&D/F" or "(H/F, VIE)".
  static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = 0
    while position < scalars.count {
      let isBracket = scalars[position] == "(" || scalars[position] == "["
      let end = isBracket ? endOfBracketed(in: scalars, from: position) : endOfBare(in: scalars, from: position)
      if let end { ranges.append(position..<end) }
      position = end ?? position + 1
    }
    return ranges
  }

  // MARK: -

  /// Where the mark without brackets ends; nil where none starts.
  private static func endOfBare(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard let end = endOfLetters(in: scalars, from: start) else { return nil }
    let before = scalars[..<start].last { $0 != " " }
    let behind = scalars[end...].first { $0 != " " }
    let isInBrackets = before == "(" || before == "[" || behind == ")" || behind == "]"
    return isInBrackets ? nil : end
  }

  /// Where the mark with its brackets ends; they may lack their second half, but not hold anything else.
  private static func endOfBracketed(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let letters = skippingSpaces(in: scalars, from: start + 1)
    guard let end = endOfLetters(in: scalars, from: letters) else { return nil }
    let rest = scalars[skippingSpaces(in: scalars, from: end)...]
    if let first = rest.first, first == ")" || first == "]" { return rest.startIndex + 1 }
    return rest.first { $0 == "(" || $0 == ")" } == ")" ? nil : end
  }

  /// Where two or three letters with strokes between them end; nil where they are none of a mark.
  private static func endOfLetters(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    if start > 0, joins(scalars[start - 1]) { return nil }
    var letters: [Unicode.Scalar] = []
    var position = start
    var end = start
    while position < scalars.count, letters.count < 3, let letter = letter(scalars[position]) {
      letters.append(letter)
      end = position + 1
      // "R & D / H/F" must keep its D, and "H/F / DATA" is a mark of two letters.
      let mayBeSpaced = letters.count == 1 && !isThird(letter)
      guard let next = behindStroke(in: scalars, from: end, mayBeSpaced: mayBeSpaced) else { break }
      position = next
    }
    guard Set(letters).count == letters.count, (letters.filter { !isThird($0) }).count == 2 else { return nil }
    return end < scalars.count && joins(scalars[end]) ? nil : end
  }

  /// The position behind a "/" or "-"; spaces around a "/" are passed over where they may stand there.
  private static func behindStroke(in scalars: [Unicode.Scalar], from start: Int, mayBeSpaced: Bool) -> Int? {
    guard start < scalars.count else { return nil }
    if scalars[start] == "-" { return start + 1 }
    let stroke = mayBeSpaced ? skippingSpaces(in: scalars, from: start) : start
    guard stroke < scalars.count, scalars[stroke] == "/" else { return nil }
    return mayBeSpaced ? skippingSpaces(in: scalars, from: stroke + 1) : stroke + 1
  }

  private static func skippingSpaces(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var position = start
    while position < scalars.count, scalars[position] == " " { position += 1 }
    return position
  }

  /// The letter in lower case: homme, femme, männlich or male, weiblich or woman, divers, any.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let lowercase = scalar.isASCII ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    return ["h", "f", "m", "w", "d", "x"].contains(lowercase) ? lowercase : nil
  }

  /// Whether the letter stands for neither women nor men.
  private static func isThird(_ letter: Unicode.Scalar) -> Bool { letter == "d" || letter == "x" }

  /// Whether a letter beside the scalar is part of a longer word, as in "R&D/F".
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "&" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
