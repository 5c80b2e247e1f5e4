/// A revision of the Model Context Protocol that the server speaks, oldest first.
package enum MCPRevision: String, Sendable, CaseIterable, Comparable {
  case march2025 = "2025-03-26"
  case june2025 = "2025-06-18"
  case november2025 = "2025-11-25"
  case july2026 = "2026-07-28"

  /// The newest revision that begins with a handshake: what `initialize` settles on where the client's is unknown.
  static let newestWithHandshake = november2025

  /// The texts of all revisions, newest first.
  static let all = allCases.reversed().map(\.rawValue)

  /// Whether each request says all about itself, in place of a handshake before the first.
  var isStateless: Bool { self >= .july2026 }

  /// Whether several messages may come in one array.
  var hasBatches: Bool { self == .march2025 }

  /// Whether tools have titles and schemas of what they give, and give it as JSON too.
  var hasStructuredContent: Bool { self >= .june2025 }

  package static func < (one: MCPRevision, other: MCPRevision) -> Bool { one.rawValue < other.rawValue }
}
