/// The forms a file of offers can have; the file's ending says which.
package enum OfferFileFormat: String, Sendable, CaseIterable {
  /// One compact JSON object a line, with the API's own record.
  case jsonLines = "jsonl"
  /// An array of the same objects, indented.
  case json
  /// A table for spreadsheets: a header and one row an offer (RFC 4180), without the API's own record.
  case csv

  /// The form of the file at `path` by its ending, in upper or lower case.
  package init(path: String) throws(OfferFileError) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring(path).utf8
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts.last.map { String(Substring($0)).lowercased() } : nil
    guard let ending, let format = Self(rawValue: ending) else { throw .unsupportedEnding(path: path) }
    self = format
  }

  /// The endings as a list for messages.
  static var endings: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }
}
