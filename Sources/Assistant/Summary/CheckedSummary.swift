import Offers

/// What a model wrote for a summary, read and checked: as it is shown, and as a model may read it again.
struct CheckedSummary {
  private var written: WrittenAnswer
  private let references: [Offer.ID: String]
  /// The text with right figures in the place of wrong ones.
  private(set) var correctedText = ""
  /// The same without marks.
  private(set) var unmarkedText = ""

  /// - Parameter offers: those that the model was shown.
  init(offers: [OfferFacts], checker: ClaimChecker) {
    written = WrittenAnswer(offers: offers, checker: checker)
    references = Dictionary(
      offers.map { ($0.id, AnswerText.reference(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  var text: AnswerText { written.text }
  var removals: AnswerRemovals { written.removals }

  /// Takes in the next piece, however it was cut.
  mutating func read(_ piece: String) -> [AnswerEvent] { noted(written.read(piece)) }

  /// Takes in the end of the text.
  mutating func finish() -> [AnswerEvent] { noted(written.finish()) }

  // MARK: -

  private mutating func noted(_ events: [AnswerEvent]) -> [AnswerEvent] {
    for case .checked(let sentence) in events {
      for piece in sentence.pieces {
        switch piece {
        case .plain(let text), .doubtful(let text), .struck(_, let text):
          correctedText += text
          unmarkedText += text
        case .mark(let id):
          correctedText += references[id].map { "[\($0)]" } ?? ""
          // "ventes [VIE1]." is "ventes."
          while unmarkedText.utf8.last == UInt8(ascii: " ") { unmarkedText.removeLast() }
        }
      }
    }
    return events
  }
}
