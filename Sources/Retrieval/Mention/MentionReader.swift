import Offers

/// Reads the facts that prose states, French and English: "un an et demi", "2,6 k€", "à partir d'octobre".
///
/// It shares its words with the question compiler. Any text is read, in linear time.
package struct MentionReader: Sendable {
  let vocabulary: QuestionVocabulary
  let dates: DateReader
  private let titles: KnownTitles

  /// - Parameters:
  ///   - vocabulary: The names of companies and cities that the text may state.
  ///   - titles: Titles that the text may quote: nothing in them is a statement.
  ///   - today: The day by which dates without a year are completed.
  package init(vocabulary: QuestionVocabulary, titles: [String], today: CalendarDay) {
    self.vocabulary = vocabulary
    self.titles = KnownTitles(titles)
    dates = DateReader(today: today)
  }

  /// How many mentions are read; what follows them is only text. A sentence of two thousand letters has fewer.
  package static let mentionLimit = 256

  /// What a text states. Marks of Markdown are read as spaces.
  package func reading(of scalars: [Unicode.Scalar]) -> MentionReading {
    var result = MentionReading()
    var start = 0
    while start < scalars.count, result.mentions.count < Self.mentionLimit {
      let end = Self.endOfPart(from: start, in: scalars)
      let tokens = QuestionTokens(String(String.UnicodeScalarView(scalars[start..<end].map(Self.plain))))
      var clauses = Clauses(tokens)
      let mentions = read(tokens, &clauses)
      result.mentions += mentions.map { mention in
        var mention = mention
        mention.range = mention.range.lowerBound + start..<mention.range.upperBound + start
        return mention
      }
      result.breaks += clauses.breaks.map { .init(position: $0.position + start, strength: $0.strength) }
      start = end
    }
    result.mentions = Array(result.mentions.prefix(Self.mentionLimit))
    return result
  }

  // MARK: -

  /// A part has fewer scalars than the lexer reads tokens.
  private static let partLimit = 4_000

  private static func endOfPart(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard scalars.count - start > partLimit else { return scalars.count }
    let limit = start + partLimit
    let space = scalars[(limit - 200)..<limit].lastIndex { $0 == " " || $0 == "\n" }
    return space.map { $0 + 1 } ?? limit
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "*", "_", "`", "#", "\u{FFFC}", "\"", "“", "”", "«", "»": " "
    default: scalar
    }
  }

  /// The readers in the order in which they are asked; each reads what begins at a token.
  private func read(_ tokens: QuestionTokens, _ clauses: inout Clauses) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < tokens.count {
      if let end = titles.end(ofTitleAt: index, in: tokens) {
        index = end
        continue
      }
      guard let found = found(at: index, in: tokens, clauses) else {
        index += 1
        continue
      }
      if var mention = found.mention {
        if !found.hasTone {
          mention.stance = clauses.stance(before: found.start, value: mention.value)
        }
        // "Présente en Italie, au Japon": the second is what the first is.
        if mention.value.isPlace, let last = mentions.last, last.value.isPlace, !last.isOwn,
          found.start - clauses.lastMention <= 2
        {
          mention.isOwn = false
        }
        mention.range = tokens.scalarRange(found.start..<found.end)
        mentions.append(mention)
        clauses.lastMention = found.end
      }
      index = max(index + 1, found.next)
    }
    return mentions
  }

  private func found(at index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> FoundMention? {
    guard tokens[index]?.kind != .address else { return nil }
    return ReferenceMentions.found(at: index, in: tokens)
      ?? PayMentions.found(at: index, in: tokens)
      ?? MonthsMentions.found(at: index, in: tokens)
      ?? DateMentions(dates: dates).found(at: index, in: tokens, clauses)
      ?? CountMentions.found(at: index, in: tokens, clauses)
      ?? OfferMentions.found(at: index, in: tokens)
      ?? CompanyMentions(vocabulary: vocabulary).found(at: index, in: tokens, clauses)
      ?? PlaceMentions(vocabulary: vocabulary).found(at: index, in: tokens, clauses)
  }
}

/// What a reader found at a token: a mention, or words that look like one and are none.
struct FoundMention {
  var mention: Mention?
  /// The tokens of the value.
  var start: Int
  var end: Int
  /// Where to read on: behind the value and the words that belong to it.
  var next: Int
  /// Whether the reader has made out the tone itself, as in "not before October".
  var hasTone = false

  init(_ value: Mention.Value, _ tokens: Range<Int>, bound: Mention.Bound = .exactly, isOwn: Bool = true) {
    var mention = Mention(value, 0..<0)
    mention.bound = bound
    mention.isOwn = isOwn
    self.mention = mention
    start = tokens.lowerBound
    end = tokens.upperBound
    next = end
  }

  /// Words that are to be passed over.
  init(nothing tokens: Range<Int>) {
    start = tokens.lowerBound
    end = tokens.upperBound
    next = end
  }
}
