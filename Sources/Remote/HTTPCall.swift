/// A call to a peer, free of any networking type.
struct HTTPCall: Sendable, Equatable {
  /// The ways of calling that the peers know.
  enum Method: Sendable, Equatable {
    /// Asks for what is there.
    case get
    /// Sends this JSON.
    case post([UInt8])
    /// Sends this JSON in place of what is there.
    case put([UInt8])
    /// Removes what is there.
    case delete
  }

  /// How a key is sent.
  enum KeyHeader: Sendable, Equatable {
    /// As `X-API-KEY`.
    case apiKey
    /// As `x-chroma-token`.
    case chromaToken
    /// As `Authorization: Bearer`.
    case bearer
  }

  /// What is done with the address.
  let method: Method
  /// Where the call goes.
  var address: WebAddress
  /// What stands behind the `?`, percent-encoded.
  var query: String?
  /// Sent in the header that `keyHeader` names.
  var key: AccessKey?
  /// The header of the key.
  var keyHeader = KeyHeader.apiKey
  /// The media types that are understood.
  var accept = "application/json"
  /// The first byte that is wanted, for what can be asked for in parts.
  var rangeStart = 0

  /// The whole address, with the query.
  var url: String { address.description + (query.map { "?" + $0 } ?? "") }
}
