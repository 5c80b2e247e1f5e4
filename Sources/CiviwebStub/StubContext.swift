import Hummingbird

/// What a connection tells a request: the port it came in by.
struct StubContext: RequestContext {
  /// Storage Hummingbird asks for.
  var coreContext: CoreRequestContextStorage
  /// The server's port.
  let port: Int?

  /// Creates the context of one request.
  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    port = source.channel.localAddress?.port
  }
}
