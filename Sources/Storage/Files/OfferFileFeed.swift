import Assistant
import Offers

/// A file of offers as a feed, so that it is compared and stored as the API's catalogue is.
///
/// An offer that the file holds several times comes once, as it stands there last. Where the file is an answer of the
/// API that speaks of more offers than it holds, the page behind its end is an error, so that nobody takes what is
/// missing for withdrawn.
package struct OfferFileFeed: OfferFeed {
  /// `file:` and the path as it was given.
  package let source: String
  package let hasDetails = false
  /// How many offers were left out because the file says that they are withdrawn.
  package let skippedWithdrawn: Int
  private let records: [OfferRecord]
  private let quarantined: [QuarantinedRecord]
  /// How many offers the file holds or speaks of, whichever is more.
  private let count: Int
  private let partialReason: String?

  /// Reads the whole file.
  package init(path: String) throws(OfferFileError) {
    self.init(try OfferFileReader(path: path).read(), source: "file:\(path)")
  }

  /// Takes what was read from a file.
  init(_ contents: OfferFileContents, source: String) {
    self.source = source
    skippedWithdrawn = contents.skippedWithdrawn
    var seen: Set<Offer.ID> = []
    records = contents.page.records.reversed().filter { seen.insert($0.id).inserted }.reversed()
    // By bytes, since hashing a hostile `String` can take quadratic time.
    var texts: Set<[UInt8]> = []
    quarantined = contents.page.quarantined.filter { element in
      element.id.map { seen.insert($0).inserted } ?? texts.insert(Array(element.raw.utf8)).inserted
    }
    let size = records.count + quarantined.count
    let leftOut = contents.page.size - size + contents.skippedWithdrawn
    partialReason = contents.partialReason
    // One more than there are makes the reader ask for what is behind the end, and hear why it isn't there.
    count = max((contents.page.count ?? 0) - leftOut, size + (partialReason == nil ? 0 : 1))
  }

  /// A slice of what was read; what could not be read comes first.
  package func page(skip: Int, limit: Int) async throws(FeedError) -> OfferPage {
    let (skip, limit) = (max(0, skip), max(1, limit))
    let size = records.count + quarantined.count
    guard skip < size || skip >= count else {
      throw FeedError(
        .failed,
        "the file \(partialReason ?? "holds \(size) of the \(count) offers it speaks of")",
        hint: "What it holds is stored. Name a file of the whole catalogue to have withdrawn offers noticed.",
        isFault: false
      )
    }
    let bad = quarantined.dropFirst(skip).prefix(limit)
    let good = records.dropFirst(max(0, skip - quarantined.count)).prefix(limit - bad.count)
    return OfferPage(records: Array(good), quarantined: Array(bad), count: count)
  }

  /// Nothing: what the file doesn't say of an offer is not to be had.
  package func details(of id: Offer.ID) async throws(FeedError) -> OfferRecord? { nil }
}
