/// Titles of offers, found again where a text quotes them, whole or three words of them side by side.
struct KnownTitles: Sendable {
  private var titles: [[WordHash]] = []
  private var places: [WordHash: [(title: Int32, word: Int32)]] = [:]

  init(_ names: [String]) {
    for name in names.prefix(Self.titleLimit) {
      let words = QuestionLexer.tokens(in: Array(name.unicodeScalars.prefix(256))).prefix(Self.wordLimit).map(\.hash)
      guard !words.isEmpty else { continue }
      for (position, word) in words.enumerated() where places[word, default: []].count < Self.placeLimit {
        places[word, default: []].append((Int32(titles.count), Int32(position)))
      }
      titles.append(Array(words))
    }
  }

  /// The index behind the words of a title that begin at a token; nil where fewer than three do and they aren't all.
  func end(ofTitleAt index: Int, in tokens: QuestionTokens) -> Int? {
    guard let first = tokens[index], let candidates = places[first.hash] else { return nil }
    var longest = 0
    for (title, word) in candidates {
      let words = titles[Int(title)]
      var count = 0
      while Int(word) + count < words.count, tokens[index + count]?.hash == words[Int(word) + count] { count += 1 }
      if count >= 3 || count == words.count && count > 1 { longest = max(longest, count) }
    }
    return longest > 0 ? index + longest : nil
  }

  // MARK: -

  private static let titleLimit = 200
  private static let wordLimit = 32
  private static let placeLimit = 8
}
