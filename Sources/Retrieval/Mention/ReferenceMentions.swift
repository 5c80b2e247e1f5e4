/// Reads references of offers that stand among the words: "l'offre VIE245844".
enum ReferenceMentions {
  static func found(at index: Int, in tokens: QuestionTokens) -> FoundMention? {
    guard let token = tokens[index], token.kind == .word else { return nil }
    let bytes = token.folded.utf8
    if bytes.starts(with: "vie".utf8) || bytes.starts(with: "via".utf8) {
      let digits = bytes.dropFirst(3)
      if (3...12).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) {
        return FoundMention(.reference(token.folded.uppercased()), index..<index + 1)
      }
      // "VIE 245844".
      if digits.isEmpty, token.isUppercase, let number = tokens[index + 1], number.kind == .number,
        (5...9).contains(number.folded.utf8.count), number.gap == .space || number.gap == .hyphen
      {
        return FoundMention(.reference(token.folded.uppercased() + number.folded), index..<index + 2)
      }
    }
    return nil
  }
}
