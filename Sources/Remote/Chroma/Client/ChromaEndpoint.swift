/// Where a Chroma server is and the token it is asked with; made only of what is safe to use.
package struct ChromaEndpoint: Sendable, Equatable {
  /// How a token is sent; which one a server reads depends on how it was set up.
  package enum TokenHeader: String, Sendable {
    /// As `x-chroma-token`.
    case chromaToken = "x-chroma-token"
    /// As `Authorization: Bearer`.
    case bearer
  }

  let address: ChromaAddress
  /// Nil for servers that need none.
  let token: AccessKey?
  let tokenHeader: TokenHeader

  /// - Throws: `tokenInClear` where the token would leave the local network unencrypted.
  init(_ address: ChromaAddress, token: AccessKey?, tokenHeader: TokenHeader) throws(ChromaError) {
    guard token == nil || address.server.isSafeForKeys else { throw .tokenInClear(host: address.server.host) }
    self.address = address
    self.token = token
    self.tokenHeader = tokenHeader
  }

  /// The API of version 2.
  var base: WebAddress { address.server.appending("/api/v2") }

  /// The place of the database's collections.
  var collections: String { "/tenants/\(address.tenant)/databases/\(address.database)/collections" }

  /// Who is asked, for messages.
  var peer: String { "Chroma at \(address.server.host):\(address.server.port)" }
}
