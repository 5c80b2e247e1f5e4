/// Finds added tokens in a text: the leftmost first, of those that start together the longest.
struct AddedTokenSearch: Sendable {
  /// A stretch of a text.
  enum Part {
    /// Bytes that are no added token.
    case text(Range<Int>)
    /// The id of an added token.
    case token(Int32)
  }

  private let tokens: [AddedToken]
  private let names: ByteTrie
  private let canStart: [Bool]

  /// - Throws: `damaged` where two tokens are written alike.
  init(_ tokens: [AddedToken], file: String) throws(ModelError) {
    var names = ByteStrings()
    var canStart = [Bool](repeating: false, count: 256)
    for (place, token) in tokens.enumerated() {
      guard let first = token.content.first, let value = Int32(exactly: place) else {
        throw .damaged(file: file, reason: "nothing is left of the added token of id \(token.id)")
      }
      token.content.withUnsafeBufferPointer { names.append($0, value: value) }
      canStart[Int(first)] = true
    }
    do {
      self.names = try ByteTrie(names)
    } catch {
      throw .damaged(file: file, reason: "the added token of id \(tokens[Int(error.value)].id) is there twice")
    }
    self.tokens = tokens
    self.canStart = canStart
  }

  /// Calls `body` with the parts of the text, in order; none of them is empty.
  @inline(__always)
  func forEachPart(of text: UnsafeBufferPointer<UInt8>, _ body: (Part) -> Void) {
    var done = 0
    var position = tokens.isEmpty ? text.count : 0
    while position < text.count {
      guard canStart[Int(text[position])], let found = longest(in: text, at: position) else {
        position += 1
        continue
      }
      let token = tokens[found.token]
      if !token.isSingleWord || standsAlone(position..<found.end, in: text) {
        let start = token.takesSpaceBefore ? startOfSpace(before: position, in: text, limit: done) : position
        if done < start { body(.text(done..<start)) }
        body(.token(token.id))
        done = token.takesSpaceBehind ? endOfSpace(from: found.end, in: text) : found.end
      }
      position = max(found.end, done)
    }
    if done < text.count { body(.text(done..<text.count)) }
  }

  // MARK: -

  private func longest(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (token: Int, end: Int)? {
    var node = ByteTrie.root
    var found: (token: Int, end: Int)?
    var position = start
    while position < text.count, let next = names.child(of: node, along: text[position]) {
      node = next
      position += 1
      let value = names.value(at: node)
      if value >= 0 { found = (Int(value), position) }
    }
    return found
  }

  private func startOfSpace(before position: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    var start = position
    while start > limit {
      let previous = UTF8Scan.start(before: start, in: text)
      guard UTF8Scan.isWhitespace(UTF8Scan.scalar(in: text, at: previous).value) else { return start }
      start = previous
    }
    return max(start, limit)
  }

  private func endOfSpace(from position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = position
    while end < text.count {
      let (value, length) = UTF8Scan.scalar(in: text, at: end)
      guard UTF8Scan.isWhitespace(value) else { return end }
      end += length
    }
    return end
  }

  private func standsAlone(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    if range.lowerBound > 0 {
      let before = UTF8Scan.scalar(in: text, at: UTF8Scan.start(before: range.lowerBound, in: text)).value
      if Self.isPartOfWord(before) { return false }
    }
    return range.upperBound == text.count
      || !Self.isPartOfWord(UTF8Scan.scalar(in: text, at: range.upperBound).value)
  }

  /// What `\w` matches: letters, marks, digits, connectors, joiners (Unicode Technical Standard 18, annex C).
  private static func isPartOfWord(_ value: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
    default: return properties.isAlphabetic || properties.isJoinControl
    }
  }
}
