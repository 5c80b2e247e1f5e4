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
    do {
      var contents = try Self.contents(bytes)
      let isObject = bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{")
      if format == .json, isObject, contents.page.count == nil, contents.page.size == 1 {
        contents.partialReason = "holds a single offer, no list of offers"
      }
      return contents
    } catch {
      if format == .jsonLines, let contents = Self.readableLines(bytes) { return contents }
      throw .notOffers(path: path, reason: error.description)
    }
  }

  private static func contents(_ bytes: some Collection<UInt8>) throws(OfferPageError) -> OfferFileContents {
    var skipped = 0
    let page = try OfferPage(parsing: bytes) { object in
      let isWithdrawn = saysSomething(object["withdrawn"])
      skipped += isWithdrawn ? 1 : 0
      return isWithdrawn
    }
    return OfferFileContents(page: page, skippedWithdrawn: skipped)
  }

  /// The offers in a file of lines of which some are broken; nil where no line holds an offer.
  private static func readableLines(_ bytes: [UInt8]) -> OfferFileContents? {
    var all = OfferFileContents(page: OfferPage(), partialReason: "has lines that can't be read")
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do throws(OfferPageError) {
        let contents = try contents(line)
        all.page.records += contents.page.records
        all.page.quarantined += contents.page.quarantined
        all.skippedWithdrawn += contents.skippedWithdrawn
      } catch {
        let raw = String(decoding: line.prefix(65_536), as: UTF8.self)
        all.page.quarantined.append(
          QuarantinedRecord(id: nil, reason: "line \(index + 1): \(error.description)", raw: raw))
      }
    }
    return all.page.records.isEmpty ? nil : all
  }

  private static func saysSomething(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null?, .bool(false)?, .string("")?: false
    default: true
    }
  }
}
