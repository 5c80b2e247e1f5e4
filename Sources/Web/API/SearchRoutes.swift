import Assistant
import Hummingbird

/// `POST /v1/search`, and `GET /v1/search` for links and programs that only fetch.
struct SearchRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.post("v1/search") { request, _ in
      let fields = try RequestFields(try await RequestBody(request).json)
      return try await answer(try SearchFields(fields, hasNestedFilters: true))
    }
    router.get("v1/search") { request, _ in
      try await answer(try SearchFields(try RequestFields(parametersOf: request), hasNestedFilters: false))
    }
  }

  // MARK: -

  private func answer(_ asked: SearchFields) async throws -> Response {
    let searcher = try await services.searcher(mode: asked.request.mode)
    let response = try await searcher.search(asked.request)
    services.metrics.count(response)
    return Response(response.json(explaining: asked.explains))
  }
}
