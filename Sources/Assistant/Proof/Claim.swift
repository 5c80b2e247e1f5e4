import Offers

/// A fact that an answer states, and what the offers say to it.
package struct Claim: Sendable, Equatable {
  /// What the offers say.
  package enum Verdict: String, Sendable, CaseIterable {
    /// They say the same.
    case supported
    /// They say something else.
    case contradicted
    /// They don't say, or the sentence names no offer that could.
    case unsupported
  }

  /// Where a claim stands in a sentence.
  package struct Place: Sendable, Equatable {
    /// Which of the sentence's segments.
    package var segment: Int
    /// Unicode scalars of the segment's text.
    package var range: Range<Int>

    package init(segment: Int, range: Range<Int>) {
      self.segment = segment
      self.range = range
    }
  }

  /// The words that state it, as they stand in the answer.
  package var text: String
  /// The field that it is about: country, city, company, months, start, end, published, pay_eur, count …
  package var field: String
  /// The offer that it is about; nil for all offers behind the answer, or for none.
  package var offer: Offer.ID?
  package var verdict: Verdict
  /// What should stand in its place, in the answer's language; only where it is contradicted.
  package var correction: String?
  /// Where it stands; nil where it was not found by reading a sentence.
  package var place: Place?

  package init(
    text: String, field: String, offer: Offer.ID? = nil, verdict: Verdict = .supported, correction: String? = nil,
    place: Place? = nil
  ) {
    self.text = text
    self.field = field
    self.offer = offer
    self.verdict = verdict
    self.correction = correction
    self.place = place
  }
}

extension Claim {
  /// The claim in the contract's shape, with the correction where there is one.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("text", .string(text)), .init("field", .string(field)),
      .init("offer", offer.map { .integer($0) } ?? .null), .init("verdict", .string(verdict.rawValue)),
    ]
    if let correction { members.append(.init("correction", .string(correction))) }
    return .object(members)
  }
}
