import NIOCore

/// How much of everything a client gets.
package struct WebLimits: Sendable {
  /// The most bytes of a request's target, of one header and of all headers, and how many headers.
  package var targetBytes = 8 * 1024
  package var headerBytes = 16 * 1024
  package var headerListBytes = 32 * 1024
  package var headerCount = 100
  /// The most bytes of a request's body.
  package var bodyBytes = RequestBody.byteLimit
  /// How long a connection may be silent, and how long the head of a request may take to come.
  package var idle: TimeAmount = .seconds(60)
  /// How long the body of a request may take to come.
  package var body: TimeAmount = .seconds(30)
  /// How long a reader of a response may take nothing.
  package var stall: TimeAmount = .seconds(30)
  /// How long a connection stays open for the client to read a response that came before the end of its request.
  package var linger: TimeAmount = .seconds(2)
  /// How long an answer may take until it is looked whether a client that sends nothing any more is still there.
  package var probe: TimeAmount = .seconds(1)
  /// How long a route may take to answer, or to begin a stream.
  package var answer: Duration = .seconds(120)
  /// How many requests are worked on at once, and how many of them of one client on another machine.
  package var requests = 64
  package var requestsPerClient = 16
  /// How many connections are open at once; those of one client on another machine may be a quarter.
  package var connections = 1024
  /// How long requests may take to end when the server is told to stop.
  package var shutdown: Duration = .seconds(8)

  package init() {}
}
