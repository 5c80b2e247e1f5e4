import AsyncHTTPClient
import NIOCore

extension NetworkTransport {
  /// Makes the call once and hands on the body as it comes, however large it is.
  ///
  /// How long the peer may be silent is a matter of the client's configuration.
  ///
  /// - Parameters:
  ///   - begin: told the head; says whether the body is wanted.
  ///   - take: told each piece of a wanted body; the bytes are gone when it returns.
  /// - Returns: the head.
  /// - Throws: errors of the client, and what the closures throw.
  func stream(
    _ call: HTTPCall, begin: (StreamHead) throws -> Bool, take: (UnsafeRawBufferPointer) throws -> Void
  ) async throws -> StreamHead {
    var request = request(for: call)
    // The sizes and places in a file are those of its own bytes.
    request.headers.add(name: "Accept-Encoding", value: "identity")
    if call.rangeStart > 0 { request.headers.add(name: "Range", value: "bytes=\(call.rangeStart)-") }
    let response = try await client.execute(request, deadline: .distantFuture)
    let head = StreamHead(
      status: Int(response.status.code),
      retryAfter: response.headers.first(name: "retry-after"),
      location: response.headers.first(name: "location"),
      contentRange: response.headers.first(name: "content-range")
    )
    guard try begin(head) else { return head }
    for try await piece in response.body {
      try piece.withUnsafeReadableBytes { try take($0) }
    }
    return head
  }
}
