/// A stand-in server that runs: where it listens, and what it was asked.
package final class StubServer: Sendable {
  /// The port it listens on, on 127.0.0.1.
  package let port: Int

  private let core: StubCore

  init(port: Int, core: StubCore) {
    self.port = port
    self.core = core
  }

  /// The address of the site, without a slash at the end; its home page is there.
  package var siteURL: String {
    "http://127.0.0.1:\(port)"
  }

  /// The address of the API, ending in `/api/Offers`.
  package var baseURL: String {
    siteURL + "/api/Offers"
  }

  /// The requests so far, in order.
  package var requests: [RequestRecord] {
    core.requests
  }

  /// The key the next API request must carry, or nil for none.
  package var requiredKey: String? {
    core.requiredKey
  }
}
