import HTTPTypes
import Hummingbird
import Offers

extension Problem {
  /// The problem as a response, in the shape that the clients of the request's path expect.
  func response(to request: Request) -> Response {
    guard OpenAIRoutes.contain(path: request.uri.path) else { return response }
    var response = Response(openAIJSON, status: status)
    for field in headers { response.headers[field.name] = field.value }
    return response
  }

  /// The problem as OpenAI's clients read it: `{"error": {"message", "type", "param", "code"}}`.
  var openAIJSON: JSONValue {
    let sentence = detail.unicodeScalars.last == "." ? detail : detail + "."
    return .members([
      "error": .members([
        "message": .string("\(sentence) \(hint)"), "type": .string(openAIType),
        "param": parameter.map { .string($0) }, "code": (code ?? openAICode).map { .string($0) },
      ])
    ])
  }

  /// A problem with one member of a request.
  static func wrong(_ parameter: String, _ detail: String, hint: String, code: String? = nil) -> Problem {
    var problem = Problem.badRequest(detail, hint: hint)
    (problem.parameter, problem.code) = (parameter, code)
    return problem
  }

  // MARK: -

  private var openAIType: String {
    switch status.code {
    case 429: "rate_limit_error"
    case 500...: "server_error"
    default: "invalid_request_error"
    }
  }

  private var openAICode: String? {
    switch status.code {
    case 401: "invalid_api_key"
    case 404: "not_found"
    case 405: "method_not_allowed"
    case 413: "content_too_large"
    case 429: "rate_limit_exceeded"
    default: nil
    }
  }
}
