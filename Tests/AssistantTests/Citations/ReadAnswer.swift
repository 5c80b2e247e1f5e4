import Assistant
import Offers

/// An answer read to its end, in a notation that shows everything: `⟦1⟧` is a mark, `|` the end of a sentence, `¶` that of
/// a line, `§` that of a paragraph.
struct ReadAnswer: Equatable {
  var notation = ""
  var removals = AnswerRemovals()
  var ids: [Offer.ID] = []

  /// Reads pieces for the offers that the tests know: 1, 2, 12, and 245844 to 245846.
  init(_ pieces: [String], offers: [OfferFacts] = offers) {
    var reader = AnswerReader(offers: offers)
    var list = CitationList()
    for piece in pieces { add(reader.read(piece), to: &list) }
    add(reader.finish(), to: &list)
    removals = reader.removals
    ids = list.ids
  }

  init(_ text: String) { self.init([text]) }

  static let offers = [1, 2, 12, 245844, 245845, 245846].map { OfferFacts(id: $0, reference: "VIE\($0)", title: "T") }

  /// The notation without ends, and the last one taken off.
  var text: String { notation.filter { $0 != "|" && $0 != "¶" && $0 != "§" } }

  private mutating func add(_ events: [AnswerReader.Event], to list: inout CitationList) {
    list.add(events)
    for event in events {
      switch event {
      case .segment(.text(let text)): notation += text
      case .segment(.mark(let id)): notation += "⟦\(id)⟧"
      case .sentenceEnd(.sentence): notation += "|"
      case .sentenceEnd(.line): notation += "¶"
      case .sentenceEnd(.paragraph): notation += "§"
      }
    }
  }
}
