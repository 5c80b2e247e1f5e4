import HTTPTypes
import Hummingbird

/// `GET /`, the page for people, and `GET /assets/{version}/{name}`, what it is made of. The page has no data in it: it
/// asks the native API.
struct PageRoutes: Sendable {
  func add(to router: Router<WebContext>) {
    router.get("/") { request, _ in Self.document(to: request) }
    router.get("assets/:version/:name") { request, context in
      guard context.parameters.get("version") == PageAsset.version,
        let asset = context.parameters.get("name").flatMap({ PageAsset.named[$0] })
      else {
        throw Problem(
          .notFound, kind: "not_found", "there is no such file of the page",
          hint: "Reload the page: it may be of another version than the server.")
      }
      // Another version has another address, so that a browser asks once.
      return Self.response(asset, to: request, caching: "public, max-age=31536000, immutable")
    }
  }

  // MARK: -

  /// The page, or nothing where the browser has it already. It is asked each time, so that a new version is seen at once.
  private static func document(to request: Request) -> Response {
    let tag = EntityTag(version: PageAsset.version)
    var response =
      tag.isNamed(in: request.headers[values: .ifNoneMatch].joined(separator: ","))
      ? Response(status: .notModified) : Self.response(PageAsset.document, to: request, caching: "no-cache")
    response.headers[.eTag] = tag.text
    response.headers[.cacheControl] = "no-cache"
    return response
  }

  /// The file, packed for those who take it so. It was packed once.
  private static func response(_ asset: PageAsset, to request: Request, caching: String) -> Response {
    var headers: HTTPFields = [.contentType: asset.contentType, .cacheControl: caching]
    guard let packed = asset.packed, AcceptedCodings(request.headers).prefersGzip else {
      return Response(status: .ok, headers: headers, body: .init(byteBuffer: asset.bytes))
    }
    headers[.contentEncoding] = "gzip"
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: packed))
  }
}
