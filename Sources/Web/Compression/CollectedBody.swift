import HTTPTypes
import Hummingbird
import NIOCore

/// Takes a response's body in where it is to be looked at before it is sent.
struct CollectedBody: ResponseBodyWriter {
  private final class Pieces {
    var bytes = ByteBuffer()
  }

  private let pieces = Pieces()

  /// The whole of a body. Call it for bodies of a known length only.
  static func bytes(of body: ResponseBody) async throws -> ByteBuffer {
    let writer = CollectedBody()
    try await body.write(writer)
    return writer.pieces.bytes
  }

  mutating func write(_ buffer: ByteBuffer) async throws {
    pieces.bytes.writeImmutableBuffer(buffer)
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
