import Assistant
import Offers

/// Writes offers to a file that `OfferFileReader` reads back without loss.
///
/// The same offers make the same bytes. The file is replaced only when it is complete.
package struct OfferFileWriter: Sendable {
  /// The file.
  package let path: String
  private let format: OfferFileFormat

  /// Takes the form from the path's ending.
  package init(path: String) throws(OfferFileError) {
    self.init(path: path, format: try OfferFileFormat(path: path))
  }

  /// Writes in the given form, whatever the path's ending.
  package init(path: String, format: OfferFileFormat) {
    self.path = path
    self.format = format
  }

  /// Writes the offers in the order given.
  package func write(_ offers: [MirroredOffer]) throws(OfferFileError) {
    try FileReplacement(path: path).write { (output) throws(OfferFileError) in
      switch format {
      case .jsonLines: try writeLines(offers, to: &output)
      case .json: try writeArray(offers, to: &output)
      case .csv: try writeTable(offers, to: &output)
      }
    }
  }

  // MARK: -

  private func writeLines(_ offers: [MirroredOffer], to output: inout FileOutput) throws(OfferFileError) {
    for offer in offers {
      try output.append(offer.exportedJSON.text.utf8)
      try output.append(CollectionOfOne(0x0A))
    }
  }

  private func writeArray(_ offers: [MirroredOffer], to output: inout FileOutput) throws(OfferFileError) {
    try output.append("[".utf8)
    for (index, offer) in offers.enumerated() {
      try output.append((index == 0 ? "\n  " : ",\n  ").utf8)
      try output.append(Self.indented(offer.exportedJSON))
    }
    try output.append((offers.isEmpty ? "]\n" : "\n]\n").utf8)
  }

  private func writeTable(_ offers: [MirroredOffer], to output: inout FileOutput) throws(OfferFileError) {
    let sheet = OfferSheet(showsWithdrawal: offers.contains { $0.withdrawn != nil })
    // Without the byte-order mark spreadsheets take the file for Windows-1252 and break every accent.
    try output.append("\u{FEFF}".utf8)
    try output.append(CSVText.row(sheet.header))
    for offer in offers {
      try output.append(CSVText.row(sheet.row(of: offer)))
    }
  }

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
