import Offers

/// Reads a table of offers: the columns are found by their names in the first row, in any order.
///
/// The separator may be a comma, a semicolon, as French spreadsheets write it, or a tab. Unknown columns are passed
/// over.
struct OfferSheetReader {
  private let columns: [String: Int]
  private let columnCount: Int
  private let separator: CSVSeparator
  private var reader: CSVReader

  /// Why a text is no table of offers.
  enum ReadError: Error, Equatable, CustomStringConvertible {
    /// There is nothing in it.
    case empty
    /// Its byte-order mark is that of UTF-16.
    case utf16
    /// The first row is none of column names, or has no `id` among them.
    case noIdentifiers
    /// A name that is read stands above two columns.
    case twoColumns(String)
    /// Quotes are opened in the row that starts on this line, and the text ends within them.
    case openQuote(line: Int)

    var description: String {
      switch self {
      case .empty: "it is empty"
      case .utf16: "it is UTF-16; save it as \"CSV UTF-8\""
      case .noIdentifiers: "its first line names no column `id`"
      case .twoColumns(let name): "two of its columns have the name `\(name)`"
      case .openQuote(let line): "a quote in the row of line \(line) is opened and never closed"
      }
    }
  }

  /// Reads the first row, which tells the separator and the columns.
  init(_ bytes: [UInt8]) throws(ReadError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard !text.isEmpty else { throw .empty }
    for separator in CSVSeparator.allCases {
      reader = CSVReader(text, separator: separator)
      guard let header = reader.next(), header.defect == nil else { continue }
      let names = header.cells.map { OfferSheetRow.trimmed($0).lowercased() }
      guard names.contains("id") else { continue }
      self.separator = separator
      columnCount = names.count
      columns = try Self.positions(of: names)
      return
    }
    throw .noIdentifiers
  }

  /// Reads all rows. A row that can't be read is set aside with its line and its reason.
  func contents() throws(ReadError) -> OfferFileContents {
    var reader = reader
    var contents = OfferFileContents(page: OfferPage())
    while let row = reader.next() {
      guard !row.isEmpty else { continue }
      if row.defect == .openQuote { throw .openQuote(line: row.line) }
      let offer = OfferSheetRow(cells: row.cells, columns: columns, separator: separator)
      if row.defect == nil, offer.isWithdrawn {
        contents.skippedWithdrawn += 1
      } else if let problem = problem(with: row) {
        contents.page.quarantined.append(Self.quarantined(row, offer, because: problem))
      } else {
        do {
          contents.page.records.append(try OfferRecord(offer.record))
        } catch {
          contents.page.quarantined.append(Self.quarantined(row, offer, because: error.description))
        }
      }
    }
    return contents
  }

  // MARK: -

  private static func positions(of names: [String]) throws(ReadError) -> [String: Int] {
    var positions: [String: Int] = [:]
    for (position, name) in names.enumerated() where OfferSheetRow.columns.contains(name) {
      guard positions.updateValue(position, forKey: name) == nil else { throw .twoColumns(name) }
    }
    return positions
  }

  /// What keeps the row from being read; cells behind the last column may stand there if they are empty.
  private func problem(with row: CSVRow) -> String? {
    if let defect = row.defect { return defect.description }
    let count = row.cells.count
    let isRagged = count < columnCount || !row.cells.dropFirst(columnCount).allSatisfy(\.isEmpty)
    return isRagged ? "it has \(count) cells where the first row has \(columnCount)" : nil
  }

  private static func quarantined(_ row: CSVRow, _ offer: OfferSheetRow, because reason: String) -> QuarantinedRecord {
    QuarantinedRecord(
      id: row.defect == nil ? offer.id : nil,
      reason: "line \(row.line): \(reason)",
      raw: String(decoding: row.bytes.prefix(65_536), as: UTF8.self)
    )
  }
}
