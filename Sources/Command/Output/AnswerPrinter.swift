import Assistant
import Offers

/// Shows an answer on the terminal: sentence by sentence as it is checked, or as a whole.
struct AnswerPrinter {
  private var correction: CorrectedText
  private var hasWritten = false
  private var endsLine = true

  /// - Parameter offers: those that may be marked; an answer says itself which were found.
  init(offers: [OfferFacts] = []) {
    correction = CorrectedText(offers: offers)
  }

  /// Shows what happened where it is something to read.
  mutating func show(_ event: AnswerEvent) throws {
    switch event {
    case .found(let response):
      correction = CorrectedText(offers: response.hits.map(\.facts))
    case .written: break
    case .checked(let sentence):
      let text = sentence.pieces.map(styled).joined()
      guard hasWritten || text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
      hasWritten = true
      endsLine = text.utf8.last == UInt8(ascii: "\n")
      try Console.write(text)
    }
  }

  /// Shows what is left to be shown: all of the text where no sentence of it was.
  ///
  /// - Parameter remarks: what else there is to say; empty for nothing.
  mutating func finish(_ text: AnswerText, remarks: String) throws {
    if hasWritten {
      if !endsLine { try Console.write("\n") }
    } else {
      try Console.print(text.text)
    }
    hasWritten = false
    if !remarks.isEmpty { try Console.print("\n" + remarks) }
  }

  // MARK: -

  private func styled(_ piece: CheckedSentence.Piece) -> String {
    if case .struck(let text, let right) = piece, Console.hasColour {
      return "\u{1B}[9m\(text)\u{1B}[29m \(Console.bold(right))"
    }
    return correction.text(of: piece)
  }
}
