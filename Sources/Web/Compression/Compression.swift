import Deflate
import HTTPTypes
import Hummingbird
import NIOCore

/// Packs whole text bodies for clients that take gzip. What is written piece by piece stays as it is, so that no event
/// waits in a buffer.
///
/// An attacker who can choose a part of a response learns secrets beside it from its packed length (BREACH); no response
/// holds any.
struct Compression: RouterMiddleware {
  /// The fewest bytes that are worth packing.
  static let threshold = 1024

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard Self.depends(response) else { return response }
    response.headers.vary(on: "Accept-Encoding")
    guard let length = response.body.contentLength, length >= Self.threshold,
      response.headers[.contentEncoding] == nil, AcceptedCodings(request.headers).prefersGzip
    else { return response }
    let bytes = try await CollectedBody.bytes(of: response.body)
    guard let packed = Self.packed(bytes, effort: .quick) else { return response }
    response.body = .init(byteBuffer: packed)
    response.headers[.contentEncoding] = "gzip"
    return response
  }

  /// The bytes as a gzip file; nil where that makes them no fewer.
  static func packed(_ bytes: ByteBuffer, effort: Effort) -> ByteBuffer? {
    guard bytes.readableBytes >= threshold,
      let packed = try? bytes.withUnsafeReadableBytes({ try GzipFile.packed($0, effort: effort) }),
      packed.count < bytes.readableBytes
    else { return nil }
    return ByteBuffer(bytes: packed)
  }

  // MARK: -

  private static let types: Set<String> = [
    "application/json", "application/problem+json", "application/atom+xml", "image/svg+xml", "text/css", "text/html",
    "text/javascript", "text/plain",
  ]

  /// Whether the response is another one for a client that takes gzip, or stands for one that is.
  private static func depends(_ response: Response) -> Bool {
    if response.status == .notModified { return true }
    guard response.status != .partialContent, response.body.contentLength != nil else { return false }
    let type = (response.headers[.contentType] ?? "").utf8.prefix { $0 != UInt8(ascii: ";") }
    return types.contains(String(decoding: type, as: UTF8.self))
  }
}

extension HTTPFields {
  /// Tells caches that the response is another one for another value of this header of the request.
  mutating func vary(on name: String) {
    self[.vary] = [self[.vary], name].compactMap { $0 }.joined(separator: ", ")
  }
}
