import HummingbirdCore
import Logging
import NIOCore

/// Sets up and serves connections as Hummingbird does, each under watch, and gives up what is done for one that has closed.
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
    await value.serve { connection in
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await http.handle(value: connection, logger: logger) }
        group.addTask { await Self.waitForClosing(connection.channel) }
        await group.next()
        group.cancelAll()
      }
    }
  }

  // MARK: -

  /// Returns once the connection has closed, or the task is cancelled.
  private static func waitForClosing(_ channel: any Channel) async {
    let (closing, source) = AsyncStream.makeStream(of: Void.self)
    channel.closeFuture.whenComplete { _ in source.finish() }
    for await _ in closing {}
  }
}
