import Offers

/// Why a message can't be answered as it was asked, as JSON-RPC tells it.
package struct RPCError: Error, Sendable, Equatable {
  let code: Code
  /// One sentence that names the thing.
  let message: String
  /// What a program can act on; nil for nothing.
  let data: JSONValue?

  init(_ code: Code, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// The codes of JSON-RPC 2.0, and those that revision 2026-07-28 adds.
  enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case internalError = -32603
    case headerMismatch = -32020
    case unsupportedVersion = -32022
  }

  static func unsupportedVersion(_ version: String) -> RPCError {
    RPCError(
      .unsupportedVersion, "unsupported protocol version; supported are \(MCPRevision.all.joined(separator: ", "))",
      data: .members(["supported": supportedVersions, "requested": .string(String(version.prefix(100)))]))
  }

  static func methodNotFound(_ method: String, in revision: MCPRevision?) -> RPCError {
    let place = revision.map { " in revision \($0.rawValue)" } ?? ""
    return RPCError(
      .methodNotFound, "there is no method \"\(method.prefix(100))\"\(place)",
      data: .members(["supported": supportedVersions]))
  }

  /// Where something went wrong that no client can help; the reason is none of its business.
  static let unforeseen = RPCError(.internalError, "the request failed for an unforeseen reason")

  /// The error as an answer.
  ///
  /// - Parameter id: the request's; nil where it couldn't be read, which JSON-RPC writes as null.
  func json(for id: RPCID?) -> JSONValue {
    var members: [JSONValue.Member] = [.init("code", .integer(code.rawValue)), .init("message", .string(message))]
    if let data { members.append(.init("data", data)) }
    return .members(["jsonrpc": .string("2.0"), "id": id?.json, "error": .object(members)])
  }

  // MARK: -

  private static let supportedVersions = JSONValue.array(MCPRevision.all.map { .string($0) })
}
