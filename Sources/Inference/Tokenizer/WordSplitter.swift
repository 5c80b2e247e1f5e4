/// Finds the words of a normalized text as BERT does: between white space, every punctuation mark a word of its own.
struct WordSplitter: Sendable {
  /// What a scalar is to a word.
  private enum Role {
    static let letter: UInt8 = 0
    static let space: UInt8 = 1
    static let punctuation: UInt8 = 2
  }

  private let ascii: [UInt8] = (0..<UInt8(0x80)).map { Self.role(of: UInt32($0)) }
  private let roles = ScalarMemo<[UInt8]> { scalars in scalars.map { Self.role(of: $0) } }

  /// Calls `body` with the range of each word, in order.
  @inline(__always)
  func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var reader = ScalarMemo.Reader(roles)
    var start = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      var length = 1
      let role: UInt8
      if byte < 0x80 {
        role = ascii[Int(byte)]
      } else {
        let scalar = UTF8Scan.scalar(in: text, at: position)
        length = scalar.length
        let (page, place) = reader.find(scalar.value)
        role = page[place]
      }
      if role != Role.letter {
        if start < position { body(start..<position) }
        if role == Role.punctuation { body(position..<(position + length)) }
        start = position + length
      }
      position += length
    }
    if start < position { body(start..<position) }
  }

  // MARK: -

  private static func role(of value: UInt32) -> UInt8 {
    guard let scalar = Unicode.Scalar(value) else { return Role.letter }
    if scalar.properties.isWhitespace { return Role.space }
    return ReferenceCategory.isPunctuation(scalar) ? Role.punctuation : Role.letter
  }
}
