import Offers

/// Reads a file of offers: an answer of the API, an array of offers, an export in any of its forms.
///
/// What can't be read is set aside with its reason, as long as the file as a whole makes sense. Offers that the file
/// marks as withdrawn are counted and left out, since nothing read from a file may bring them back online.
package struct OfferFileReader: Sendable {
  /// The most bytes that are read.
  package static let sizeLimit = 1 << 30

  /// The file.
  package let path: String
  private let format: OfferFileFormat
  private let sizeLimit: Int

  /// - Parameter sizeLimit: the most bytes that are read; the memory needed is a few times the file's size.
  package init(path: String, sizeLimit: Int = Self.sizeLimit) throws(OfferFileError) {
    self.path = path
    self.sizeLimit = sizeLimit
    format = try OfferFileFormat(path: path)
  }

  /// Reads the file whole.
  ///
  /// - Throws: an error of kind `damaged` where the file as a whole makes no sense: it is cut off, something else, or
  ///   has no column `id`. A shorter list is never the answer to a file that was cut off.
  package func read() throws(OfferFileError) -> OfferFileContents {
    let bytes = try FileBytes.read(path, limit: sizeLimit)
    switch format {
    case .jsonLines, .json: return try json(bytes)
    case .csv:
      do {
        return try OfferSheetReader(bytes).contents()
      } catch {
        throw .notOffers(path: path, reason: error.description)
      }
    }
  }

  // MARK: -

  private func json(_ bytes: [UInt8]) throws(OfferFileError) -> OfferFileContents {
    var skipped = 0
    do {
      let page = try OfferPage(parsing: bytes) { object in
        let isWithdrawn = Self.saysSomething(object["withdrawn"])
        skipped += isWithdrawn ? 1 : 0
        return isWithdrawn
      }
      return OfferFileContents(page: page, skippedWithdrawn: skipped)
    } catch {
      throw .notOffers(path: path, reason: error.description)
    }
  }

  private static func saysSomething(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null?, .bool(false)?, .string("")?: false
    default: true
    }
  }
}
