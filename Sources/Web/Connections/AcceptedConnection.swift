import HummingbirdCore
import NIOCore
import Synchronization

/// A connection from its accepting to its serving.
///
/// A server that stops drops what it has accepted and not begun to serve yet, and NIO ends the whole process when an
/// async channel goes without having been closed ("Deinited NIOAsyncWriter without calling finish()"). So what was never
/// served is closed here.
final class AcceptedConnection: ServerChildChannelValue {
  private let http: HTTP1Channel.Value
  private let isServed = Mutex(false)

  init(_ http: HTTP1Channel.Value) {
    self.http = http
  }

  var channel: any Channel { http.channel }

  /// The connection, to be served by whoever asks, which is done once.
  func serve(_ body: (HTTP1Channel.Value) async -> Void) async {
    isServed.withLock { $0 = true }
    await body(http)
  }

  deinit {
    guard !isServed.withLock({ $0 }) else { return }
    // Nobody is left to wait for this.
    Task { [http] in try? await http.executeThenClose { _, _ in } }
  }
}
