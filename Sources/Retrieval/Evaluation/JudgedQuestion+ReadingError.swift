import Offers

extension JudgedQuestion {
  /// Why a file holds no judged questions that can be used.
  package enum ReadingError: Failure, Equatable {
    /// The line is not JSON.
    case damaged(Place, JSONError)
    /// The line is JSON, but not an object.
    case notAnObject(Place)
    /// A member is missing or breaks its rule; the rule reads on from the member's name.
    case badMember(Place, name: String, rule: String)
    /// Two questions have the same id.
    case duplicateID(Place, id: String, earlierLine: Int)
    /// All lines are blank or comments.
    case noQuestions(path: String)

    /// A line of a file, counted from 1.
    package struct Place: Sendable, Equatable {
      package let path: String
      package let line: Int

      package init(path: String, line: Int) {
        self.path = path
        self.line = line
      }
    }

    package var kind: FailureKind { .damaged }

    package var description: String {
      switch self {
      case .damaged(let place, let error): "\(place.text) can't be read: \(error)"
      case .notAnObject(let place): "\(place.text) is no JSON object"
      case .badMember(let place, let name, let rule): "\(place.text) can't be used: `\(name)` \(rule)"
      case .duplicateID(let place, let id, let earlierLine):
        "\(place.text) has the id \(id) of line \(earlierLine) again"
      case .noQuestions(let path): "the file \(path) holds no questions"
      }
    }

    package var hint: String {
      switch self {
      case .damaged, .notAnObject, .noQuestions:
        #"Write one question a line, such as {"id": "q1", "query": "…", "relevant": [{"offer_id": 1, "grade": 2}]}."#
      case .badMember: "Correct that line and run the command again."
      case .duplicateID: "Give every question an id of its own."
      }
    }
  }
}

extension JudgedQuestion.ReadingError.Place {
  fileprivate var text: String { "line \(line) of \(path)" }
}
