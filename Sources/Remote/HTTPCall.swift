/// A call to a peer, free of any networking type.
struct HTTPCall: Sendable, Equatable {
  /// The two ways of calling that the API and its site know.
  enum Method: Sendable, Equatable {
    /// Asks for what is there.
    case get
    /// Sends this JSON.
    case post([UInt8])
  }

  /// What is done with the address.
  let method: Method
  /// Where the call goes.
  let address: WebAddress
  /// Sent as `X-API-KEY`.
  var key: CiviwebKey?
  /// The media types that are understood.
  var accept = "application/json"
}
