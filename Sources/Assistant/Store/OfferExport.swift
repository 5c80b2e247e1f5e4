import Offers

/// What writes offers in the forms that people take away.
///
/// What it writes names no person to write to.
package protocol OfferExport: Sendable {
  /// Prepares a file of these offers, in the order given; withdrawn ones are left out.
  ///
  /// - Throws: where it can't be made at all, so that nothing is written then.
  func download(_ offers: [Offer.ID], as format: ExportFormat) async throws -> OfferDownload
}

/// The forms that offers are exported in; the raw value is the file's ending.
package enum ExportFormat: String, Sendable, CaseIterable {
  case jsonLines = "jsonl"
  case json
  case csv
  case npz
}

/// A file that is made while it is taken away.
package struct OfferDownload: Sendable {
  /// Hands out the file's bytes, piece by piece; what it throws leaves the file cut off.
  package let write: @Sendable (_ sink: ([UInt8]) async throws -> Void) async throws -> Void

  package init(write: @escaping @Sendable (_ sink: ([UInt8]) async throws -> Void) async throws -> Void) {
    self.write = write
  }
}
