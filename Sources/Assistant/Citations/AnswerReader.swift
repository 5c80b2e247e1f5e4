import Offers

/// Reads a model's answer while it is written: words, marks of offers, and where sentences end.
///
/// What comes out is fit to be shown. Marks name retrieved offers only; links, images, addresses, HTML tags, control,
/// invisible and direction-changing characters are gone. Concatenated, the outcome is the same however the text was cut
/// into pieces. Reading is linear; of text that may yet turn out to be a mark or a link some 2,000 scalars are held back
/// at most.
///
/// An offer that the running text names (`l'offre VIE245844`) is a mark too if it was retrieved; a number of any other
/// offer is taken out, so that no invented offer is ever shown as one that exists.
package struct AnswerReader: Sendable {
  /// What ends a sentence.
  package enum SentenceEnd: Sendable, Equatable {
    /// A full stop or the like, or the most that a sentence may hold.
    case sentence
    /// The line's end.
    case line
    /// An empty line, or the answer's end.
    case paragraph
  }

  package enum Event: Sendable, Equatable {
    /// Something to show. Spaces and line ends belong to the sentence that stands before them.
    case segment(AnswerSegment)
    /// The segments since the last such event are a sentence, marks behind its full stop included.
    case sentenceEnd(SentenceEnd)
  }

  private var filter = AnswerScalarFilter()
  private var lexer: AnswerLexer
  private var sentences = SentenceBuilder()

  /// - Parameter offers: the retrieved offers, which marks may name.
  package init(offers: some Sequence<OfferFacts>) {
    lexer = AnswerLexer(marks: MarkTable(offers))
  }

  /// What was taken out so far.
  package var removals: AnswerRemovals { lexer.removals }

  /// Reads a piece of the answer.
  package mutating func read(_ piece: String) -> [Event] {
    for scalar in piece.unicodeScalars { filter.take(scalar) }
    return events()
  }

  /// Ends the answer. If anything was shown since the last sentence ended, the last event ends a paragraph.
  package mutating func finish() -> [Event] {
    filter.finish()
    for scalar in filter.output { lexer.take(scalar) }
    filter.output.removeAll()
    lexer.finish()
    for item in lexer.output { sentences.take(item) }
    lexer.output.removeAll()
    sentences.finish()
    return sentences.takeEvents()
  }

  // MARK: -

  private mutating func events() -> [Event] {
    for scalar in filter.output { lexer.take(scalar) }
    filter.output.removeAll(keepingCapacity: true)
    for item in lexer.output { sentences.take(item) }
    lexer.output.removeAll(keepingCapacity: true)
    return sentences.takeEvents()
  }
}
