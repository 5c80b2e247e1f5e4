import Offers
import Retrieval

/// Writes the prompts of summaries so that they fit a model's window.
///
/// Nothing in them changes while the offers' texts and terms stay the same: no date of today, no counters, no day of
/// publication. That is what lets replies be kept.
struct SummaryComposer {
  private let language: Language
  private let window: Int
  private let delimiter: PromptDelimiter
  private let analyzer: TextAnalyzer
  private let tokenCount: (String) -> Int

  /// The most tokens of an offer's texts: of 722 real ones all but 20 have fewer.
  static let textLimit = 3000
  /// A shorter note would be nothing but the offer's names.
  private static let leastNote = 80
  /// What a message takes beside its text, for the two of a prompt.
  private static let overhead = 16

  init(
    in language: Language, for model: any LanguageModel, delimiter: PromptDelimiter,
    analyzer: TextAnalyzer = TextAnalyzer()
  ) {
    self.language = language
    window = model.window
    self.delimiter = delimiter
    self.analyzer = analyzer
    tokenCount = model.tokenCount
  }

  // MARK: - Prompts

  /// The prompt for one offer, and whether its texts are shortened.
  func prompt(of offer: Offer) throws(AnswerPromptError) -> (prompt: SummaryPrompt, isShortened: Bool) {
    let rules = SummaryRules(task: .offer, source: .offers, language: language)
    let material = Material(of: offer, self)
    let room = room(under: rules)
    guard material.sheetTokens <= room else {
      throw .windowTooSmall(needed: window - room + material.sheetTokens, window: window)
    }
    var budget = min(Self.textLimit, room - material.sheetTokens)
    var excerpt = material.passages.excerpt(tokens: budget)
    // Counts of parts add up only about.
    while budget > 0, tokenCount(material.sheet + excerpt.text) > room {
      budget = budget * 7 / 8
      excerpt = material.passages.excerpt(tokens: budget)
    }
    return (prompt(rules, data: material.sheet + excerpt.text), excerpt.isShortened)
  }

  /// The prompt for all offers at once, and those whose texts are shortened; nil where they don't fit the window.
  func prompt(of offers: [Offer], frame: String) -> (prompt: SummaryPrompt, shortened: [Offer.ID])? {
    let rules = SummaryRules(task: .selection, source: .offers, language: language)
    let room = room(under: rules, frame: frame)
    var tokens = 0
    var parts: [String] = []
    var shortened: [Offer.ID] = []
    for offer in offers {
      let material = Material(of: offer, self)
      let excerpt = material.passages.excerpt(tokens: Self.textLimit)
      let text = material.sheet + excerpt.text
      tokens += tokenCount(text) + 2
      guard tokens <= room else { return nil }
      parts.append(text)
      if excerpt.isShortened { shortened.append(offer.id) }
    }
    let data = parts.joined(separator: "\n\n")
    return tokenCount(data) <= room ? (prompt(rules, frame: frame, data: data), shortened) : nil
  }

  /// The prompt for all notes at once; nil where they don't fit the window.
  func prompt(of notes: [SummaryNote], frame: String) -> SummaryPrompt? {
    let rules = SummaryRules(task: .selection, source: .notes, language: language)
    let data = notes.map(\.text).joined(separator: "\n\n")
    return tokenCount(data) <= room(under: rules, frame: frame) ? prompt(rules, frame: frame, data: data) : nil
  }

  /// The most tokens of a note, so that any two of them fit the window together.
  func noteLimit(frame: String) throws(AnswerPromptError) -> Int {
    let rules = SummaryRules(task: .selection, source: .notes, language: language)
    let room = min(room(under: partRules), room(under: rules, frame: frame))
    guard room >= 2 * Self.leastNote else {
      throw .windowTooSmall(needed: window - room + 2 * Self.leastNote, window: window)
    }
    return min(2 * partRules.replyLimit, room / 2 - 4)
  }

  /// Notes that are next to each other, as many together as fit the window: of notes within the limit at least two.
  func groups(of notes: [SummaryNote]) -> [[SummaryNote]] {
    var groups: [[SummaryNote]] = []
    var left = 0
    for note in notes {
      let tokens = tokenCount(note.text) + 2
      if tokens <= left, let last = groups.indices.last {
        groups[last].append(note)
        left -= tokens
      } else {
        groups.append([note])
        left = room(under: partRules) - tokens
      }
    }
    return groups
  }

  /// The prompt for a group of notes.
  func prompt(ofPart notes: [SummaryNote]) -> SummaryPrompt {
    prompt(partRules, data: notes.map(\.text).joined(separator: "\n\n"))
  }

  /// A text's beginning of so many tokens at most, cut between words.
  func beginning(of text: String, tokens: Int) -> String {
    guard tokenCount(text) > tokens else { return text }
    var scalars = Array(text.unicodeScalars)
    while !scalars.isEmpty, tokenCount(String(String.UnicodeScalarView(scalars))) > tokens {
      scalars.removeLast(max(1, scalars.count / 8))
    }
    let end = scalars.lastIndex { $0 == " " || $0 == "\n" } ?? scalars.count
    return String(String.UnicodeScalarView(scalars[..<end])) + " …"
  }

  /// What stands before the offers of a selection: how many they are and what they were chosen by.
  func frame(count: Int, conditions: QuestionPlan?) -> String {
    let numbers = NumberText(language: language)
    let french = language == .french
    let offers = numbers.counted(Double(count), french ? "offre" : "offer", french ? "offres" : "offers")
    let chosen = conditions.map { FilterText(in: language).text(of: $0) } ?? ""
    let line = PromptText(in: language).line(chosen, limit: 400)
    guard !line.isEmpty else { return (french ? "Sélection : " : "Selection: ") + offers + "." }
    return (french ? "Sélection : " : "Selection: ") + offers + (french ? ", choisies ainsi : " : ", chosen by: ")
      + line
      + "."
  }

  // MARK: -

  /// What a prompt can say of an offer.
  private struct Material {
    let sheet: String
    let sheetTokens: Int
    let passages: OfferPassages

    init(of offer: Offer, _ composer: SummaryComposer) {
      var facts = offer.facts
      (facts.views, facts.candidates, facts.published, facts.closes) = (nil, nil, nil, nil)
      let hit = Hit(facts: facts, score: 1, unknown: [], reason: Hit.Reason())
      sheet = OfferSheet(in: composer.language).text(of: hit)
      sheetTokens = composer.tokenCount(sheet) + 2
      passages = OfferPassages(
        of: hit, offer.texts, terms: LexicalQuery(facts.title, analyzer: composer.analyzer).terms,
        in: composer.language,
        analyzer: composer.analyzer, tokenCount: composer.tokenCount)
    }
  }

  private var partRules: SummaryRules { SummaryRules(task: .part, source: .notes, language: language) }

  private func replyLimit(_ rules: SummaryRules) -> Int { min(rules.replyLimit, max(64, window / 4)) }

  /// How many tokens the data may take.
  private func room(under rules: SummaryRules, frame: String = "") -> Int {
    let empty = prompt(rules, frame: frame, data: "")
    return empty.chat.messages.reduce(window - empty.chat.replyLimit - Self.overhead) { $0 - tokenCount($1.text) - 1 }
  }

  private func prompt(_ rules: SummaryRules, frame: String = "", data: String) -> SummaryPrompt {
    SummaryPrompt(rules, frame: frame, data: data, delimiter: delimiter, replyLimit: replyLimit(rules))
  }
}
