import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

@Suite("A delivery to a follower")
struct DeliveryTests {
  private let mirror: FollowedMirror
  private var follower: ScriptedFollower { mirror.follower }

  init() throws {
    mirror = try FollowedMirror()
  }

  private func fill(_ ids: ClosedRange<Int> = 1...5, day: Int = 0) async throws {
    try await mirror.sync(try SampleRecord.records(ids), day: day)
    try await mirror.index()
  }

  @Test("brings everything over, with chunks, vectors and history, and afterwards only what is new")
  func follows() async throws {
    try await fill()
    #expect(try await mirror.deliver() == DeliveryReport(delivered: 5, written: 5))
    try await mirror.expectSame()
    #expect(follower.shown.offers[3]?.chunks.count == 2)
    try await mirror.sync(
      try SampleRecord.records(1...3) + [try SampleRecord.record(4, ["viewCounter": .integer(999)])], day: 1)
    #expect(try await mirror.deliver() == DeliveryReport(delivered: 2, written: 2))
    try await mirror.expectSame()
    #expect(follower.shown.offers[5]?.archived.mirrored.withdrawn != nil)
    #expect(follower.shown.offers[5]?.chunks == [])
  }

  @Test("without news writes nothing")
  func quiet() async throws {
    try await fill()
    try await mirror.deliver()
    let shown = follower.shown
    follower.fail(atStep: nil)
    #expect(try await mirror.deliver() == DeliveryReport(delivered: 0))
    #expect(follower.shown == shown)
    #expect(follower.steps <= 3)
  }

  @Test("tells of a synchronisation without news, too")
  func status() async throws {
    try await fill()
    try await mirror.deliver()
    try await fill(day: 1)
    #expect(try await mirror.deliver() == DeliveryReport(delivered: 0))
    #expect(follower.shown.status.lastRefresh == FollowedMirror.time(1))
  }

  @Test("is made of any number of groups")
  func groups() async throws {
    try await mirror.sync(try SampleRecord.records(1...210))
    #expect(try await mirror.deliver().written == 210)
    try await mirror.expectSame()
  }

  @Test(
    "that fails at any step leaves the state of before, keeps what is owed, and heals", arguments: 1...6,
    ScriptedFollower.Failing.allCases)
  func failing(step: Int, how: ScriptedFollower.Failing) async throws {
    try await fill()
    try await mirror.deliver()
    try await fill(2...7, day: 1)
    let before = follower.shown
    let owed = try await mirror.pending()
    follower.fail(atStep: step, how)
    do {
      try await mirror.deliver()
      #expect(follower.steps < step, "it has failed without saying so")
    } catch {
      #expect(error is ScriptedFollower.Failed)
      #expect(try await mirror.pending().isSuperset(of: owed))
      // Only a publication of which the answer was lost is seen.
      #expect(follower.shown == before || how == .after)
    }
    follower.fail(atStep: nil)
    try await mirror.deliver()
    try await mirror.expectSame()
  }

  @Test("follows to another embedder, also after a failure in between")
  func reindexed() async throws {
    try await fill()
    try await mirror.deliver()
    let other = WordCountEmbedder(model: "other", dimension: 32)
    _ = try await Indexer(offers: mirror.store, embeddings: mirror.store, embedder: other).run()
    follower.fail(atStep: 4, .after)
    await #expect(throws: ScriptedFollower.Failed.self) { try await mirror.deliver() }
    follower.fail(atStep: nil)
    try await mirror.deliver()
    try await mirror.expectSame()
    #expect(follower.shown.space?.space == other.space)
  }

  @Test("to a follower that holds other offers and belongs to nobody, or another, is refused")
  func foreign() async throws {
    try await fill(1...6)
    try await mirror.deliver()
    let other = try FollowedMirror()
    try await other.sync(try SampleRecord.records(1...3))
    try await other.index()
    let shown = follower.shown
    let error = await #expect(throws: FollowError.self) {
      try await Delivery(from: other.store, to: follower).run()
    }
    #expect(error == .foreignOffers(3, follower: follower.name))
    #expect(follower.shown == shown)
    #expect(try await other.store.pending(for: follower.name).count == 3)
    follower.claim(for: nil)
    await #expect(throws: FollowError.self) { try await Delivery(from: other.store, to: follower).run() }
  }

  @Test("to a follower of other embeddings that isn't its own is refused, and keeps what is owed")
  func otherEmbeddings() async throws {
    try await fill()
    try await mirror.deliver()
    let other = try FollowedMirror(embedder: WordCountEmbedder(model: "other"))
    try await other.sync(try SampleRecord.records(1...5))
    try await other.index()
    let error = await #expect(throws: FollowError.self) {
      try await Delivery(from: other.store, to: follower).run()
    }
    #expect(error == .otherEmbeddings(theirs: "local:words", ours: "local:other", follower: follower.name))
    #expect(try await other.store.pending(for: follower.name).count == 5)
  }

  @Test("takes a follower over that holds nothing else, and the first store takes it back")
  func takenOver() async throws {
    try await fill()
    try await mirror.deliver()
    let other = try FollowedMirror()
    try await other.sync(try SampleRecord.records(1...5), day: 3)
    try await other.index()
    #expect(try await Delivery(from: other.store, to: follower).run().written == 5)
    #expect(try await mirror.deliver().written == 5)
    try await mirror.expectSame()
  }

  @Test("notices by itself that the follower was wiped, or written to by somebody else")
  func receipts() async throws {
    try await fill()
    try await mirror.deliver()
    follower.tamper { $0 = ScriptedFollower.Shown() }
    follower.claim(for: nil)
    #expect(try await mirror.deliver().written == 5)
    try await mirror.expectSame()
    follower.tamper { shown in
      shown.receipt = nil
      shown.offers[99] = shown.offers[1]
      shown.offers[2] = shown.offers[3]
    }
    let report = try await mirror.deliver()
    #expect(report.removed == 1)
    #expect(report.written == 1)
    try await mirror.expectSame()
  }

  @Test("mends what a comparison has found")
  func repair() async throws {
    try await fill()
    try await mirror.deliver()
    follower.tamper { shown in
      shown.offers[1] = nil
      shown.offers[2]?.archived.mirrored.firstSeen = FollowedMirror.time(-1)
      shown.offers[77] = shown.offers[3]
    }
    #expect(try await mirror.deliver().delivered == 0)
    let comparison = try await FollowerComparison(of: follower, with: mirror.store)
    #expect(comparison.missing == [1])
    #expect(comparison.different == [2])
    #expect(comparison.superfluous == [77])
    #expect(comparison.same == 3)
    try await mirror.store.owe(comparison.differing, to: follower.name)
    try await mirror.deliver()
    try await mirror.expectSame()
  }
}
