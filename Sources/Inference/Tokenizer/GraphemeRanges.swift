/// Finds the grapheme clusters of UTF-8 text (Unicode Standard Annex 29).
enum GraphemeRanges {
  /// Calls `body` with the range of each grapheme cluster, in order. Linear in the text's length.
  ///
  /// Where two scalars stand side by side that never join a neighbour, the boundary is clear; only what is between
  /// such places goes through the standard library.
  @inline(__always)
  static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var position = 0
    while position < text.count {
      let (value, length) = UTF8Scan.scalar(in: text, at: position)
      var end = position + length
      if standsAlone(value), end == text.count || standsAlone(UTF8Scan.scalar(in: text, at: end).value) {
        body(position..<end)
        position = end
        continue
      }
      // The stretch up to the next two scalars that stand alone.
      var previous = false
      while end < text.count {
        let (value, length) = UTF8Scan.scalar(in: text, at: end)
        let isAlone = standsAlone(value)
        if isAlone, previous { break }
        previous = isAlone
        end += length
      }
      position = split(text, from: position, to: end, body)
    }
  }

  // MARK: -

  /// Splits a stretch, and gives where it ends.
  private static func split(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ body: (Range<Int>) -> Void
  ) -> Int {
    let stretch = String(decoding: text[start..<end], as: UTF8.self)
    var position = start
    for character in stretch {
      let next = position + character.utf8.count
      body(position..<next)
      position = next
    }
    return end
  }

  /// Whether the scalar joins no neighbour that stands alone too: letters and signs of Latin, Greek, Cyrillic, Chinese
  /// and Japanese, but nothing that a mark, a joiner or a picture is made of.
  @inline(__always)
  private static func standsAlone(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F: true
    case 0..<0xA0, 0xA9, 0xAD, 0xAE: false
    case 0xA0..<0x300, 0x370..<0x483, 0x48A..<0x530: true
    case 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000: true
    default: false
    }
  }
}
