import HTTPTypes
import Hummingbird
import Logging
import Offers

/// What went wrong, as RFC 9457 has it, with the contract's kind and hint as extension members.
package struct Problem: Error, Sendable, Equatable {
  package var status: HTTPResponse.Status
  /// The contract's kind of failure.
  package var kind: String
  /// One sentence that names the thing.
  package var detail: String
  /// What to do next.
  package var hint: String
  /// The member of the request that is at fault; told by OpenAI's shape only.
  package var parameter: String?
  /// A word for programs that says more than `kind`; told by OpenAI's shape only.
  package var code: String?
  /// Further headers of the response, such as `Retry-After`.
  package var headers = HTTPFields()

  package init(_ status: HTTPResponse.Status, kind: String, _ detail: String, hint: String) {
    self.status = status
    self.kind = kind
    self.detail = detail
    self.hint = hint
  }

  /// The problem that a failure is to a client, who has no command line of ours.
  package init(_ failure: any Failure) {
    self.init(
      failure.httpStatus, kind: failure.kind.rawValue, failure.description, hint: failure.clientHint)
  }

  /// The problem that any error is to a client: what was not foreseen is logged, and tells nothing of our inside.
  package init(_ error: any Error, logger: Logger) {
    if let problem = error as? Problem {
      self = problem
    } else if let failure = error as? any Failure {
      self.init(failure)
    } else {
      logger.error("request failed", metadata: ["error": "\(error)"])
      self.init(
        .internalServerError, kind: FailureKind.failed.rawValue, "the request failed for an unforeseen reason",
        hint: "The server's log has the reason.")
    }
  }

  /// The client has gone, and the work for it was given up: for the log and the figures, nobody reads it.
  package static let clientGone = Problem(
    HTTPResponse.Status(code: 499, reasonPhrase: "Client Closed Request"), kind: FailureKind.failed.rawValue,
    "the client closed the connection", hint: "Wait for the answer.")

  /// Bad arguments of a request.
  package static func badRequest(_ detail: String, hint: String) -> Problem {
    Problem(.badRequest, kind: FailureKind.badArguments.rawValue, detail, hint: hint)
  }

  /// The members of the problem.
  package var json: JSONValue {
    .members([
      "type": .string("about:blank"), "title": .string(status.reasonPhrase), "status": .integer(status.code),
      "detail": .string(detail), "kind": .string(kind), "hint": .string(hint),
    ])
  }

  /// The problem as a response.
  package var response: Response {
    var response = Response(json, status: status, type: "application/problem+json")
    for field in headers { response.headers[field.name] = field.value }
    return response
  }
}
