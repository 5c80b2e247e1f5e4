import Hummingbird
import Logging

/// One request from its arrival to the end of its response, as the log and the figures tell it. Neither ever has the
/// query, the body or a secret.
struct RequestCourse: Sendable {
  private let start = ContinuousClock.now
  private let method: String
  private let context: WebContext
  private let metrics: Metrics

  init(_ request: Request, _ context: WebContext, metrics: Metrics) {
    let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .options, .patch]
    method = known.contains(request.method) ? request.method.rawValue : "OTHER"
    self.context = context
    self.metrics = metrics
  }

  /// The response, which is counted when it has been written: at once for what is in memory, at its end for a stream.
  ///
  /// - Parameter place: given back then.
  func finishing(_ response: Response, holding place: Admission.Place?) -> Response {
    guard response.body.contentLength == nil else {
      finish(response.status)
      return response
    }
    var response = response
    let (body, status) = (response.body, response.status)
    response.body = ResponseBody { [self] writer in
      defer {
        finish(status)
        withExtendedLifetime(place) {}
      }
      try await body.write(writer)
    }
    return response
  }

  // MARK: -

  private func finish(_ status: HTTPResponse.Status) {
    let duration = ContinuousClock.now - start
    let path = context.endpointPath
    // Hummingbird calls what no route answers "NotFound".
    let route = path.flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil } ?? Metrics.unknownRoute
    metrics.count(Metrics.Request(route: route, method: method, statusClass: status.code / 100), took: duration)
    context.logger.info(
      "request",
      metadata: [
        "route": .string(route), "method": .string(method), "status": .stringConvertible(status.code),
        "ms": .stringConvertible((duration / .milliseconds(1) * 100).rounded() / 100),
      ])
  }
}
