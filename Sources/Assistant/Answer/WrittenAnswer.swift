import Offers
import Retrieval

/// A model's answer while it is being written: cleaned, its marks read, each sentence checked as soon as it ends.
struct WrittenAnswer {
  private(set) var text = AnswerText()
  private var reader: AnswerReader
  private let checker: ClaimChecker
  private let correction: CorrectedText
  private var sentence: [AnswerSegment] = []
  private var context = CitationContext()
  /// Whether the sentence names an offer that was not found.
  private var namesInvented = false

  /// - Parameter offers: those that the model was shown.
  init(offers: [OfferFacts], checker: ClaimChecker) {
    correction = CorrectedText(offers: offers)
    reader = AnswerReader(offers: offers)
    self.checker = checker
  }

  /// What was taken out of the text so far.
  var removals: AnswerRemovals { reader.removals }

  /// Takes in the next piece, however it was cut.
  mutating func read(_ piece: String) -> [AnswerEvent] {
    // Scalar by scalar: what is taken out belongs to the sentence that is being read, however the text is cut.
    piece.unicodeScalars.flatMap { scalar -> [AnswerEvent] in
      let invented = reader.removals.inventedOffers
      let events = reader.read(String(scalar))
      if reader.removals.inventedOffers > invented { namesInvented = true }
      return events.flatMap { take($0) }
    }
  }

  /// Takes in the end of the text.
  mutating func finish() -> [AnswerEvent] {
    var events = reader.finish().flatMap { take($0) }
    if !sentence.isEmpty { events += take(.sentenceEnd(.paragraph)) }
    text.trim()
    return events
  }

  // MARK: -

  private mutating func take(_ event: AnswerReader.Event) -> [AnswerEvent] {
    switch event {
    case .segment(let segment):
      // A figure may be cut by the end of a piece: the words of a sentence are one text up to the next mark.
      if case .text(let more) = segment, case .text(let before)? = sentence.last {
        sentence[sentence.count - 1] = .text(before + more)
      } else {
        sentence.append(segment)
      }
      return [.written(segment)]
    case .sentenceEnd(let end):
      let before = context.offers(before: sentence)
      var claims = checker.claims(in: sentence, after: namesInvented ? [] : before)
      if namesInvented {
        // What is said of an offer that doesn't exist must not be put right by another one.
        for index in claims.indices where claims[index].verdict == .contradicted {
          (claims[index].verdict, claims[index].correction) = (.unsupported, nil)
        }
      }
      let checked = CheckedSentence(segments: sentence, claims: claims)
      context.take(sentence, endingWith: end, namesInvented: namesInvented)
      (sentence, namesInvented) = ([], false)
      add(checked)
      return [.checked(checked)]
    }
  }

  private mutating func add(_ sentence: CheckedSentence) {
    text.text += correction.text(of: sentence)
    for segment in sentence.segments {
      if case .mark(let id) = segment { text.cite(id, reference: correction.reference(of: id), fields: []) }
    }
    for claim in sentence.claims {
      text.claims.append(claim)
      guard let id = claim.offer, claim.verdict == .supported, text.citations.contains(where: { $0.id == id }) else {
        continue
      }
      text.cite(id, reference: correction.reference(of: id), fields: [claim.field])
    }
  }
}

/// Which offers a sentence without marks of its own goes on about.
struct CitationContext {
  private var offers: [Offer.ID] = []
  /// How far the list item with the marks is indented; nil where it was no list item.
  private var indentation: Int?
  private var isAtLineStart = true
  private var lineIndentation: Int?

  /// The offers that the sentences before have named, as far as they hold for this one.
  mutating func offers(before sentence: [AnswerSegment]) -> [Offer.ID] {
    guard isAtLineStart else { return offers }
    lineIndentation = Self.itemIndentation(of: sentence)
    // The next item of the same list is about something else.
    if let lineIndentation, let indentation, lineIndentation <= indentation { offers = [] }
    return offers
  }

  mutating func take(
    _ sentence: [AnswerSegment], endingWith end: AnswerReader.SentenceEnd, namesInvented: Bool = false
  ) {
    if namesInvented { offers = [] }
    let marks = sentence.compactMap { segment -> Offer.ID? in
      if case .mark(let id) = segment { id } else { nil }
    }
    if !marks.isEmpty {
      offers = marks
      indentation = lineIndentation
    }
    isAtLineStart = end != .sentence
    if end == .paragraph { offers = [] }
  }

  // MARK: -

  /// The indentation of a line that begins with a bullet or a number; nil for other lines.
  private static func itemIndentation(of sentence: [AnswerSegment]) -> Int? {
    guard case .text(let text)? = sentence.first else { return nil }
    let line = text.unicodeScalars
    let indentation = line.prefix { $0 == " " || $0 == "\t" }.count
    let rest = line.dropFirst(indentation)
    guard let first = rest.first else { return nil }
    if ["-", "*", "+", "•", "–"].contains(first) { return rest.dropFirst().first == " " ? indentation : nil }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.count), let sign = rest.dropFirst(digits.count).first else { return nil }
    return sign == "." || sign == ")" ? indentation : nil
  }
}
