/// The two spellings of a record's dates: `2025-10-16T11:34:46.54` until 2025, `2025-11-14T10:45:12Z` since.
///
/// A text of another form, a bare day included, is left as it is.
enum RecordDate {
  /// The date with whole seconds and a `Z`.
  static func zoned(_ date: String) -> String {
    guard let seconds = wholeSeconds(date) else { return date }
    return seconds + "Z"
  }

  /// The date without a `Z`.
  static func unzoned(_ date: String) -> String {
    date.utf8.last == UInt8(ascii: "Z") ? String(date.dropLast()) : date
  }

  // MARK: - Private

  /// The first 19 bytes, if the text is a date and a time with no zone and at most a fraction behind.
  private static func wholeSeconds(_ date: String) -> String? {
    let bytes = Array(date.utf8)
    guard bytes.count >= 19, bytes[10] == UInt8(ascii: "T") else { return nil }
    let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    let rest = bytes[19...]
    guard rest.isEmpty || (rest.first == UInt8(ascii: ".") && rest.dropFirst().allSatisfy(isDigit)) else { return nil }
    return String(decoding: bytes.prefix(19), as: UTF8.self)
  }
}
