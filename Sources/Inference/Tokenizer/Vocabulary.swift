import Offers

/// A model's pieces, each with its id, and with its score where the model has scores.
struct Vocabulary: Sendable {
  /// The longest piece that is read, in bytes; real ones have less than 100.
  static let pieceLimit = 256

  /// The pieces' ids by their bytes.
  let pieces: ByteTrie
  /// How many ids there are; every one from 0 up is given to one piece, or to an empty one, which no text has.
  let count: Int
  /// By id: the logarithm of the piece's probability; nil where the pieces come without scores.
  let scores: [Double]?

  /// The id of a piece, or nil where there is no such piece.
  func id(of piece: String) -> Int32? { pieces.value(of: piece.utf8) }
}

extension Vocabulary {
  /// Reads the value at the cursor: `{"piece": id, …}`, or `[["piece", score], …]` where a piece's place is its id.
  ///
  /// Each piece's bytes are copied once, without making a string or a JSON value of them.
  /// - Throws: `DamagedVocabulary` where pieces or ids are double, missing or too long; `JSONError`.
  init(from cursor: inout JSONCursor) throws {
    // Room for the pieces of the usual forms, about 64 and 16 bytes of the file for each.
    let isScored = try cursor.peek() == UInt8(ascii: "[")
    var pieces = ByteStrings(expectedCount: cursor.bytes.count / (isScored ? 64 : 16))
    if isScored {
      let scores = try Self.scores(from: &cursor, into: &pieces)
      try self.init(pieces, count: scores.count, scores: scores)
    } else {
      let count = try Self.ids(from: &cursor, into: &pieces)
      try self.init(pieces, count: count, scores: nil)
    }
  }

  /// Reads a `vocab.txt`: a piece a line, whose number, from 0, is its id.
  init(lines: UnsafeBufferPointer<UInt8>) throws(DamagedVocabulary) {
    var pieces = ByteStrings(expectedCount: lines.count / 8)
    var count = 0
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) ?? lines.count
      let hasReturn = end > start && lines[end - 1] == UInt8(ascii: "\r")
      let piece = UnsafeBufferPointer(rebasing: lines[start..<(hasReturn ? end - 1 : end)])
      guard UTF8Scan.isValid(piece) else { throw .notUTF8(id: count) }
      try Self.add(piece, id: count, to: &pieces)
      count += 1
      start = end + 1
    }
    try self.init(pieces, count: count, scores: nil)
  }

  // MARK: -

  private init(_ strings: ByteStrings, count: Int, scores: [Double]?) throws(DamagedVocabulary) {
    guard count > 0 else { throw .empty }
    do {
      pieces = try ByteTrie(strings)
    } catch {
      throw .double(id: Int(error.value))
    }
    self.count = count
    self.scores = scores
  }

  /// Reads pieces with their ids, and gives how many ids there are.
  private static func ids(from cursor: inout JSONCursor, into pieces: inout ByteStrings) throws -> Int {
    try cursor.expect(UInt8(ascii: "{"))
    if try cursor.take(UInt8(ascii: "}")) { return 0 }
    // An id can't exceed the number of pieces, and a piece takes four bytes at least: `"":0` and a comma.
    let limit = cursor.bytes.count / 4
    var isTaken = [Bool](repeating: false, count: min(limit, 1 << 16))
    var count = 0
    repeat {
      let name = try cursor.string()
      try cursor.expect(UInt8(ascii: ":"))
      guard let id = try cursor.wholeNumber(), id < limit else { throw DamagedVocabulary.impossibleID }
      if id >= isTaken.count {
        isTaken.append(contentsOf: repeatElement(false, count: max(id + 1, isTaken.count * 2) - isTaken.count))
      }
      guard !isTaken[id] else { throw DamagedVocabulary.double(id: id) }
      isTaken[id] = true
      try add(name, of: cursor, id: id, to: &pieces)
      count += 1
    } while try cursor.take(UInt8(ascii: ","))
    try cursor.expect(UInt8(ascii: "}"))
    if let hole = isTaken.prefix(count).firstIndex(of: false) { throw DamagedVocabulary.missing(id: hole) }
    return count
  }

  /// Reads pieces with their scores, and gives the scores.
  private static func scores(from cursor: inout JSONCursor, into pieces: inout ByteStrings) throws -> [Double] {
    try cursor.expect(UInt8(ascii: "["))
    var scores: [Double] = []
    if try cursor.take(UInt8(ascii: "]")) { return scores }
    scores.reserveCapacity(cursor.bytes.count / 64)
    repeat {
      try cursor.expect(UInt8(ascii: "["))
      let name = try cursor.string()
      try cursor.expect(UInt8(ascii: ","))
      let score = try cursor.number()
      try cursor.expect(UInt8(ascii: "]"))
      try add(name, of: cursor, id: scores.count, to: &pieces)
      scores.append(score)
    } while try cursor.take(UInt8(ascii: ","))
    try cursor.expect(UInt8(ascii: "]"))
    return scores
  }

  @inline(__always)
  private static func add(
    _ name: JSONCursor.RawString, of cursor: JSONCursor, id: Int, to pieces: inout ByteStrings
  ) throws {
    guard name.hasEscapes else {
      return try add(UnsafeBufferPointer(rebasing: cursor.bytes[name.range]), id: id, to: &pieces)
    }
    let bytes = Array(try cursor.text(of: name).utf8)
    try bytes.withUnsafeBufferPointer { try add($0, id: id, to: &pieces) }
  }

  @inline(__always)
  private static func add(
    _ piece: UnsafeBufferPointer<UInt8>, id: Int, to pieces: inout ByteStrings
  ) throws(DamagedVocabulary) {
    guard !piece.isEmpty else { return }
    guard piece.count <= pieceLimit, let value = Int32(exactly: id) else { throw .tooLong(id: id) }
    pieces.append(piece, value: value)
  }
}
