import Hummingbird
import NIOCore

/// What belongs to one request.
package struct WebContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Where the request comes from; nil where the router is called without a network.
  package let remoteAddress: SocketAddress?
  /// At which of our addresses it came in; nil likewise.
  package let localAddress: SocketAddress?

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress
    localAddress = source.channel.localAddress
  }
}
