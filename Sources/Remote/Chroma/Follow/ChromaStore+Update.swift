import Assistant
import Offers

/// The steps by which a follower's update is shown.
extension ChromaStore {
  /// Replaces the state, so that the rows of an update count, and with them what is known of the mirror as a whole.
  func show(_ update: ChromaFollower.Update, status: MirrorStatus) async throws {
    let run = update.changes.run
    var next = update.state
    next.run = run
    next.generation += 1
    next.live = update.changes.liveCount
    next.withdrawn = update.changes.withdrawnCount
    next.rules = ChromaState.currentRules
    next.lastRefresh = status.lastRefresh
    if let last = status.lastRun, let row = RunRow.record(run, of: status) {
      try await write([row] + QuarantineRow.rows(status.quarantined, run: run))
      next.syncRun = run
      next.runState = last.state
      next.runReason = last.reason
    }
    try await replace(state: next)
  }

  /// Removes what an update that is shown has replaced, and all of the offers that it has removed.
  func tidy(_ update: ChromaFollower.Update) async throws {
    let run = update.changes.run
    try await client.remove(update.changes.superseded, from: mirror, server: server, before: checkLease)
    try await forgetHistory(of: update.written.sorted(), before: run)
    try await client.remove(
      where: .all(.equals("kind", .string("quarantine")), .isNot("run", .integer(Int(run))), and: []), from: mirror)
    for some in Self.conditions(on: update.removed.sorted()) {
      try checkLease()
      try await client.remove(where: some, from: mirror)
    }
    if !update.removed.isEmpty { try await uncount(update.removed) }
    try await noteTidy(run)
  }

  // MARK: -

  /// Takes offers that are gone for good out of the count of the withdrawn ones.
  private func uncount(_ offers: Set<Offer.ID>) async throws {
    var next = try await state()
    let left = try await everyOffer(next)
    next.withdrawn = left.count { $0.withdrawn != nil }
    try await replace(state: next)
  }
}
