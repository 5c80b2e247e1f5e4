import Offers

/// Lines of our own, made of words and offers' marks, with what they state.
struct MarkedText {
  private(set) var segments: [AnswerSegment] = []
  private(set) var text = AnswerText()

  var isEmpty: Bool { segments.isEmpty }

  /// The whole as a sentence that needs no check.
  var checked: CheckedSentence { CheckedSentence(segments: segments, claims: text.claims) }

  mutating func write(_ words: String) {
    guard !words.isEmpty else { return }
    if case .text(let before)? = segments.last {
      segments[segments.count - 1] = .text(before + words)
    } else {
      segments.append(.text(words))
    }
    text.text += words
  }

  /// Writes an offer's mark, for some fields.
  mutating func mark(_ facts: OfferFacts, fields: [String]) {
    text.text += text.mark(facts, fields: fields)
    segments.append(.mark(facts.id))
  }

  /// Writes a fact and notes that it is one.
  mutating func state(_ words: String, _ field: String, offer: Offer.ID? = nil) {
    write(words)
    text.claims.append(Claim(text: words, field: field, offer: offer))
  }

  /// What stands here and then, on the next line, there.
  func followed(by other: AnswerText) -> AnswerText {
    var whole = text
    if !other.text.isEmpty { whole.text += (whole.text.isEmpty ? "" : "\n") + other.text }
    for citation in other.citations { whole.cite(citation.id, reference: citation.reference, fields: citation.fields) }
    whole.claims += other.claims
    return whole
  }
}
