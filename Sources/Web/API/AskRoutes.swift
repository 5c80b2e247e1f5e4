import Assistant
import Hummingbird
import Offers

/// `POST /v1/ask`: an answer with citations, whole or as server-sent events.
struct AskRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.post("v1/ask") { request, context in
      let asked = try AskFields(try RequestFields(try await RequestBody(request).json))
      let asking = Asking(services: services, asked: asked)
      guard asked.streams ?? Self.wantsEvents(request) else {
        return Response(try await asking.answer { _ in })
      }
      return EventStream { send in
        send(ServerSentEvent("done", try await asking.answer(show: send)))
      }.response(logger: context.logger)
    }
  }

  // MARK: -

  private static func wantsEvents(_ request: Request) -> Bool {
    (request.headers[.accept] ?? "").lowercased().utf8.firstRange(of: "text/event-stream".utf8) != nil
  }
}
