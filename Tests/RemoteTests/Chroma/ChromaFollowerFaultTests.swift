import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

@testable import Remote

/// What becomes of a collection that follows when a delivery breaks off.
@Suite(
  "A Chroma collection that follows among faults", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"))
struct ChromaFollowerFaultTests {
  /// Offers 3 to 9, of which 6 have other words than before.
  private static func later() throws -> [OfferRecord] {
    try (3...9).map { try SampleRecord.record($0, $0 == 3 ? [:] : ["missionDescription": .string("nouveau \($0)")]) }
  }

  /// Sees that a reader finds the offers of before or of after, whole.
  private static func check(_ fixture: ChromaFixture) async throws {
    try await fixture.reading { chroma in
      let live = try await chroma.liveFacts()
      #expect(live.map(\.id) == Array(1...6) || live.map(\.id) == Array(3...9))
      let isNew = live.last?.id == 9
      #expect(try await chroma.mirroredOffers(includingWithdrawn: false).map(\.offer.facts) == live)
      let texts = try await chroma.texts(of: [5])
      let old = try SampleRecord.record(5).text("missionDescription")
      #expect(texts[5]?.description == (isNew ? "nouveau 5" : old))
      #expect(try await chroma.status().lastRefresh == ChromaFixture.time(isNew ? 1 : 0))
      #expect(try await chroma.holders(of: ["nouveau"])["nouveau"] ?? 0 == (isNew ? 6 : 0))
    }
  }

  @Test(
    "shows the state of before or after wherever the writer dies, and heals",
    arguments: [1, 3, 5, 7, 9, 11, 13, 15, 18, 21, 24])
  func killedWriter(writes: Int) async throws {
    let pair = try await FollowedStore()
    try await pair.fill(try SampleRecord.records(1...6))
    try await pair.deliver()
    try await pair.fill(try Self.later(), day: 1)
    let owed = try await pair.store.pending(for: pair.name).count
    do {
      try await pair.deliver(dyingAfter: writes)
      #expect(writes > 12, "a delivery takes more writes than that")
    } catch {
      #expect(try await pair.store.pending(for: pair.name).count == owed)
    }
    try await Self.check(pair.fixture)
    try await pair.deliverLater(minutes: 10)
    try await pair.expectSame("after \(writes) writes")
    #expect(try await pair.store.pending(for: pair.name).isEmpty)
  }

  @Test("is the same again after its server was killed in the middle of a delivery and came back")
  func killedServer() async throws {
    let server = try ChromaProcess()
    try await server.start()
    let pair = try await FollowedStore(on: server)
    try await pair.fill(try SampleRecord.records(1...6))
    try await pair.deliver()
    try await pair.fill(try Self.later(), day: 1)
    let owed = try await pair.store.pending(for: pair.name)
    for writes in [3, 6, 9] {
      await #expect(throws: (any Error).self) { try await pair.deliver(dyingAfter: writes, killing: server) }
      let dead = await #expect(throws: ChromaError.self) { try await pair.deliver() }
      #expect(dead?.kind == .unreachable)
      #expect(try await pair.store.pending(for: pair.name) == owed)
      try await server.start()
      try await Self.check(pair.fixture)
      // The right to write of the one that died is still there for a while.
      try? await pair.fixture.reading { chroma in
        try await chroma.client.remove(where: .equals("kind", .string("lock")), from: chroma.mirror)
      }
    }
    try await pair.deliverLater(minutes: 10)
    try await pair.expectSame()
    server.kill()
  }
}

extension OfferRecord {
  /// A text of the record.
  fileprivate func text(_ field: String) -> String? { json[field]?.lenientText }
}
