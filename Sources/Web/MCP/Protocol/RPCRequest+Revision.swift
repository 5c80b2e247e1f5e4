import Offers

extension RPCRequest {
  /// The revision that the request itself names, as every request of a stateless revision must; nil where it names none.
  ///
  /// - Throws: `RPCError` for a revision that the server doesn't speak, and for one that is named by halves.
  func declaredRevision() throws(RPCError) -> MCPRevision? {
    guard let declared = params["_meta"]?[Self.versionKey] else { return nil }
    guard case .string(let text) = declared else {
      throw RPCError(.invalidParams, "params._meta: \"\(Self.versionKey)\" must be a text")
    }
    guard let revision = MCPRevision(rawValue: text) else { throw .unsupportedVersion(text) }
    guard revision.isStateless else { return revision }
    guard case .object? = params["_meta"]?[Self.capabilitiesKey] else {
      throw RPCError(.invalidParams, "params._meta: \"\(Self.capabilitiesKey)\" must be an object")
    }
    return revision
  }

  /// The revision to answer in.
  ///
  /// - Parameter settled: what the connection has settled on; nil before a handshake.
  func revision(settled: MCPRevision?) throws(RPCError) -> MCPRevision {
    if let declared = try declaredRevision() { return declared }
    if let settled, !settled.isStateless { return settled }
    // A client may make sure that the server is there before it begins.
    if settled == nil, ["initialize", "ping"].contains(method) { return .newestWithHandshake }
    throw RPCError(
      .invalidParams,
      "params._meta lacks \"\(Self.versionKey)\", and no handshake came first: name one of \(MCPRevision.all.joined(separator: ", "))"
    )
  }

  static let versionKey = "io.modelcontextprotocol/protocolVersion"
  private static let capabilitiesKey = "io.modelcontextprotocol/clientCapabilities"
}
