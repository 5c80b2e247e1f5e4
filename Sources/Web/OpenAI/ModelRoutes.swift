import Hummingbird
import Offers

/// `GET /v1/models` and `GET /v1/models/{id}`.
struct ModelRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.get("v1/models") { _, _ in
      Response(
        .members(["object": .string("list"), "data": .array(ServedModel.all(of: services).map(\.json))]))
    }
    // Names of models may have slashes, written out or as %2F.
    router.get("v1/models/**") { request, _ in
      let parts = request.uri.path.utf8.split(separator: UInt8(ascii: "/")).dropFirst(2)
      let name = try PercentEncoding.decoded(Array(parts.joined(separator: [UInt8(ascii: "/")])))
      return Response(try ServedModel(name, in: services).json)
    }
  }
}
