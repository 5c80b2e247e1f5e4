import Hummingbird
import NIOHTTP1
import Offers

/// Turns what a route throws into a problem that a client can act on; what was not foreseen tells nothing of our inside.
struct ProblemMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch  where Task.isCancelled {
      return Problem.clientGone.response(to: request)
    } catch is SlowBody {
      return Problem(
        .requestTimeout, kind: FailureKind.timedOut.rawValue, "the request's body took too long to come",
        hint: "Send it again."
      ).response(to: request)
    } catch is HTTPParserError {
      return Problem.badRequest("the request's body is no HTTP", hint: "Check how its chunks are written.")
        .response(to: request)
    } catch let error as any HTTPResponseError {
      return Problem(
        error.status, kind: FailureKind.badArguments.rawValue, "\(request.uri.path.prefix(100)): \(error.status)",
        hint: "See /openapi.json for what there is."
      ).response(to: request)
    } catch {
      return Problem(error, logger: context.logger).response(to: request)
    }
  }
}
