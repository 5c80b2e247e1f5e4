import Assistant
import Offers
import Retrieval
import Synchronization

/// A follower in memory that fails where a test says: at a step, before it has done what it was told, or just after,
/// when its answer is lost.
package final class ScriptedFollower: Follower {
  package enum Failing: Sendable, CaseIterable {
    case before, after
  }

  package struct Failed: Failure {
    package var kind: FailureKind { .unreachable }
    package var description: String { "the follower is gone" }
    package var hint: String { "Try again." }
  }

  /// What readers of the follower see.
  package struct Shown: Sendable, Equatable {
    package var offers: [Offer.ID: FollowedOffer] = [:]
    package var space: IndexedSpace?
    package var status = MirrorStatus()
    package var receipt: String?

    package init() {}
  }

  private struct State {
    var shown = Shown()
    var owner: String?
    var staged: Shown?
    var receipts = 0
    var steps = 0
    var writes = 0
    var failure: (step: Int, how: Failing)?
  }

  package let name: String
  private let state = Mutex(State())

  package init(_ name: String = "test:follower") {
    self.name = name
  }

  package var shown: Shown { state.withLock(\.shown) }
  /// How many offers were written so far.
  package var writes: Int { state.withLock(\.writes) }
  /// How many calls were made since the last `fail(atStep:_:)`.
  package var steps: Int { state.withLock(\.steps) }

  /// Has the call number `step` from here on fail, and all after it; nil for none.
  package func fail(atStep step: Int?, _ how: Failing = .before) {
    state.withLock {
      $0.steps = 0
      $0.failure = step.map { ($0, how) }
    }
  }

  /// Changes what is there behind everybody's back.
  package func tamper(_ body: @Sendable (inout Shown) -> Void) { state.withLock { body(&$0.shown) } }

  /// Has it belong to another store.
  package func claim(for owner: String?) { state.withLock { $0.owner = owner } }

  // MARK: - Follower

  package func mark() async throws -> FollowerMark? {
    try step { state in state.owner.map { FollowerMark(owner: $0, receipt: state.shown.receipt) } }
  }

  package func activeSpace() async throws -> IndexedSpace? { try step { $0.shown.space } }

  package func status() async throws -> MirrorStatus { try step { $0.shown.status } }

  package func offerIDs() async throws -> Set<Offer.ID> { try step { Set($0.shown.offers.keys) } }

  package func wholeOffers(_ ids: [Offer.ID]) async throws -> [FollowedOffer] {
    try step { state in ids.compactMap { (state.staged ?? state.shown).offers[$0] } }
  }

  package func kept(of offer: FollowedOffer) -> FollowedOffer { offer }

  package func kept(of status: MirrorStatus) -> MirrorStatus { status }

  package func begin(for owner: String) async throws {
    try step {
      $0.owner = owner
      $0.staged = $0.shown
    }
  }

  package func write(_ offers: [FollowedOffer], in space: IndexedSpace?) async throws {
    try step { state in
      for offer in offers { state.staged?.offers[offer.id] = offer }
      state.writes += offers.count
    }
  }

  package func remove(_ offers: [Offer.ID]) async throws {
    try step { state in
      for offer in offers { state.staged?.offers[offer] = nil }
    }
  }

  package func publish(_ space: IndexedSpace?, status: MirrorStatus) async throws -> String {
    try step { state in
      guard var shown = state.staged else { throw Failed() }
      state.receipts += 1
      shown.space = space
      shown.status = status
      shown.receipt = "receipt \(state.receipts)"
      state.shown = shown
      state.staged = nil
      return "receipt \(state.receipts)"
    }
  }

  // MARK: -

  private func step<Value: Sendable>(_ body: (inout State) throws -> Value) throws -> Value {
    try state.withLock { state in
      state.steps += 1
      guard let failure = state.failure, state.steps >= failure.step else { return try body(&state) }
      if state.steps == failure.step, failure.how == .after { _ = try body(&state) }
      throw Failed()
    }
  }
}
