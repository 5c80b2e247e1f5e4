import Hummingbird
import NIOCore

/// Who comes in, and on what terms: every check of a request before a route sees it, in their order.
struct Gate: Sendable {
  let hosts: HostCheck
  let origins: OriginCheck
  let tokens: TokenCheck
  let bodies: BodyCheck
  let rates: RateLimiter
  let admission: Admission
  let targetLimit: Int

  init(_ configuration: WebConfiguration) {
    hosts = HostCheck(boundHost: configuration.host, allowed: configuration.allowedHosts)
    origins = OriginCheck(allowed: configuration.allowedOrigins)
    tokens = TokenCheck(token: configuration.token)
    bodies = BodyCheck(byteLimit: configuration.limits.bodyBytes)
    rates = RateLimiter(configuration.rateLimit)
    admission = Admission(
      limit: configuration.limits.requests, limitPerClient: configuration.limits.requestsPerClient)
    targetLimit = configuration.limits.targetBytes
  }

  /// What a request may do that was let in.
  struct Pass {
    /// The listed site whose page may read the answer.
    var origin: String?
    /// Held while the request is worked on; nil where that costs next to nothing.
    var place: Admission.Place?
    /// The answer to a browser's question about another site's request.
    var preflight: Response?
  }

  /// - Throws: why the request is not let in.
  func admit(_ request: Request, _ context: WebContext) throws(Problem) -> Pass {
    guard (request.head.path ?? "").utf8.count <= targetLimit else {
      throw Problem(
        .uriTooLong, kind: "bad_arguments", "the address has more than \(targetLimit) bytes",
        hint: "Send what is long in a body by POST.")
    }
    let host = try hosts.check(request, local: context.localAddress)
    var pass = Pass(origin: try origins.check(request, host: host))
    let client = ClientAddress(context.remoteAddress)
    // What asks whether the server is well must get an answer when it is busy, and has no token.
    guard !HealthRoutes.paths.contains(request.uri.path) else { return pass }
    try rates.check(client)
    pass.preflight = SharedOrigin.preflight(request, from: pass.origin)
    guard pass.preflight == nil else { return pass }
    try tokens.check(request)
    try bodies.check(request)
    pass.place = try admission.enter(client)
    return pass
  }
}
