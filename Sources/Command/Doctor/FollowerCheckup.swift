import Assistant
import Offers
import Remote
import Storage

/// Looks at what follows the store: is it owed anything, and is it the same.
struct FollowerCheckup {
  let assembly: Assembly
  /// Whether servers are left alone.
  let isOffline: Bool
  /// Whether what differs is delivered.
  let repairs: Bool

  func findings() async -> [Finding] {
    do {
      try assembly.checkFollower()
      guard case .sqlite(let path) = assembly.settings.store, !assembly.settings.store.isMissingFile else { return [] }
      let store = try SQLiteStore(path: path, access: repairs ? .writing : .reading)
      let known = try await store.followers()
      var findings: [Finding] = []
      for address in try addresses(known) {
        let backlog = known.first { $0.name == address.description }
        findings.append(await finding(address, backlog, store))
      }
      return findings
    } catch let failure as any Failure {
      return [Finding(Self.subject, failure: failure)]
    } catch {
      return [Finding(Self.subject, notice: "\(error)", hint: "Run `vie doctor` again.")]
    }
  }

  // MARK: -

  private static let subject = "follower"

  /// The follower of the settings, else all that the store knows of.
  private func addresses(_ known: [FollowerBacklog]) throws -> [ChromaAddress] {
    switch assembly.settings.follow {
    case FollowerChoice.none?: []
    case .chroma(let address)?: [address]
    case nil: try known.map { try ChromaAddress($0.name) }
    }
  }

  private func finding(_ address: ChromaAddress, _ backlog: FollowerBacklog?, _ store: SQLiteStore) async -> Finding {
    do {
      if repairs { return try await repair(address, store) }
      guard let backlog, backlog.receipt != nil else {
        return Finding(
          Self.subject, notice: "nothing was delivered to \(address) yet",
          hint: "Run `vie sync --follow \(address)`.")
      }
      if backlog.pending > 0 {
        return Finding(
          Self.subject, notice: "\(address) is \(backlog.pending.counted("offer")) behind",
          hint: "Run `vie sync --follow \(address)`.")
      }
      if isOffline { return Finding(Self.subject, "\(address) is owed nothing") }
      return try await comparison(address, store)
    } catch let failure as any Failure {
      return Finding(Self.subject, failure: failure)
    } catch {
      return Finding(Self.subject, notice: "\(error)", hint: "Run `vie doctor` again.")
    }
  }

  private func comparison(_ address: ChromaAddress, _ store: SQLiteStore) async throws -> Finding {
    let comparison = try await assembly.withFollower(at: address, .reading) {
      try await FollowerComparison(of: $0, with: store)
    }
    guard comparison.isSame else {
      return Finding(Self.subject, failure: FollowError.differs(comparison, follower: address.description))
    }
    return Finding(Self.subject, "\(address) is the same in \(comparison.same.counted("offer"))")
  }

  /// Compares, delivers what is owed and what differs, and compares again.
  private func repair(_ address: ChromaAddress, _ store: SQLiteStore) async throws -> Finding {
    try await store.enroll(address.description)
    return try await assembly.withFollower(at: address, .writing) { follower in
      let before = try await FollowerComparison(of: follower, with: store)
      try await store.owe(before.differing, to: address.description)
      try await Delivery(from: store, to: follower).run()
      let after = try await FollowerComparison(of: follower, with: store)
      guard after.isSame else {
        return Finding(Self.subject, failure: FollowError.differs(after, follower: address.description))
      }
      let mended = before.isSame ? "" : "; repaired: " + before.differences.joined(separator: ", ")
      return Finding(Self.subject, "\(address) is the same in \(after.same.counted("offer"))\(mended)")
    }
  }
}
