/// A row of CSV as it was read.
struct CSVRow {
  /// The cells' texts; empty where a cell is none.
  private(set) var cells: [String] = []
  /// The line the row starts on, from 1.
  let line: Int
  /// The row's bytes without its line end.
  var bytes: ArraySlice<UInt8> = []
  /// What is wrong with the row; the cells are then not to be relied on.
  var defect: Defect?

  /// An empty row.
  init(line: Int) {
    self.line = line
  }

  /// Why a row can't be read.
  enum Defect: Equatable, CustomStringConvertible {
    /// The text ends within quotes, so that any number of rows may have been taken for one cell.
    case openQuote
    /// A cell goes on behind its closing quote.
    case textBehindQuote
    /// A cell's bytes are in another encoding, most often Windows-1252.
    case notUTF8
    /// A cell holds a byte 0, which no text has.
    case holdsNUL
    /// A cell is larger than `CSVReader.cellLimit`.
    case cellTooLarge

    var description: String {
      switch self {
      case .openQuote: "a quote is opened and never closed"
      case .textBehindQuote: "text stands behind a closing quote"
      case .notUTF8: "a cell is not UTF-8; save the file as \"CSV UTF-8\""
      case .holdsNUL: "a cell holds a NUL"
      case .cellTooLarge: "a cell has more than \(CSVReader.cellLimit) bytes"
      }
    }
  }

  /// Whether all cells are empty, as in the empty rows that spreadsheets leave behind.
  var isEmpty: Bool { defect == nil && cells.allSatisfy(\.isEmpty) }

  /// Adds a cell; one that can't be read is empty and the row's defect.
  mutating func append(_ cell: ArraySlice<UInt8>) {
    guard cell.count <= CSVReader.cellLimit else { return refuse(.cellTooLarge) }
    guard !cell.contains(0) else { return refuse(.holdsNUL) }
    guard let text = String(validating: cell, as: UTF8.self) else { return refuse(.notUTF8) }
    cells.append(CSVText.unguarded(text))
  }

  private mutating func refuse(_ defect: Defect) {
    self.defect = self.defect ?? defect
    cells.append("")
  }
}
