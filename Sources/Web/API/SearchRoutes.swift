import Assistant
import Hummingbird
import Offers

/// `POST /v1/search`
struct SearchRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.post("v1/search") { request, _ in try await search(request) }
  }

  // MARK: -

  private func search(_ request: Request) async throws -> Response {
    let body = try await RequestBody(request)
    let asked = try SearchRequest(query: try body.text("query") ?? "")
    let response = try await services.searcher(mode: asked.mode).search(asked)
    return Response(response.json())
  }
}
