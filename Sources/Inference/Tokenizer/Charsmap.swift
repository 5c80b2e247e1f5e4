import Foundation

/// The table of normal forms that comes with a sentencepiece model: short byte strings and what they turn into.
///
/// The file's form is base64 of: the size of the next part in bytes (32 bits, little-endian), a double array
/// (S. Yata's Darts-clone) whose values are offsets into the last part, and the replacements, each closed by a 0.
struct Charsmap: Sendable {
  /// The longest replacement that is read, in bytes; the longest one of NFKC has 33.
  static let replacementLimit = 255

  private let units: [UInt32]
  private let replacements: [UInt8]

  /// - Throws: `damaged` where the parts don't fit together; `settings` is the normalizer that holds the table.
  init(base64 text: String, in settings: TokenizerSettings) throws(ModelError) {
    guard let data = Data(base64Encoded: text) else { throw settings.damaged("precompiled_charsmap is not base64") }
    let bytes = [UInt8](data)
    guard bytes.count > 4, let size = Int(exactly: Self.unit(bytes, at: 0)), size > 0, size % 4 == 0,
      size <= bytes.count - 4
    else { throw settings.damaged("precompiled_charsmap is cut off") }
    units = (0..<size / 4).map { Self.unit(bytes, at: 4 + $0 * 4) }
    replacements = Array(bytes[(4 + size)...]) + [0]
    guard replacements.withUnsafeBufferPointer(UTF8Scan.isValid) else {
      throw settings.damaged("precompiled_charsmap holds replacements that are not UTF-8")
    }
    var length = 0
    for byte in replacements {
      length = byte == 0 ? 0 : length + 1
      guard length <= Self.replacementLimit else {
        throw settings.damaged("precompiled_charsmap holds a replacement that is too long")
      }
    }
  }

  /// Where the replacement is of the shortest entry that `bytes` start with; nil where they start with none.
  ///
  /// That the shortest entry replaces all of `bytes` looks odd, but it is what `tokenizers` does.
  @inline(__always)
  func replacement(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? {
    guard let first = units.first else { return nil }
    var place = Self.offset(first)
    for byte in bytes {
      place ^= Int(byte)
      guard byte != 0, place < units.count else { return nil }
      let unit = units[place]
      guard unit & 0x8000_00FF == UInt32(byte) else { return nil }
      place ^= Self.offset(unit)
      if unit & 0x100 != 0 { return place < units.count ? range(at: Int(units[place] & 0x7FFF_FFFF)) : nil }
    }
    return nil
  }

  /// A byte of the replacements.
  @inline(__always)
  subscript(position: Int) -> UInt8 { replacements[position] }

  // MARK: -

  private func range(at start: Int) -> Range<Int>? {
    guard start < replacements.count, replacements[start] & 0xC0 != 0x80 else { return nil }
    var end = start
    while replacements[end] != 0 { end += 1 }
    return start..<end
  }

  @inline(__always)
  private static func offset(_ unit: UInt32) -> Int { Int(unit >> 10) << Int((unit & 0x200) >> 6) }

  private static func unit(_ bytes: [UInt8], at start: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32($1 * 8) }
  }
}
