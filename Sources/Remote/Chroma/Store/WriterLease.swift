import Offers
import Synchronization

/// The right to write to a store: a record that names its holder and when it lapses.
///
/// Chroma's `add` changes nothing where the id is taken, so of several who add at once one gets in, and whoever reads the
/// record back knows who. A lapsed record is removed only as long as it names the holder that let it lapse. Needs clocks
/// that agree to some seconds.
final class WriterLease: Sendable {
  private static let id = "lock"

  private let client: ChromaClient
  private let server: ChromaServer
  private let mirror: ChromaCollection
  private let holder: String
  private let duration: Duration
  private let now: @Sendable () -> Timestamp
  private let expiry: Mutex<Timestamp>

  /// Takes the right, or fails at once where another has it.
  /// - Throws: `ChromaError.busy`.
  init(
    holder: String, duration: Duration, now: @escaping @Sendable () -> Timestamp, mirror: ChromaCollection,
    client: ChromaClient, server: ChromaServer
  ) async throws(ChromaError) {
    self.client = client
    self.server = server
    self.mirror = mirror
    self.holder = holder
    self.duration = duration
    self.now = now
    expiry = Mutex(Self.end(duration, from: now()))
    try await take()
  }

  /// Makes sure that this process still may write; call before each write.
  /// - Throws: `ChromaError.leaseLost`.
  func check() throws(ChromaError) {
    // Past its end somebody else may have taken it; a little before, so that a call under way ends in time.
    guard now() < expiry.withLock({ $0 }) else { throw .leaseLost(store: client.endpoint.address.description) }
  }

  /// Prolongs the right while there is one.
  func renew() async throws(ChromaError) {
    try check()
    let end = Self.end(duration, from: now())
    let row = try await client.rows([Self.id], in: mirror, [.metadatas]).first
    guard row?.metadata.string("holder") == holder else {
      expiry.withLock { $0 = Timestamp(milliseconds: 0) }
      throw .leaseLost(store: client.endpoint.address.description)
    }
    let members: [JSONValue.Member] = [
      .init("ids", .array([.string(Self.id)])),
      .init("metadatas", .array([(["expires": .integer(end.milliseconds)] as ChromaMetadata).json])),
    ]
    _ = try await client.records("update", in: mirror, members)
    expiry.withLock { $0 = end }
  }

  /// Prolongs the right three times in its length until the task is cancelled or the right is lost.
  func keepAlive(_ stopwatch: Stopwatch) async {
    while !Task.isCancelled {
      do {
        try await stopwatch.sleep(for: duration / 3)
        try await renew()
      } catch {
        // A server that is down for a moment costs one turn; a right that is lost is noticed by the next write.
        if case ChromaError.leaseLost = error { return }
      }
    }
  }

  /// Gives the right back; where that fails it lapses by itself.
  func release() async {
    try? await client.remove(
      where: .all(.equals("kind", .string("lock")), .equals("holder", .string(holder)), and: []), from: mirror)
  }

  // MARK: -

  private func take() async throws(ChromaError) {
    for _ in 0..<3 {
      try await client.add(
        .row(
          Self.id,
          [
            "kind": .string("lock"), "holder": .string(holder),
            "expires": .integer(expiry.withLock { $0.milliseconds }),
          ]), in: mirror, server: server)
      guard let row = try await client.rows([Self.id], in: mirror, [.metadatas]).first else { continue }
      let owner = row.metadata.string("holder") ?? ""
      if owner == holder { return }
      let end = Timestamp(milliseconds: row.metadata.integer("expires") ?? 0)
      guard end <= now() else {
        throw .busy(
          store: client.endpoint.address.description, holder: PlainQuote.quote(owner.utf8), left: end.since(now()))
      }
      try await client.remove(
        where: .all(
          .equals("kind", .string("lock")), .equals("holder", .string(owner)),
          and: [.atMost("expires", .integer(now().milliseconds))]), from: mirror)
    }
    throw .busy(store: client.endpoint.address.description, holder: "unknown", left: duration)
  }

  private static func end(_ duration: Duration, from now: Timestamp) -> Timestamp {
    let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    return Timestamp(milliseconds: now.milliseconds.addingReportingOverflow(Int(milliseconds)).partialValue)
  }
}
