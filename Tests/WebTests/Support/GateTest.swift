import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import Web

/// Requests as the gate gets them, without a server.
enum GateTest {
  /// A request to 127.0.0.1:8765.
  static func request(
    _ method: HTTPRequest.Method = .get, _ path: String = "/v1/stats", host: String? = "127.0.0.1:8765",
    headers: HTTPFields = [:]
  ) -> Request {
    Request(
      head: HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers),
      body: .init(buffer: ByteBuffer()))
  }

  /// The context of a request that came from an address to one of ours.
  static func context(from remote: String = "127.0.0.1", to local: String = "127.0.0.1") throws -> WebContext {
    let channel = EmbeddedChannel()
    channel.localAddress = try SocketAddress(ipAddress: local, port: 8765)
    channel.remoteAddress = try SocketAddress(ipAddress: remote, port: 40_000)
    return WebContext(source: ApplicationRequestContextSource(channel: channel, logger: Logger(label: "test")))
  }

  /// The status with which a gate turns the request away; nil where it lets it in.
  static func refusal(
    of request: Request, in context: WebContext? = nil, _ change: (inout WebConfiguration) -> Void = { _ in }
  ) throws -> Int? {
    var configuration = WebConfiguration()
    change(&configuration)
    let gate = Gate(configuration)
    let context = try context ?? GateTest.context()
    do throws(Problem) {
      _ = try gate.admit(request, context)
      return nil
    } catch {
      return error.status.code
    }
  }
}
