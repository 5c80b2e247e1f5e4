import Assistant
import Offers

/// A file of offers as bytes, piece by piece: the beginning, each offer, the ending.
///
/// The same offers make the same bytes.
struct OfferFileEncoding {
  private let format: OfferFileFormat
  private let sheet: OfferSheet
  private var isEmpty = true

  /// - Parameter showsWithdrawal: whether a table has a column for the moment of withdrawal.
  init(format: OfferFileFormat, showsWithdrawal: Bool) {
    self.format = format
    sheet = OfferSheet(showsWithdrawal: showsWithdrawal)
  }

  /// What stands before the first offer.
  var beginning: [UInt8] {
    switch format {
    case .jsonLines: []
    case .json: Array("[".utf8)
    // Without the byte-order mark spreadsheets take the file for Windows-1252 and break every accent.
    case .csv: Array("\u{FEFF}".utf8) + CSVText.row(sheet.header)
    }
  }

  /// The next offer.
  mutating func entry(_ offer: MirroredOffer) -> [UInt8] {
    defer { isEmpty = false }
    switch format {
    case .jsonLines: return Array(offer.exportedJSON.text.utf8) + [0x0A]
    case .json: return Array((isEmpty ? "\n  " : ",\n  ").utf8) + Self.indented(offer.exportedJSON)
    case .csv: return Array(CSVText.row(sheet.row(of: offer)))
    }
  }

  /// What stands behind the last offer.
  var ending: [UInt8] {
    switch format {
    case .jsonLines, .csv: []
    case .json: Array((isEmpty ? "]\n" : "\n]\n").utf8)
    }
  }

  // MARK: -

  /// The value as it stands inside an array; a line break in a JSON text is never part of a string.
  private static func indented(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in value.indentedText.utf8 {
      bytes.append(byte)
      if byte == 0x0A { bytes.append(contentsOf: [0x20, 0x20]) }
    }
    return bytes
  }
}
