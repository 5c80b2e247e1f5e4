import Assistant
import Hummingbird
import Offers

/// `GET /livez`, `/healthz`, `/readyz`: for whatever looks after the server. None tells anything but that, so none needs
/// a token.
struct HealthRoutes: Sendable {
  static let paths: Set<String> = ["/livez", "/healthz", "/readyz"]

  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.get("livez") { _, _ in Response(.members(["status": .string("ok")])) }
    router.get("healthz") { _, _ in
      Response(.members(["status": .string("ok"), "version": .string(services.version)]))
    }
    router.get("readyz") { _, _ in await readiness() }
  }

  // MARK: -

  private func readiness() async -> Response {
    let reasons = await Readiness(services).reasons()
    let json = JSONValue.members([
      "status": .string(reasons.isEmpty ? "ready" : "unready"),
      "reasons": .array(reasons.map { .string($0.rawValue) }),
    ])
    return Response(json, status: reasons.isEmpty ? .ok : .serviceUnavailable)
  }
}
