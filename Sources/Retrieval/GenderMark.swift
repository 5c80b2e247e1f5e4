/// The sign of an offer open to men and women: "H/F", "M/W/D", "(f / m / x)".
enum GenderMark {
  /// Where the mark that begins at `start` ends, or nil if none does.
  ///
  /// `start` is the beginning of a word. A mark is two to four different letters, one of which stands for women.
  static func end(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var letters: [Unicode.Scalar] = []
    var position = start
    while let letter = letter(at: position, in: scalars), letters.count < 4 {
      guard !letters.contains(letter) else { return nil }
      letters.append(letter)
      guard let next = afterSlash(position + 1, in: scalars), self.letter(at: next, in: scalars) != nil else {
        return letters.count > 1 && (letters.contains("f") || letters.contains("w")) ? position + 1 : nil
      }
      position = next
    }
    return nil
  }

  /// The lower-case letter that is a whole word of a mark.
  private static func letter(at position: Int, in scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard position < scalars.count, scalars[position].isASCII else { return nil }
    if position + 1 < scalars.count, scalars[position + 1].isWordBase || scalars[position + 1].isMark { return nil }
    let letter = Unicode.Scalar(UInt8(scalars[position].value) | 0x20)
    return "dfhmnwx".unicodeScalars.contains(letter) ? letter : nil
  }

  /// Past a slash, with a space on either side or none.
  private static func afterSlash(_ start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var position = start
    if position < scalars.count, scalars[position] == " " { position += 1 }
    guard position < scalars.count, scalars[position] == "/" else { return nil }
    position += 1
    if position < scalars.count, scalars[position] == " " { position += 1 }
    return position
  }
}
