import Hummingbird
import Logging
import NIOHTTP1

/// What stands around all routes: the gate before them, a deadline on them, headers, figures and the log after them.
struct GuardedResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == WebContext {
  let inner: Inner
  let gate: Gate
  let deadline: Duration
  let metrics: Metrics

  func respond(to request: Request, context: WebContext) async throws -> Response {
    var context = context
    let name = RequestName.name(request)
    context.logger[metadataKey: "hb.request.id"] = .string(name)
    let course = RequestCourse(request, context, metrics: metrics)
    var pass = Gate.Pass()
    var response: Response
    do {
      pass = try gate.admit(request, context)
      response = if let preflight = pass.preflight { preflight } else { try await answer(request, context) }
    } catch let error as HTTPParserError {
      throw error
    } catch  where Task.isCancelled {
      // The deadline's clock may have been the first to hear of it.
      response = Problem.clientGone.response(to: request)
    } catch {
      response = Problem(error, logger: context.logger).response(to: request)
    }
    SecurityHeaders.add(to: &response.headers)
    response.headers[.requestID] = name
    if let origin = pass.origin { SharedOrigin.open(&response.headers, to: origin) }
    return course.finishing(response, holding: pass.place)
  }

  // MARK: -

  /// The routes' answer, or a 504 when it takes too long. The body of a stream is not part of it.
  private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    try await withThrowingTaskGroup(of: Response?.self) { group in
      group.addTask { try await inner.respond(to: request, context: context) }
      group.addTask { [deadline] in
        try await Task.sleep(for: deadline)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let response = first else {
        throw Problem(
          .gatewayTimeout, kind: "timed_out", "the answer took longer than \(deadline.components.seconds) s",
          hint: "Ask for less, or try again later.")
      }
      return response
    }
  }
}
