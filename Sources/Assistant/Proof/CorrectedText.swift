import Offers

/// Judged sentences as Markdown: contradicted figures struck with the right ones behind them, unconfirmed ones followed
/// by a question mark in brackets.
package struct CorrectedText: Sendable {
  private let references: [Offer.ID: String]

  /// - Parameter offers: those that may be marked.
  package init(offers: some Sequence<OfferFacts> = []) {
    references = Dictionary(
      offers.map { ($0.id, AnswerText.reference(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// How an offer is marked, without brackets.
  func reference(of id: Offer.ID) -> String { references[id] ?? "" }

  /// The sentence as Markdown.
  package func text(of sentence: CheckedSentence) -> String {
    sentence.pieces.map(text).joined()
  }

  /// A piece as Markdown.
  package func text(of piece: CheckedSentence.Piece) -> String {
    switch piece {
    case .plain(let text): text
    case .mark(let id): mark(id)
    case .struck(let text, let correction): "~~\(text)~~ \(correction)"
    case .doubtful(let text): "\(text) (?)"
    }
  }

  /// `[VIE245844]`.
  package func mark(_ id: Offer.ID) -> String {
    references[id].map { "[\($0)]" } ?? ""
  }
}
