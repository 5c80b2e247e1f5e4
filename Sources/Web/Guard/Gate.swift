import Hummingbird
import NIOCore
import Synchronization

/// Who comes in, and on what terms: every check of a request before a route sees it, in their order.
final class Gate: Sendable {
  private let terms: Mutex<Terms>
  private let bodies: BodyCheck
  let admission: Admission
  private let targetLimit: Int

  init(_ configuration: WebConfiguration) {
    terms = Mutex(Terms(configuration, rates: RateLimiter(configuration.rateLimit)))
    bodies = BodyCheck(byteLimit: configuration.limits.bodyBytes)
    admission = Admission(
      limit: configuration.limits.requests, limitPerClient: configuration.limits.requestsPerClient)
    targetLimit = configuration.limits.targetBytes
  }

  /// Changes token, names, origins and rate for the requests that come from now on; those that are in go on.
  func renew(_ configuration: WebConfiguration) {
    terms.withLock { terms in
      // A client that has used its share up doesn't get another one by this.
      let rates = terms.rates.limit == configuration.rateLimit ? terms.rates : RateLimiter(configuration.rateLimit)
      terms = Terms(configuration, rates: rates)
    }
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
    let terms = terms.withLock { $0 }
    let host = try terms.hosts.check(request, local: context.localAddress)
    var pass = Pass(origin: try terms.origins.check(request, host: host))
    let client = ClientAddress(context.remoteAddress)
    // What asks whether the server is well must get an answer when it is busy, and has no token.
    guard !HealthRoutes.paths.contains(request.uri.path) else { return pass }
    try terms.rates.check(client)
    pass.preflight = SharedOrigin.preflight(request, from: pass.origin)
    guard pass.preflight == nil else { return pass }
    try terms.tokens.check(request)
    try bodies.check(request)
    pass.place = try admission.enter(client)
    return pass
  }

  // MARK: -

  /// What can be changed while the server runs.
  private struct Terms {
    let hosts: HostCheck
    let origins: OriginCheck
    let tokens: TokenCheck
    let rates: RateLimiter

    init(_ configuration: WebConfiguration, rates: RateLimiter) {
      hosts = HostCheck(boundHost: configuration.host, allowed: configuration.allowedHosts)
      origins = OriginCheck(allowed: configuration.allowedOrigins)
      tokens = TokenCheck(token: configuration.token)
      self.rates = rates
    }
  }
}
