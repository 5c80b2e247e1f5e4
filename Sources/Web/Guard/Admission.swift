import Hummingbird
import Synchronization

/// Bounds how many requests are worked on at once, so that a flood is turned away at the door and no queue grows.
final class Admission: Sendable {
  private let limit: Int
  private let limitPerClient: Int
  private let counts = Mutex(Counts())

  /// - Parameter limitPerClient: how many of them one client of another machine may have.
  init(limit: Int, limitPerClient: Int) {
    self.limit = limit
    self.limitPerClient = limitPerClient
  }

  /// How many requests are being worked on.
  var inFlight: Int { counts.withLock(\.total) }

  /// - Returns: a place, which is given back when the value goes.
  /// - Throws: a 503 that says when to come again.
  func enter(_ client: ClientAddress) throws(Problem) -> Place {
    let isFree = counts.withLock { counts in
      guard counts.total < limit, client.isLoopback || counts.byClient[client, default: 0] < limitPerClient else {
        return false
      }
      counts.total += 1
      counts.byClient[client, default: 0] += 1
      return true
    }
    guard isFree else {
      var problem = Problem(
        .serviceUnavailable, kind: "rate_limited", "the server has its hands full",
        hint: "Send the request again in 1 s.")
      problem.headers[.retryAfter] = "1"
      throw problem
    }
    return Place(client, in: self)
  }

  /// The right of one request to be worked on.
  final class Place: Sendable {
    private let client: ClientAddress
    private let admission: Admission

    fileprivate init(_ client: ClientAddress, in admission: Admission) {
      self.client = client
      self.admission = admission
    }

    deinit {
      admission.leave(client)
    }
  }

  // MARK: -

  private struct Counts {
    var total = 0
    var byClient: [ClientAddress: Int] = [:]
  }

  private func leave(_ client: ClientAddress) {
    counts.withLock { counts in
      counts.total -= 1
      let left = (counts.byClient[client] ?? 1) - 1
      counts.byClient[client] = left > 0 ? left : nil
    }
  }
}
