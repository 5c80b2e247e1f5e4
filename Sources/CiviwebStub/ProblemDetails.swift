/// An error's body in ASP.NET's style (RFC 9457).
struct ProblemDetails: Equatable, Sendable {
  /// The HTTP status.
  let status: Int
  /// The title, one sentence.
  let title: String
  /// The section of RFC 9110 that defines the status.
  let section: String
  /// The refused field and why, for a validation error.
  var error: Refusal?

  /// A field and why it was refused.
  struct Refusal: Equatable, Sendable {
    /// The field's name or JSON path.
    let field: String
    /// Why, one sentence.
    let message: String
  }

  /// HTTP 400 for a field of the body.
  static func invalid(_ field: String, _ message: String) -> ProblemDetails {
    let title = "One or more validation errors occurred."
    return ProblemDetails(
      status: 400,
      title: title,
      section: "15.5.1",
      error: Refusal(field: field, message: message)
    )
  }

  /// HTTP 404.
  static let notFound = ProblemDetails(status: 404, title: "Not Found", section: "15.5.5")

  /// The body.
  var json: JSONValue {
    var object = JSONObject([
      ("type", .string("https://tools.ietf.org/html/rfc9110#section-\(section)")),
      ("title", .string(title)),
      ("status", .integer(status)),
    ])
    if let error {
      object["errors"] = .object(JSONObject([(error.field, .array([.string(error.message)]))]))
    }
    return .object(object)
  }
}
