import NIOCore
import Synchronization

/// All open connections. When there are too many, the one that has waited longest for a whole request goes, so that slow
/// clients never keep others out.
final class ConnectionTable: Sendable {
  /// The most connections that stay open.
  let limit: Int
  private let limitPerClient: Int
  private let state = Mutex(State())

  /// How many more there may be for a moment, until those that go are gone.
  static let slack = 64

  init(limit: Int) {
    self.limit = limit
    limitPerClient = max(8, limit / 4)
  }

  /// How many connections are open.
  var count: Int { state.withLock { $0.entries.count } }

  /// Takes a new connection in; closes another, or this one, where there are too many.
  /// - Returns: the connection's number.
  func add(_ channel: any Channel) -> Int {
    let client = ClientAddress(channel.remoteAddress)
    let (number, surplus) = state.withLock { state in
      let number = state.next()
      state.entries[number] = Entry(channel: channel, client: client, waitingSince: number)
      return (number, state.removeSurplus(beyond: limit, perClient: limitPerClient, newest: number))
    }
    surplus?.close(promise: nil)
    return number
  }

  /// Notes whether a whole request of the connection is being answered, so that it must not be closed.
  func set(_ number: Int, isBusy: Bool) {
    state.withLock { state in
      let since = isBusy ? nil : state.next()
      state.entries[number]?.waitingSince = since
    }
  }

  func remove(_ number: Int) {
    state.withLock { _ = $0.entries.removeValue(forKey: number) }
  }

  // MARK: -

  private struct Entry {
    let channel: any Channel
    let client: ClientAddress
    /// A number that grows with time; nil while a request is being answered.
    var waitingSince: Int?
  }

  private struct State {
    var entries: [Int: Entry] = [:]
    private var last = 0

    mutating func next() -> Int {
      last += 1
      return last
    }

    /// Takes one connection out where there are too many, of the newest's client where it has more than its share.
    mutating func removeSurplus(beyond limit: Int, perClient: Int, newest: Int) -> (any Channel)? {
      guard let client = entries[newest]?.client else { return nil }
      let isOverShare = !client.isLoopback && entries.values.count { $0.client == client } > perClient
      guard isOverShare || entries.count > limit else { return nil }
      let waiting = entries.filter { $0.value.waitingSince != nil && (!isOverShare || $0.value.client == client) }
      let longest = waiting.min { ($0.value.waitingSince ?? 0) < ($1.value.waitingSince ?? 0) }
      return entries.removeValue(forKey: longest?.key ?? newest)?.channel
    }
  }
}
