/// Writes cells and rows of CSV as RFC 4180 has them, safe to open in a spreadsheet.
///
/// Works on scalars and bytes alone: as a `Character`, a quote with a combining mark is no quote and CR LF is neither
/// CR nor LF.
enum CSVText {
  /// A row with its line end: cells separated by commas, quoted where they need it.
  static func row(_ cells: [String]) -> [UInt8] {
    var row: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      append(guarded(cell), to: &row)
    }
    row.append(contentsOf: [0x0D, 0x0A])
    return row
  }

  /// The text with an apostrophe before it where a spreadsheet would run it as a formula, or where it starts with one.
  ///
  /// Source: OWASP, "CSV Injection".
  static func guarded(_ text: String) -> String {
    needsGuard(text.unicodeScalars.first) ? "'" + text : text
  }

  /// The text that was guarded; an apostrophe that guards nothing stays.
  static func unguarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", needsGuard(scalars.dropFirst().first) else { return text }
    return String(scalars.dropFirst())
  }

  // MARK: -

  private static func needsGuard(_ first: Unicode.Scalar?) -> Bool {
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "'": true
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  private static func append(_ cell: String, to row: inout [UInt8]) {
    guard cell.utf8.contains(where: needsQuotes) else { return row.append(contentsOf: cell.utf8) }
    row.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { row.append(byte) }
      row.append(byte)
    }
    row.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
