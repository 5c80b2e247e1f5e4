import HTTPTypes
import Hummingbird

/// `GET /`, the page for people, and `GET /assets/{name}`, what it is made of. The page has no data in it: it asks the
/// native API.
struct PageRoutes: Sendable {
  /// Only scripts, styles and answers of this server, none written into the document.
  static let contentSecurityPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
    "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  func add(to router: Router<WebContext>) {
    router.get("/") { request, _ in Self.response(PageAsset.document, to: request) }
    router.get("assets/:name") { request, context in
      guard let name = context.parameters.get("name"), let asset = PageAsset.named[name] else {
        throw Problem(
          .notFound, kind: "not_found", "there is no such file of the page",
          hint: "Reload the page: it may be of another version than the server.")
      }
      return Self.response(asset, to: request)
    }
  }

  // MARK: -

  /// The file, or nothing where the browser has it already. It is asked each time, so that a new version is seen at once.
  private static func response(_ asset: PageAsset, to request: Request) -> Response {
    let headers: HTTPFields = [
      .contentType: asset.contentType, .eTag: asset.entityTag, .cacheControl: "no-cache",
      .contentSecurityPolicy: contentSecurityPolicy, .xContentTypeOptions: "nosniff",
    ]
    let known = request.headers[values: .ifNoneMatch].joined(separator: ",")
    guard !known.utf8.split(separator: UInt8(ascii: ",")).contains(where: { tag(in: $0) == asset.entityTag }) else {
      return Response(status: .notModified, headers: headers)
    }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: asset.bytes))
  }

  /// An entity tag without its spaces and without the mark of a weak one.
  private static func tag(in bytes: Substring.UTF8View.SubSequence) -> String {
    var rest = bytes.drop { $0 == UInt8(ascii: " ") }
    if rest.starts(with: "W/".utf8) { rest = rest.dropFirst(2) }
    return String(decoding: rest.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}
