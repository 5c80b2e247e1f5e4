import Offers

extension JudgedQuestion {
  /// Reads a file with one question a line, for example
  /// `{"id": "q1", "query": "…", "relevant": [{"offer_id": 245844, "grade": 2}], "filters_expected": {}, "kind": "fact",
  /// "lang": "fr"}`.
  ///
  /// `filters_expected`, `kind` and `lang` may be missing or null, and so may `relevant` in questions of the kind
  /// `none`. Other members are ignored; so are lines that are blank or start with `#`. The first bad line ends the
  /// reading.
  /// - Parameter path: the file's name, for error messages.
  /// - Returns: one question or more, in the order of their lines.
  package static func questions(
    parsing text: some Collection<UInt8>, path: String
  ) throws(ReadingError) -> [JudgedQuestion] {
    var questions: [JudgedQuestion] = []
    var lines: [String: Int] = [:]
    var number = 0
    for line in withoutByteOrderMark(text).split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard let first = line.first(where: { !isSpace($0) }), first != UInt8(ascii: "#") else { continue }
      let question = try JudgedQuestion(line: line, at: .init(path: path, line: number))
      if let earlier = lines.updateValue(number, forKey: question.id) {
        throw .duplicateID(.init(path: path, line: number), id: question.id, earlierLine: earlier)
      }
      questions.append(question)
    }
    guard !questions.isEmpty else { throw .noQuestions(path: path) }
    return questions
  }

  // MARK: -

  /// How many bytes of a name are read; more would make a key of it costly.
  private static let longestName = 200

  private init(line: ArraySlice<UInt8>, at place: ReadingError.Place) throws(ReadingError) {
    let json: JSONValue
    do { json = try JSONValue(parsing: line) } catch { throw .damaged(place, error) }
    guard case .object = json else { throw .notAnObject(place) }
    guard let id = try Self.name("id", of: json, at: place) else {
      throw .badMember(place, name: "id", rule: "must be a text or a number")
    }
    guard case .string(let query)? = json["query"], !TextCleaning.isBlank(query) else {
      throw .badMember(place, name: "query", rule: "must be a text with words in it")
    }
    let kind = try Self.name("kind", of: json, at: place)
    self.init(
      id: id,
      query: query,
      grades: try Self.grades(of: json, kind: kind, at: place),
      expectedFilters: try Self.filters(of: json, at: place),
      kind: kind,
      language: try Self.name("lang", of: json, at: place)
    )
  }

  /// A short text, or the digits of a number; nil where the member is missing, null or blank.
  private static func name(
    _ member: String, of json: JSONValue, at place: ReadingError.Place
  ) throws(ReadingError) -> String? {
    guard let value = json[member], !value.isNull else { return nil }
    guard let text = value.lenientText, text.utf8.count <= longestName else {
      throw .badMember(place, name: member, rule: "must be a text of at most \(longestName) bytes")
    }
    return TextCleaning.line(text)
  }

  private static func grades(
    of json: JSONValue, kind: String?, at place: ReadingError.Place
  ) throws(ReadingError) -> [Offer.ID: Int] {
    let member = json["relevant"] ?? .null
    if member.isNull, kind == "none" { return [:] }
    guard case .array(let judgements) = member else {
      throw .badMember(place, name: "relevant", rule: "must be a list, empty where no offer answers the question")
    }
    var grades: [Offer.ID: Int] = [:]
    for judgement in judgements {
      guard let id = judgement["offer_id"]?.lenientInteger, id > 0 else {
        throw .badMember(place, name: "offer_id", rule: "must be the number of an offer")
      }
      guard case .number? = judgement["grade"], let grade = judgement["grade"]?.lenientInteger,
        gradeRange.contains(grade)
      else {
        let rule = "must be a whole number from \(gradeRange.lowerBound) to \(gradeRange.upperBound)"
        throw .badMember(place, name: "grade", rule: rule)
      }
      guard grades.updateValue(grade, forKey: id) == nil else {
        throw .badMember(place, name: "relevant", rule: "must list the offer \(id) once only")
      }
    }
    return grades
  }

  private static func filters(
    of json: JSONValue, at place: ReadingError.Place
  ) throws(ReadingError) -> JSONValue? {
    guard let filters = json["filters_expected"], !filters.isNull else { return nil }
    guard case .object = filters else {
      throw .badMember(place, name: "filters_expected", rule: "must be an object, empty where no filter is asked for")
    }
    return filters
  }

  private static func withoutByteOrderMark(_ text: some Collection<UInt8>) -> ArraySlice<UInt8> {
    let bytes = Array(text)[...]
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
