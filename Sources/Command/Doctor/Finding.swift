import Assistant
import Offers

/// One thing the doctor looked at.
struct Finding {
  enum State: String {
    case ok, notice, problem
  }

  let subject: String
  let state: State
  let message: String
  /// What to do; nil where nothing needs doing.
  let hint: String?
  /// The kind of a problem.
  let kind: FailureKind?

  /// Something that is as it should be.
  init(_ subject: String, _ message: String) {
    self.init(subject, .ok, message, hint: nil, kind: nil)
  }

  /// Something that is worth knowing, but no fault.
  init(_ subject: String, notice: String, hint: String) {
    self.init(subject, .notice, notice, hint: hint, kind: nil)
  }

  /// Something that is wrong.
  init(_ subject: String, failure: any Failure) {
    self.init(subject, .problem, failure.description, hint: failure.hint, kind: failure.kind)
  }

  private init(_ subject: String, _ state: State, _ message: String, hint: String?, kind: FailureKind?) {
    self.subject = subject
    self.state = state
    self.message = message
    self.hint = hint
    self.kind = kind
  }

  var text: String {
    let mark =
      switch state {
      case .ok: "ok"
      case .notice: "notice"
      case .problem: "PROBLEM"
      }
    return mark.padded(to: 9) + subject.padded(to: 12) + message + (hint.map { "\n" + "".padded(to: 21) + $0 } ?? "")
  }

  var json: JSONValue {
    .members([
      "subject": .string(subject), "state": .string(state.rawValue), "message": .string(message),
      "hint": hint.map { .string($0) }, "kind": kind.map { .string($0.rawValue) },
    ])
  }
}
