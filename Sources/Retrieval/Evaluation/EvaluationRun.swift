import Offers

/// What a search made of a file of judged questions, question by question.
///
/// A run is what is kept: reports and comparisons are made of it.
package struct EvaluationRun: Sendable, Equatable {
  /// A row for each question that has an outcome, in the order of the questions.
  package let rows: [EvaluationRow]
  /// The questions without an outcome, which nothing else counts.
  package let missing: [JudgedQuestion.ID]

  package init(rows: [EvaluationRow], missing: [JudgedQuestion.ID] = []) {
    self.rows = rows
    self.missing = missing
  }

  /// Judges the outcomes. Of several outcomes of a question the last one counts, and those of unknown questions none.
  package init(questions: [JudgedQuestion], outcomes: [QuestionOutcome]) {
    let outcomeByQuestion = Dictionary(outcomes.map { ($0.question, $0) }, uniquingKeysWith: { _, last in last })
    rows = questions.compactMap { question in outcomeByQuestion[question.id].map { EvaluationRow(question, $0) } }
    missing = questions.map(\.id).filter { outcomeByQuestion[$0] == nil }
  }

  // MARK: - As JSON

  /// The run as its file holds it, so that later runs can be compared with it.
  package var json: JSONValue {
    .members([
      "format": .string(Self.format),
      "per_question": .array(rows.map(\.json)),
      "missing": .array(missing.map { .string($0) }),
    ])
  }

  /// Reads a run that `json` wrote.
  /// - Parameter path: the file's name, for error messages.
  package init(parsing text: some Collection<UInt8>, path: String) throws(ReadingError) {
    let json: JSONValue
    do { json = try JSONValue(parsing: text) } catch { throw .damaged(path: path, error) }
    guard json["format"] == .string(Self.format), case .array(let elements)? = json["per_question"],
      case .array(let missing)? = json["missing"]
    else { throw .notARun(path: path) }
    var rows: [EvaluationRow] = []
    var questions: Set<String> = []
    for element in elements {
      guard let row = EvaluationRow(element), questions.insert(row.question).inserted else {
        throw .badRow(path: path, number: rows.count + 1)
      }
      rows.append(row)
    }
    self.rows = rows
    self.missing = missing.compactMap(\.lenientText)
  }

  // MARK: -

  /// Marks a file as a run; to be counted up when rows change their meaning.
  private static let format = "vie evaluation run 1"
}

extension EvaluationRun {
  /// Why a file holds no run that can be compared with.
  package enum ReadingError: Failure, Equatable {
    /// The file is not JSON.
    case damaged(path: String, JSONError)
    /// It is JSON, but no run, or one of another version.
    case notARun(path: String)
    /// A row, counted from 1, lacks something, has impossible numbers, or is a question's second.
    case badRow(path: String, number: Int)

    package var kind: FailureKind { .damaged }

    package var description: String {
      switch self {
      case .damaged(let path, let error): "the run in \(path) can't be read: \(error)"
      case .notARun(let path): "the file \(path) holds no run that this version can read"
      case .badRow(let path, let number): "row \(number) of the run in \(path) can't be used"
      }
    }

    package var hint: String { "Name a file that `vie eval --save` wrote." }
  }
}
