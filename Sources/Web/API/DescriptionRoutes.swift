import Hummingbird

/// `GET /openapi.json`: the interface as a document.
struct DescriptionRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    let document = APIDescription.document(version: services.version)
    router.get("openapi.json") { _, _ in Response(document) }
  }
}
