import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Keeps one connection to its limits, wherever the request on it has got to: the time for a body to come, its size even
/// where nobody reads it, a reader who takes nothing, an answer before the end of a request.
///
/// It stands between HTTP and Hummingbird, where each part of a message can be seen.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: WebLimits
  private let table: ConnectionTable
  private var number: Int?
  private var progress: MessageProgress
  private var bodyDeadline: Scheduled<Void>?
  private var stallDeadline: Scheduled<Void>?
  private var lingerDeadline: Scheduled<Void>?
  private var probe: Scheduled<Void>?

  init(_ limits: WebLimits, table: ConnectionTable) {
    self.limits = limits
    self.table = table
    progress = MessageProgress(bodyLimit: limits.bodyBytes)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    number = table.add(context.channel)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    end()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let wasBusy = progress.isBusy
    switch unwrapInboundIn(data) {
    case .head:
      progress.readHead()
      bodyDeadline?.cancel()
      bodyDeadline = schedule(limits.body, context) { context in context.fireErrorCaught(SlowBody()) }
    case .body(let bytes):
      guard progress.readBody(bytes.readableBytes) else { return }
    case .end:
      progress.readEnd()
      bodyDeadline?.cancel()
      bodyDeadline = nil
    }
    noteBusiness(wasBusy)
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      progress.writeHead()
      // What can't be parsed is answered before any route.
      if head.headerFields[.contentSecurityPolicy] == nil { SecurityHeaders.add(to: &head.headerFields) }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .end:
      let wasBusy = progress.isBusy
      let mustClose = progress.writeEnd()
      noteBusiness(wasBusy)
      context.write(data, promise: promise)
      if mustClose, lingerDeadline == nil {
        lingerDeadline = schedule(limits.linger, context) { $0.close(promise: nil) }
      }
    case .body:
      context.write(data, promise: promise)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stallDeadline?.cancel()
    stallDeadline = context.channel.isWritable ? nil : schedule(limits.stall, context) { $0.close(promise: nil) }
    context.fireChannelWritabilityChanged()
  }

  /// A client that sends nothing any more may still read, or be gone: both look alike until something is written. So where
  /// the answer takes long it is written that it will come, upon which the system of a client that is gone resets the
  /// connection. (100 is the interim response that every client passes over.)
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .inputClosed? = event as? ChannelEvent, probe == nil {
      probe = schedule(limits.probe, context) { [self] context in
        guard progress.awaitsAnswer else { return }
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
      }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A head that is no HTTP in its meaning is answered like one that is none in its form: by a 400.
    context.fireErrorCaught(error is HTTP1TypeConversionError ? HTTPParserError.unknown : error)
  }

  // MARK: -

  private func noteBusiness(_ wasBusy: Bool) {
    guard let number, wasBusy != progress.isBusy else { return }
    table.set(number, isBusy: progress.isBusy)
  }

  private func schedule(
    _ time: TimeAmount, _ context: ChannelHandlerContext, _ body: @escaping (ChannelHandlerContext) -> Void
  ) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: time) {
      guard context.channel.isActive else { return }
      body(context)
    }
  }

  private func end() {
    for deadline in [bodyDeadline, stallDeadline, lingerDeadline, probe] { deadline?.cancel() }
    (bodyDeadline, stallDeadline, lingerDeadline, probe) = (nil, nil, nil, nil)
    if let number { table.remove(number) }
    number = nil
  }
}

/// A request's body didn't come in time.
struct SlowBody: Error {}
