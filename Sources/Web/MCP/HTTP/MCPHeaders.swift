import Foundation
import HTTPTypes
import Offers

/// What a request's headers say of the message in its body.
struct MCPHeaders: Sendable {
  private let fields: HTTPFields

  init(_ fields: HTTPFields) {
    self.fields = fields
  }

  /// Whether the client takes answers of this type; one that names no type takes any.
  func accepts(_ type: String, _ subtype: String) -> Bool {
    let values = fields[values: .accept]
    guard !values.isEmpty else { return true }
    let wanted = ["\(type)/\(subtype)", "\(type)/*", "*/*"]
    return values.joined(separator: ",").utf8.split(separator: UInt8(ascii: ",")).contains { range in
      let parts = range.split(separator: UInt8(ascii: ";")).map { Self.plain($0) }
      let isRefused = parts.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
      return parts.first.map(wanted.contains) == true && !isRefused
    }
  }

  /// The revision that a request is to be answered in, where it says nothing itself.
  ///
  /// A stateless revision wants the headers to say the same as the body, so that whatever stands between can go by them.
  /// - Throws: `RPCError` for a revision that isn't spoken, and where headers and body differ.
  func revision(for call: RPCRequest) throws(RPCError) -> MCPRevision {
    let named = try version()
    let declared = try call.declaredRevision()
    if let declared, declared.isStateless { try check(call, declares: declared, named: named) }
    guard let named else { return declared ?? .march2025 }
    if named.isStateless, declared == nil { _ = try call.revision(settled: named) }
    if let declared, declared != named { throw mismatch("MCP-Protocol-Version", "params._meta") }
    return named
  }

  /// The revision of several messages in one array.
  func batchRevision() throws(RPCError) -> MCPRevision {
    let revision = try version() ?? .march2025
    guard revision.hasBatches else { throw MCPBatch.refusal(in: revision) }
    return revision
  }

  // MARK: -

  private func version() throws(RPCError) -> MCPRevision? {
    guard let text = try single("MCP-Protocol-Version") else { return nil }
    guard let revision = MCPRevision(rawValue: text) else { throw .unsupportedVersion(text) }
    return revision
  }

  private func check(_ call: RPCRequest, declares declared: MCPRevision, named: MCPRevision?) throws(RPCError) {
    guard named == declared else { throw mismatch("MCP-Protocol-Version", "params._meta") }
    guard try single("Mcp-Method") == call.method else { throw mismatch("Mcp-Method", "method") }
    guard call.method == "tools/call", case .string(let name)? = call.params["name"] else { return }
    guard try single("Mcp-Name").flatMap(Self.decoded) == name else { throw mismatch("Mcp-Name", "params.name") }
  }

  /// The value of a header that may stand once.
  private func single(_ name: String) throws(RPCError) -> String? {
    guard let field = HTTPField.Name(name) else { return nil }
    let values = fields[values: field]
    guard values.count <= 1 else { throw RPCError(.headerMismatch, "the header \(name) stands more than once") }
    return values.first
  }

  private func mismatch(_ header: String, _ place: String) -> RPCError {
    RPCError(.headerMismatch, "the header \(header) is missing, or says something else than \(place) in the body")
  }

  /// What a header's value stands for: `=?base64?…?=` hides what headers can't hold.
  private static func decoded(_ value: String) -> String? {
    let (prefix, suffix) = ("=?base64?", "?=")
    let bytes = value.utf8
    guard bytes.starts(with: prefix.utf8), bytes.count >= prefix.utf8.count + suffix.utf8.count,
      bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    else { return value }
    let code = String(decoding: bytes.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count), as: UTF8.self)
    return Data(base64Encoded: code).flatMap { String(data: $0, encoding: .utf8) }
  }

  /// In lower case and without spaces.
  private static func plain(_ text: some Sequence<UInt8>) -> String {
    String(decoding: text.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self).lowercased()
  }
}
