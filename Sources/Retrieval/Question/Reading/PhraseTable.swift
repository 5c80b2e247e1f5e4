/// Phrases of folded words and what they mean, found by the hashes of their words.
struct PhraseTable<Value: Sendable>: Sendable {
  /// A phrase, or only the beginning of one.
  private struct Node: Sendable {
    var value: Value?
  }

  private var nodes: [WordHash: Node] = [:]
  private var longestLength = 0

  init() {}

  /// A list of phrases that all mean the same.
  init(list: String, _ value: Value) {
    insert(list: list, value)
  }

  /// Adds folded phrases that are written by commas: `"au moins, at least"`.
  mutating func insert(list: String, _ value: Value) {
    for phrase in list.utf8.split(separator: UInt8(ascii: ",")) {
      insert(phrase.split { $0 == 0x20 || $0 == 0x0A }.map { WordHash($0) }, value)
    }
  }

  /// Adds a phrase; of equal phrases the first stays.
  mutating func insert(_ words: some Collection<WordHash>, _ value: Value) {
    var hash = WordHash.empty
    var count = 0
    for word in words {
      hash = hash.followed(by: word)
      count += 1
      let isWhole = count == words.count
      if isWhole, nodes[hash]?.value == nil {
        nodes[hash] = Node(value: value)
      } else if nodes[hash] == nil {
        nodes[hash] = Node()
      }
    }
    longestLength = max(longestLength, count)
  }

  mutating func insert(_ words: [String], _ value: Value) {
    insert(words.map { WordHash($0.utf8) }, value)
  }

  mutating func reserveCapacity(_ count: Int) { nodes.reserveCapacity(count) }

  /// The longest phrase that begins at a token, and the index behind it.
  func longest(at index: Int, in question: QuestionTokens) -> (end: Int, value: Value)? {
    var found: (end: Int, value: Value)?
    var hash = WordHash.empty
    var end = index
    while let token = question[end], end == index || token.continuesName {
      hash = hash.followed(by: token.hash)
      guard let node = nodes[hash] else { break }
      end += 1
      if let value = node.value { found = (end, value) }
    }
    return found
  }

  /// The longest phrase that ends right before a token, and the index of its first word.
  func longest(endingAt end: Int, in question: QuestionTokens) -> (start: Int, value: Value)? {
    for start in max(0, end - min(longestLength, 6))..<max(0, end) {
      var hash = WordHash.empty
      var index = start
      while index < end, let token = question[index], index == start || token.continuesName {
        hash = hash.followed(by: token.hash)
        index += 1
      }
      if index == end, let value = nodes[hash]?.value { return (start, value) }
    }
    return nil
  }

  /// What a whole phrase means.
  func value(of words: [String]) -> Value? {
    nodes[WordHash.phrase(words.map { WordHash($0.utf8) })]?.value
  }
}

extension PhraseTable where Value == Void {
  /// A list of phrases, by commas.
  init(list: String) {
    self.init(list: list, ())
  }

  func contains(_ word: String) -> Bool { value(of: [word]) != nil }
}

extension PhraseTable: ExpressibleByDictionaryLiteral {
  /// Lists of folded phrases, written by commas, and their values.
  init(dictionaryLiteral phrases: (String, Value)...) {
    self.init()
    for (list, value) in phrases { insert(list: list, value) }
  }
}
