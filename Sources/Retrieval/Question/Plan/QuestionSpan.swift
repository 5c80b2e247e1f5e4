/// A piece of a question that was understood.
package struct QuestionSpan: Sendable, Hashable {
  /// What a piece is about.
  package enum Concept: String, Sendable, CaseIterable {
    case country, zone, region, city, company, sector, months, start, pay, competition, language, telework, published
    case type, study, topic, intent
  }

  /// How much a piece binds.
  package enum Strength: String, Sendable {
    /// An offer must be like that.
    case hard
    /// An offer had better be like that.
    case soft
    /// An offer must not be like that.
    case excluded
  }

  /// Where the piece stands, in offsets of the question's Unicode scalars.
  package var range: Range<Int>
  /// The piece as it was typed.
  package var text: String
  package var concept: Concept
  /// What was read, for example `DE`, `12..18`, `2026-10-01..2026-10-31` or `low`.
  package var value: String
  package var strength: Strength
  /// Which rule chose where the piece could be read in more than one way.
  package var note: String?

  package init(
    range: Range<Int>, text: String, concept: Concept, value: String, strength: Strength, note: String? = nil
  ) {
    self.range = range
    self.text = text
    self.concept = concept
    self.value = value
    self.strength = strength
    self.note = note
  }
}
