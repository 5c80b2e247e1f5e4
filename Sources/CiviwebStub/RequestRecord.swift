/// One request as the log remembers it; never its key, never its body.
package struct RequestRecord: Equatable, Sendable {
  /// The request's number since the start, from 1, the home page's included.
  package let number: Int
  /// The method.
  package let method: String
  /// The path, without a query.
  package let path: String
  /// The status of the answer, sent even when the rest of the answer was not.
  package let status: Int
  /// The `limit` asked for, if any.
  package let limit: Int?
  /// The `skip` asked for, if any.
  package let skip: Int?
  /// When the request was decided, since the start.
  package let elapsed: Duration
  /// The fault the answer carried, if any.
  package let fault: Fault?

  /// One line of JSON, without a line end; `fault` is there only when there was one.
  package var json: String {
    var object = JSONObject([
      ("n", .integer(number)),
      ("method", .string(method)),
      ("path", .string(path)),
      ("status", .integer(status)),
      ("limit", limit.map(JSONValue.integer) ?? .null),
      ("skip", skip.map(JSONValue.integer) ?? .null),
      ("seconds", .number(Self.seconds(elapsed))),
    ])
    object["fault"] = (fault?.rawValue).map(JSONValue.string)
    return JSONValue.object(object).text
  }

  // MARK: - Private

  /// The seconds with three decimals.
  private static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = String(attoseconds / 1_000_000_000_000_000)
    return "\(seconds)." + String(repeating: "0", count: max(0, 3 - milliseconds.utf8.count)) + milliseconds
  }
}
