import Foundation
import Offers

/// A place in the list of offers, the newest first: by the day of publication, then by id, unknown days last.
///
/// Pages that go on from such a place neither repeat nor miss an offer when others are put in or taken out meanwhile.
struct OfferCursor: Sendable, Equatable, Comparable {
  let published: CalendarDay?
  let id: Offer.ID

  init(_ facts: OfferFacts) {
    published = facts.published
    id = facts.id
  }

  /// Reads what ``text`` wrote.
  init(_ text: String) throws(Problem) {
    guard text.utf8.count <= 100, let bytes = Data(base64Encoded: Self.padded(text)) else { throw Self.unreadable }
    let parts = bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2, let day = parts.first, let id = parts.last.flatMap({ Int($0) }), id > 0 else {
      throw Self.unreadable
    }
    published = CalendarDay(day)
    guard day.isEmpty || published != nil else { throw Self.unreadable }
    self.id = id
  }

  /// The place as a word that stands in an address as it is.
  var text: String {
    Data("\(published?.description ?? "") \(id)".utf8).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// Whether this place comes before the other one in the list.
  static func < (one: OfferCursor, other: OfferCursor) -> Bool {
    if one.published != other.published {
      return other.published.map { day in one.published.map { $0 > day } ?? false } ?? true
    }
    return one.id > other.id
  }

  // MARK: -

  private static let unreadable = Problem.badRequest(
    "the cursor can't be read", hint: "Give \"next_cursor\" of the page before, or begin without a cursor.")

  private static func padded(_ text: String) -> String {
    let word = text.replacing("-", with: "+").replacing("_", with: "/")
    return word + String(repeating: "=", count: (4 - word.utf8.count % 4) % 4)
  }
}
