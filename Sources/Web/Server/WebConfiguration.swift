/// Where and how the server listens.
package struct WebConfiguration: Sendable {
  /// The address to listen on.
  package var host = "127.0.0.1"
  /// The port; 0 for any free one.
  package var port = Self.defaultPort

  package init() {}

  /// The port where none is named.
  package static let defaultPort = 8765
}
