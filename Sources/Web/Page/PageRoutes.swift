import HTTPTypes
import Hummingbird

/// `GET /`, the page for people, and `GET /assets/{version}/{name}`, what it is made of. The page has no data in it: it
/// asks the native API.
struct PageRoutes: Sendable {
  func add(to router: Router<WebContext>) {
    router.get("/") { request, _ in Self.document(to: request) }
    router.get("assets/:version/:name") { _, context in
      guard context.parameters.get("version") == PageAsset.version,
        let asset = context.parameters.get("name").flatMap({ PageAsset.named[$0] })
      else {
        throw Problem(
          .notFound, kind: "not_found", "there is no such file of the page",
          hint: "Reload the page: it may be of another version than the server.")
      }
      // Another version has another address, so that a browser asks once.
      return Self.response(asset, caching: "public, max-age=31536000, immutable")
    }
  }

  // MARK: -

  /// The page, or nothing where the browser has it already. It is asked each time, so that a new version is seen at once.
  private static func document(to request: Request) -> Response {
    let tag = "\"\(PageAsset.version)\""
    let known = request.headers[values: .ifNoneMatch].joined(separator: ",")
    let isKnown = known.utf8.split(separator: UInt8(ascii: ",")).contains { Self.tag(in: $0) == tag }
    var response =
      isKnown ? Response(status: .notModified) : Self.response(PageAsset.document, caching: "no-cache")
    response.headers[.eTag] = tag
    response.headers[.cacheControl] = "no-cache"
    return response
  }

  private static func response(_ asset: PageAsset, caching: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: asset.contentType, .cacheControl: caching],
      body: .init(byteBuffer: asset.bytes))
  }

  /// An entity tag without its spaces and without the mark of a weak one.
  private static func tag(in bytes: Substring.UTF8View.SubSequence) -> String {
    var rest = bytes.drop { $0 == UInt8(ascii: " ") }
    if rest.starts(with: "W/".utf8) { rest = rest.dropFirst(2) }
    return String(decoding: rest.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}
