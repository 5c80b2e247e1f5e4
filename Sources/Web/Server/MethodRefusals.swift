import HTTPTypes
import Hummingbird
import Offers

/// Tells whoever calls a route by a method that it hasn't got which ones it has.
enum MethodRefusals {
  /// Every method that the HTTP parser lets through and that a person may try.
  private static let methods: [HTTPRequest.Method] =
    [.get, .head, .post, .put, .delete, .patch, .options, .trace]
    + [
      "QUERY", "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "SEARCH", "REPORT", "PURGE", "LINK",
    ]
    .compactMap { HTTPRequest.Method(rawValue: $0) }

  /// Lets every route that the router has by now answer all other methods with 405.
  static func add(to router: Router<WebContext>) {
    let routes = Dictionary(grouping: router.routes, by: \.path.description)
    for routes in routes.values {
      guard let path = routes.first?.path else { continue }
      var allowed = routes.map(\.method)
      if allowed.contains(.get), !allowed.contains(.head) { allowed.append(.head) }
      let names = allowed.map(\.rawValue).sorted().joined(separator: ", ")
      for method in methods where !allowed.contains(method) {
        router.on(path, method: method) { _, _ -> Response in throw refusal(of: method, allowed: names) }
      }
    }
  }

  private static func refusal(of method: HTTPRequest.Method, allowed: String) -> Problem {
    var problem = Problem(
      .methodNotAllowed, kind: FailureKind.badArguments.rawValue, "this route doesn't answer \(method.rawValue)",
      hint: "Use \(allowed).")
    problem.headers[.allow] = allowed
    return problem
  }
}
