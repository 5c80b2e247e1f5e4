/// Where each expression of the table stands: built once, in one pass over the table's bytes.
///
/// A hash table of its own with linear probing, since the keys are hashes already and every one-shot search pays for
/// filling it.
struct GlossaryIndex: Sendable {
  /// What an expression means, and in which language it was listed.
  struct Entry: Sendable {
    /// The offset of the concept in ``lines``.
    var concept: Int32
    var isFrench: Bool
    var isEnglish: Bool
  }

  /// A concept's line: a chapter of the table and the bytes there.
  struct Line: Sendable {
    let chapter: Int
    let bytes: Range<Int>
  }

  private let chapters: [StaticString]
  private(set) var lines: [Line] = []
  /// The hashes, each at its low bits or in the next free place; 0 where free.
  private var keys: [UInt64]
  private var entries: [Entry]
  private let mask: Int

  /// The most words of an expression; those that only link are not counted.
  static let maximumLength = 6

  /// The index of a table's chapters, one concept a line. An expression that two concepts list belongs to the first.
  init(_ chapters: [StaticString]) {
    self.chapters = chapters
    let size = chapters.reduce(0) { $0 + $1.utf8CodeUnitCount }
    // Expressions take fifteen bytes on average, so about half of the places are taken at most.
    var capacity = 64
    while capacity * 8 < size { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    entries = Array(repeating: Entry(concept: 0, isFrench: false, isEnglish: false), count: capacity)
    lines.reserveCapacity(size / 32)
    var words = GlossaryWords()
    for chapter in chapters.indices {
      chapters[chapter].withUTF8Buffer { read($0, chapter: chapter, words: &words) }
    }
  }

  /// What the expression with this hash means.
  subscript(hash: GlossaryHash) -> Entry? {
    let place = place(of: hash.value)
    return keys[place] == 0 ? nil : entries[place]
  }

  /// The concept at an offset of ``lines``.
  func concept(at index: Int) -> GlossaryConcept {
    let line = lines[index]
    return chapters[line.chapter].withUTF8Buffer { bytes in
      GlossaryConcept(line: String(decoding: bytes[line.bytes], as: UTF8.self))
    }
  }

  // MARK: - Reading

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, chapter: Int, words: inout GlossaryWords) {
    var start = 0
    var isFrench = true
    var isSilent = false
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "\n"):
        if let hash = words.take(), !isSilent { add(hash, isFrench: isFrench) }
        isSilent = false
        isFrench = byte == UInt8(ascii: "\n") || isFrench && byte == UInt8(ascii: ",")
        guard byte == UInt8(ascii: "\n") else { break }
        endLine(chapter: chapter, bytes: start..<index)
        start = index + 1
      case UInt8(ascii: "="): isSilent = true
      default: words.read(byte, after: previous)
      }
      previous = byte
    }
    if let hash = words.take(), !isSilent { add(hash, isFrench: isFrench) }
    endLine(chapter: chapter, bytes: start..<bytes.count)
  }

  private mutating func endLine(chapter: Int, bytes: Range<Int>) {
    if !bytes.isEmpty { lines.append(Line(chapter: chapter, bytes: bytes)) }
  }

  // MARK: - Places

  private mutating func add(_ hash: GlossaryHash, isFrench: Bool) {
    let place = place(of: hash.value)
    if keys[place] == 0 {
      precondition(lines.count < mask, "The glossary's index is too small for its table.")
      keys[place] = hash.value
      entries[place] = Entry(concept: Int32(lines.count), isFrench: isFrench, isEnglish: !isFrench)
    } else if entries[place].concept == lines.count {
      if isFrench { entries[place].isFrench = true } else { entries[place].isEnglish = true }
    }
  }

  /// Where the hash stands, or the free place where it would.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & mask
    while keys[place] != hash, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }
}
