import Offers

/// A sentence of a model's answer, with what the offers say to it.
package struct CheckedSentence: Sendable, Equatable {
  /// The sentence as it was written, with the spaces and line ends behind it.
  package var segments: [AnswerSegment]
  package var claims: [Claim]

  package init(segments: [AnswerSegment], claims: [Claim]) {
    self.segments = segments
    self.claims = claims
  }

  /// A piece of the sentence as it is to be shown.
  package enum Piece: Sendable, Equatable {
    case plain(String)
    case mark(Offer.ID)
    /// A figure that the offers contradict, and what they say.
    case struck(String, correction: String)
    /// A figure that no cited offer confirms.
    case doubtful(String)
  }

  /// The sentence with its figures judged, in order; together the plain, struck and doubtful texts are the sentence.
  package var pieces: [Piece] {
    segments.indices.flatMap { index -> [Piece] in
      switch segments[index] {
      case .mark(let id): [.mark(id)]
      case .text(let text): pieces(of: text, segment: index)
      }
    }
  }

  // MARK: -

  private func pieces(of text: String, segment: Int) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var position = 0
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    for (range, piece) in judged(segment) where range.lowerBound >= position && range.upperBound <= scalars.count {
      if range.lowerBound > position { pieces.append(.plain(string(position..<range.lowerBound))) }
      pieces.append(piece(string(range)))
      position = range.upperBound
    }
    if position < scalars.count { pieces.append(.plain(string(position..<scalars.count))) }
    return pieces
  }

  /// The places in a segment that are not simply right, in order, each once.
  private func judged(_ segment: Int) -> [(range: Range<Int>, piece: (String) -> Piece)] {
    let claims = claims.compactMap { claim -> (range: Range<Int>, claim: Claim)? in
      guard let place = claim.place, place.segment == segment, !place.range.isEmpty else { return nil }
      return (place.range, claim)
    }
    let places = Dictionary(grouping: claims, by: \.range).sorted { $0.key.lowerBound < $1.key.lowerBound }
    return places.compactMap { range, claims in
      if let correction = claims.compactMap({ $0.claim.verdict == .contradicted ? $0.claim.correction : nil }).first {
        return (range, { .struck($0, correction: correction) })
      }
      // What one of the cited offers says is no doubt, whatever the others leave open.
      guard !claims.contains(where: { $0.claim.verdict == .supported }) else { return nil }
      return (range, { .doubtful($0) })
    }
  }
}
