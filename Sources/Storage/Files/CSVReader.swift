/// Reads CSV row by row (RFC 4180), with line ends of any kind and a separator of choice.
///
/// Reads bytes. SwiftCSV is no choice here, since it reads `Character`s: to it, a quote with a combining mark is no
/// quote and CR LF is neither CR nor LF. Time is linear in the text's length, whatever the text.
struct CSVReader {
  /// The most bytes a cell may have; an offer's longest text has eight thousand characters.
  static let cellLimit = 1 << 20

  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private var position: Int
  private var line = 1

  /// Starts at the first row; a byte-order mark is the caller's to pass over.
  init(_ bytes: ArraySlice<UInt8>, separator: CSVSeparator) {
    self.bytes = bytes
    self.separator = separator.rawValue
    position = bytes.startIndex
  }

  /// The next row; nil at the end.
  mutating func next() -> CSVRow? {
    guard position < bytes.endIndex else { return nil }
    let start = position
    var row = CSVRow(line: line)
    repeat {
      readCell(into: &row)
    } while take(separator)
    row.bytes = bytes[start..<position]
    if take(0x0D) {
      if position >= bytes.endIndex || bytes[position] != 0x0A { line += 1 }
    }
    if take(0x0A) { line += 1 }
    return row
  }

  // MARK: -

  private mutating func readCell(into row: inout CSVRow) {
    guard take(UInt8(ascii: "\"")) else { return row.append(takePlain()) }
    var cell: [UInt8] = []
    repeat {
      let start = position
      while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\"") {
        if bytes[position] == 0x0A { line += 1 }
        position += 1
      }
      cell.append(contentsOf: bytes[start..<position])
      guard take(UInt8(ascii: "\"")) else {
        row.defect = .openQuote
        break
      }
      // A second quote behind the first stands for one and goes on with the cell.
      if position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") { cell.append(UInt8(ascii: "\"")) }
    } while take(UInt8(ascii: "\""))
    if !takePlain().isEmpty { row.defect = .textBehindQuote }
    row.append(cell[...])
  }

  /// Takes what stands before the next separator or line end.
  private mutating func takePlain() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.endIndex, !endsCell(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  private func endsCell(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
    return true
  }
}
