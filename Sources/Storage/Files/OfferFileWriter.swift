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
      var encoding = OfferFileEncoding(
        format: format, showsWithdrawal: offers.contains { $0.withdrawn != nil })
      try output.append(encoding.beginning)
      for offer in offers { try output.append(encoding.entry(offer)) }
      try output.append(encoding.ending)
    }
  }
}
