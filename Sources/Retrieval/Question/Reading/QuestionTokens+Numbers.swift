extension QuestionTokens {
  /// The number that begins at a token, in digits or in words, and the index behind it.
  ///
  /// Digits may be grouped ("2 500", "2.500", "2,500") and have up to two decimals ("2,5", "2637.47").
  func number(at index: Int) -> (value: Double, end: Int)? {
    guard let token = self[index] else { return nil }
    if token.kind == .word { return NumberWords.table.longest(at: index, in: self).map { (Double($0.value), $0.end) } }
    guard token.kind == .number, token.folded.utf8.count <= 9, var value = Double(token.folded) else { return nil }
    var end = index + 1
    if (1...3).contains(token.folded.utf8.count), !token.folded.hasPrefix("0") {
      while value < 1_000_000, let next = self[end], let group = thousands(in: next) {
        value = value * 1_000 + group
        end += 1
      }
    }
    if let next = self[end], let decimals = decimals(in: next) {
      value += decimals
      end += 1
    }
    return (value, end)
  }

  /// The whole number that begins at a token.
  func wholeNumber(at index: Int) -> (value: Int, end: Int)? {
    guard let (value, end) = number(at: index), let whole = Int(exactly: value) else { return nil }
    return (whole, end)
  }

  /// The digits of a token as a number, ungrouped, at most four of them: a day, a month, a year.
  func digits(at index: Int) -> Int? {
    guard let token = self[index], token.kind == .number, token.folded.utf8.count <= 4 else { return nil }
    return Int(token.folded)
  }

  // MARK: -

  private func thousands(in token: QuestionToken) -> Double? {
    let isGap = token.gap == .space || token.gap == .dot || token.gap == .tightComma || token.gap == .apostrophe
    guard token.kind == .number, isGap, token.folded.utf8.count == 3 else { return nil }
    return Double(token.folded)
  }

  private func decimals(in token: QuestionToken) -> Double? {
    guard token.kind == .number, token.gap == .dot || token.gap == .tightComma, token.folded.utf8.count <= 2,
      let digits = Double(token.folded)
    else { return nil }
    return digits / (token.folded.utf8.count == 1 ? 10 : 100)
  }
}

/// Numbers in words, French and English, folded.
enum NumberWords {
  static let table: PhraseTable<Int> = [
    "un, une, one": 1, "deux, two": 2, "trois, three": 3, "quatre, four": 4, "cinq, five": 5, "six": 6,
    "sept, seven": 7, "huit, eight": 8, "neuf, nine": 9, "dix, ten": 10, "onze, eleven": 11, "douze, twelve": 12,
    "treize, thirteen": 13, "quatorze, fourteen": 14, "quinze, fifteen": 15, "seize, sixteen": 16,
    "dix sept, seventeen": 17, "dix huit, eighteen": 18, "dix neuf, nineteen": 19, "vingt, twenty": 20,
    "vingt et un, twenty one": 21, "vingt deux, twenty two": 22, "vingt trois, twenty three": 23,
    "vingt quatre, twenty four": 24, "trente, thirty": 30, "trente six, thirty six": 36,
    "deux mille, two thousand": 2_000, "trois mille, three thousand": 3_000, "deux mille cinq cents": 2_500,
    "two thousand five hundred": 2_500, "trois mille cinq cents, three thousand five hundred": 3_500,
  ]
}
