import Offers

/// What a recogniser read out of some tokens.
struct Finding: Sendable {
  /// What an offer has to be like.
  enum Condition: Sendable, Equatable {
    case countries(Set<Country>)
    case zones(Set<Zone>)
    case city(String)
    case company(String)
    case sectors([String])
    /// `isExact` for a bare "12 mois", of which several are alternatives.
    case months(Bounds<Int>)
    case start(Bounds<CalendarDay>)
    case pay(Bounds<Double>)
    case competition(Set<Competition.Level>)
    case language(Language)
    case telework(Bool)
    case published(CalendarDay)
    case types(Set<MissionType>)
    /// Understood, and nothing to filter by.
    case none
  }

  /// A lower and an upper bound, each perhaps missing.
  struct Bounds<Value: Comparable & Sendable>: Sendable, Equatable {
    var lower: Value?
    var upper: Value?
    /// Whether the words name one value or span, so that further ones are alternatives.
    var isAlternative = false
  }

  var tokens: Range<Int>
  var concept: QuestionSpan.Concept
  var condition: Condition
  /// The value as a plan shows it.
  var value: String
  /// Which rule chose where the words could be read in more than one way.
  var note: String?
  /// Whether the words themselves make it a wish: "dès que possible".
  var isSoft = false
  /// Whether the words stay in the text for ranking.
  var keepsText = false
  var problem: QuestionProblem?
  /// What was read in place of misspelt words.
  var correction: String?

  init(
    _ tokens: Range<Int>, _ concept: QuestionSpan.Concept, _ condition: Condition, value: String, note: String? = nil
  ) {
    self.tokens = tokens
    self.concept = concept
    self.condition = condition
    self.value = value
    self.note = note
  }
}

/// Reads one concept.
protocol QuestionRecognizer: Sendable {
  /// What begins at a token; nil where the concept doesn't.
  func finding(at index: Int, in question: QuestionTokens) -> Finding?
}
