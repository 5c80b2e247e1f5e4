/// How a search goes through the rows. Scores are exact with each; the methods differ in speed, and `int8` and `binary`
/// may, rarely, leave out a row that is among the nearest.
package enum SearchMethod: String, Sendable, CaseIterable {
  /// float32 over every allowed row.
  case exact
  /// One byte a component, then float32 over the rows that may still be among the nearest.
  case int8
  /// One bit a component, then one byte, then float32, each over the rows that may still be among the nearest.
  case binary
  /// `exact` where few rows are allowed or most of them are wanted, else `binary`.
  case automatic

  /// The bytes of float32 rows below which reading them all is the fastest.
  private static let exactBytes = 8 << 20

  /// Whether so few rows are allowed that reading them all is the fastest.
  static func isFastExactly(allowedRows: Int, rowBytes: Int) -> Bool { allowedRows <= exactBytes / rowBytes }

  /// The method to use for so many allowed rows.
  /// - Parameter rowBytes: the size of a float32 row.
  func resolved(allowedRows: Int, rowBytes: Int, count: Int) -> SearchMethod {
    guard self == .automatic else { return self }
    let isSmall = Self.isFastExactly(allowedRows: allowedRows, rowBytes: rowBytes)
    return isSmall || count > allowedRows / 16 ? .exact : .binary
  }
}
