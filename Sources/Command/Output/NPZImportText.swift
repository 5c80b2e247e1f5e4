import Offers
import Storage

/// What bringing an `.npz` file into the store came to, for a person.
enum NPZImportText {
  static func text(_ report: NPZImportReport) -> String {
    var lines = ["\(report.offers.counted("new offer")), \(report.chunks.counted("passage")) with their embeddings"]
    if let space = report.space {
      lines.append("embedded by \(space.space.name), \(space.space.dimension) numbers each")
    }
    if report.linked > 0 { lines.append("passages of offers that were stored before: \(report.linked)") }
    if report.duplicates > 0 { lines.append("passages that came twice: \(report.duplicates)") }
    if report.unlinked > 0 { lines.append("passages that name no offer, left out: \(report.unlinked)") }
    if report.unusable > 0 { lines.append("passages without a usable embedding, left out: \(report.unusable)") }
    return lines.joined(separator: "\n")
  }
}
