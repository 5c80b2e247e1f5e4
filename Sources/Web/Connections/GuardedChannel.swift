import HummingbirdCore
import Logging
import NIOCore

/// Sets up and serves connections as Hummingbird does, each under watch.
struct GuardedChannel: ServerChildChannel {
  private let http: HTTP1Channel

  init(_ limits: WebLimits, table: ConnectionTable, responder: @escaping HTTPChannelHandler.Responder) {
    var configuration = HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionWatch(limits, table: table)], idleTimeout: limits.idle)
    configuration.httpDecoder = .init(
      maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerListBytes,
      maxHeaderFieldCount: limits.headerCount)
    http = HTTP1Channel(responder: responder, configuration: configuration)
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<AcceptedConnection> {
    http.setup(channel: channel, logger: logger).map { AcceptedConnection($0) }
  }

  func handle(value: AcceptedConnection, logger: Logger) async {
    await value.serve { await http.handle(value: $0, logger: logger) }
  }
}
