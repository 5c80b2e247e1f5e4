/// What stands between the cells of CSV; the raw value is its byte.
enum CSVSeparator: UInt8, CaseIterable {
  /// Written by us, and by spreadsheets in countries with a decimal point.
  case comma = 0x2C
  /// Written by spreadsheets in countries with a decimal comma.
  case semicolon = 0x3B
  /// Written by spreadsheets as "text".
  case tab = 0x09
}
