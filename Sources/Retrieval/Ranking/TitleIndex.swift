/// The words of many titles, so that each title is taken apart once and not for every question.
package struct TitleIndex: Sendable {
  /// A number for each word, without the mark of its plural.
  private var numbers: [String: UInt32] = [:]
  /// The numbers of each title's distinct words, one title behind the other.
  private var words: [UInt32] = []
  /// Where each title's words end.
  private var ends: [Int] = []

  package init(_ titles: some Sequence<String>, analyzer: TextAnalyzer) {
    for title in titles {
      let start = words.count
      for token in analyzer.contentTokens(in: title) {
        let word = analyzer.lightStem(of: token)
        let number = numbers[word] ?? UInt32(numbers.count)
        numbers[word] = number
        if !words[start...].contains(number) { words.append(number) }
      }
      ends.append(words.count)
    }
  }

  /// The number of a word; nil where no title has it.
  func number(of word: String) -> UInt32? { numbers[word] }

  /// The words of the title at a place.
  subscript(place: Int) -> ArraySlice<UInt32> { words[(place == 0 ? 0 : ends[place - 1])..<ends[place]] }
}
