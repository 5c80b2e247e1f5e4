import Offers

extension QuestionPlan {
  /// The plan with everything that is needed to make it anew: ``json(relaxed:unknownTerms:)`` and the question.
  package var savedJSON: JSONValue {
    guard case .object(let members) = json() else { return .null }
    return .object([.init("question", .string(question))] + members)
  }

  /// Reads what ``savedJSON`` wrote, to an equal plan.
  ///
  /// Members that are missing or null are empty; spans that don't lie in the question are left out, and so is whatever a
  /// later version may add.
  package init(saved json: JSONValue) throws(PlanReadingError) {
    guard case .object = json else { throw .notAnObject }
    self.init(question: try Self.text("question", of: json))
    text = try Self.text("text", of: json)
    filter = try Self.filter("filters", of: json)
    preferences = try Self.filter("preferences", of: json)
    preferredTopics = try Self.texts("topics", of: json["preferences"] ?? .null)
    let excluded = json["excluded"] ?? .object([])
    do { exclusion = try OfferExclusion(json: excluded) } catch { throw .conditions(member: "excluded", error) }
    excludedTopics = try Self.texts("topics", of: excluded)
    intent = try QuestionIntent(saved: json["intent"] ?? .null)
    unknownPlaces = try Self.texts("unknown_places", of: json)
    let length = question.unicodeScalars.count
    for span in Self.elements("spans", of: json) {
      if let span = QuestionSpan(saved: span, length: length) { spans.append(span) }
    }
    for problem in Self.elements("problems", of: json) {
      guard let kind = problem["kind"]?.lenientText.flatMap(QuestionProblem.Kind.init(rawValue:)),
        let message = problem["message"]?.lenientText
      else { throw .badMember("problems") }
      problems.append(QuestionProblem(kind, message))
    }
    for correction in Self.elements("corrections", of: json) {
      guard let typed = correction["typed"]?.lenientText, let read = correction["read"]?.lenientText else {
        throw .badMember("corrections")
      }
      corrections.append(Correction(typed: typed, read: read))
    }
  }

  // MARK: -

  private static func text(_ name: String, of json: JSONValue) throws(PlanReadingError) -> String {
    switch json[name] {
    case nil, .null?: return ""
    case .string(let text)?: return text
    default: throw .badMember(name)
    }
  }

  private static func texts(_ name: String, of json: JSONValue) throws(PlanReadingError) -> [String] {
    var texts: [String] = []
    for element in elements(name, of: json) {
      guard case .string(let text) = element else { throw .badMember(name) }
      texts.append(text)
    }
    return texts
  }

  private static func elements(_ name: String, of json: JSONValue) -> [JSONValue] {
    if case .array(let elements)? = json[name] { elements } else { [] }
  }

  private static func filter(_ name: String, of json: JSONValue) throws(PlanReadingError) -> OfferFilter {
    guard let conditions = json[name], !conditions.isNull else { return OfferFilter() }
    do { return try OfferFilter(json: conditions) } catch { throw .conditions(member: name, error) }
  }
}

extension QuestionIntent {
  /// Reads what ``json`` wrote; null is a search.
  fileprivate init(saved json: JSONValue) throws(PlanReadingError) {
    guard json["kind"] == .string("exact") else {
      self = .search
      return
    }
    func value<Value: RawRepresentable<String>>(_ name: String) -> Value? {
      json[name]?.lenientText.flatMap(Value.init(rawValue:))
    }
    guard let operation: ExactQuestion.Operation = value("operation") else { throw .badMember("intent") }
    let limit = json["limit"]?.lenientInteger.flatMap { (1...1_000).contains($0) ? $0 : nil }
    self = .exact(ExactQuestion(operation, value("quantity"), by: value("by"), order: value("order"), limit: limit))
  }
}

extension QuestionSpan {
  /// Reads what ``json`` wrote; nil where it doesn't lie in a question of so many scalars.
  fileprivate init?(saved json: JSONValue, length: Int) {
    guard case .array(let ends)? = json["range"], ends.count == 2, let start = ends[0].lenientInteger,
      let end = ends[1].lenientInteger, start >= 0, start <= end, end <= length,
      let text = json["text"]?.lenientText, let value = json["value"]?.lenientText,
      let concept = json["concept"]?.lenientText.flatMap(Concept.init(rawValue:)),
      let strength = json["strength"]?.lenientText.flatMap(Strength.init(rawValue:))
    else { return nil }
    self.init(
      range: start..<end, text: text, concept: concept, value: value, strength: strength,
      note: json["note"]?.lenientText)
  }
}
