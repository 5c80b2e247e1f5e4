import Foundation

/// Where a call goes on that is redirected: a hub sends those who want a large file to another host.
///
/// A plain state machine. The key stays with the host that it is for; unencrypted hosts are gone to only where the first
/// one is unencrypted too.
struct RedirectTrail: Sendable, Equatable {
  /// How many redirects are followed.
  static let limit = 5
  private static let longestLocation = 8_192

  /// The call to make next.
  private(set) var call: HTTPCall
  private let first: HTTPCall
  private var count = 0

  /// Starts where the first call goes.
  init(_ call: HTTPCall) {
    self.call = call
    first = call
  }

  /// Whether the next call goes to the host that the first one went to.
  var isAtFirstHost: Bool { isSafe(call.address) }

  /// Goes on to where an answer points.
  ///
  /// - Parameter location: the header's value, absolute or relative.
  /// - Throws: `strayed`.
  mutating func follow(_ location: String?) throws(ModelPullError) {
    guard count < Self.limit else { throw stray("more than \(Self.limit) times") }
    guard let location, location.utf8.count <= Self.longestLocation,
      let url = URL(string: location, relativeTo: URL(string: call.url))?.absoluteURL, let address = WebAddress(url)
    else { throw stray("to no address") }
    guard address.scheme == "https" || first.address.scheme == "http" else { throw stray("to an unencrypted address") }
    count += 1
    call.address = address
    call.query = url.query(percentEncoded: true)
    call.key = isSafe(address) ? first.key : nil
  }

  // MARK: -

  private func isSafe(_ address: WebAddress) -> Bool {
    address.scheme == first.address.scheme && address.hasSameHost(as: first.address)
  }

  private func stray(_ reason: String) -> ModelPullError {
    .strayed(reason: reason, peer: "the host \(call.address.origin)")
  }
}
