/// Texts whose tokens go through the encoder back to back: no padding between them, each attends to itself only.
struct TokenPack: Sendable {
  /// The ids of all texts.
  private(set) var ids: [Int32] = []
  /// Where in `ids` each text is.
  private(set) var texts: [Range<Int>] = []

  init(_ texts: [[Int32]] = []) {
    for text in texts { append(text) }
  }

  /// Adds a text.
  /// - Parameter ids: with the special ones; at least one.
  mutating func append(_ ids: [Int32]) {
    texts.append(self.ids.count..<self.ids.count + ids.count)
    self.ids += ids
  }

  /// The tokens of the longest text.
  var longest: Int { texts.reduce(0) { max($0, $1.count) } }
}
