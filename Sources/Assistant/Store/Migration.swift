import Offers
import Retrieval

/// Copies a mirror from one store into another: offers with their records, dates and history, and embeddings.
///
/// What the target has in the same words is left alone, so that an interrupted copy goes on where it was, and a second
/// one does nothing. The journal comes down to its last run; nothing is embedded or fetched.
package struct Migration: Sendable {
  package typealias Store = MirrorStore & MirrorTransfer

  private let source: any Store
  private let target: any Store

  package init(from source: any Store, to target: any Store) {
    self.source = source
    self.target = target
  }

  private static let groupSize = 200

  /// Copies what the target lacks.
  /// - Throws: `MigrationError` where the target holds something else, and what the stores throw.
  package func run(progress: @Sendable (SyncProgress) -> Void = { _ in }) async throws -> MigrationReport {
    var report = MigrationReport()
    let offers = try await source.mirroredOffers(includingWithdrawn: true)
    let space = try await source.activeSpace()
    try await checkTarget(Set(offers.map(\.id)), space: space)
    for (start, group) in Self.groups(of: offers) {
      try await copy(group, into: &report)
      progress(.copying(done: start + group.count, of: offers.count))
    }
    if let space {
      for (_, group) in Self.groups(of: offers) { try await copyChunks(of: group.map(\.id), in: space, into: &report) }
      try await target.publish(space)
    }
    let status = try await source.status()
    if try await target.status() != status { try await target.restore(status) }
    return report
  }

  /// Compares the two stores: every offer with its history, every chunk's text, and a sample of vectors.
  /// - Throws: `MigrationError.different` at the first difference.
  package func verify(into report: inout MigrationReport) async throws {
    let offers = try await source.mirroredOffers(includingWithdrawn: true)
    let count = try await target.mirroredOffers(includingWithdrawn: true).count
    guard count == offers.count else { throw MigrationError.different("it has \(count) offers, not \(offers.count)") }
    guard try await target.activeSpace() == source.activeSpace() else {
      throw MigrationError.different("its embeddings are of another kind")
    }
    for (_, group) in Self.groups(of: offers) {
      let ids = group.map(\.id)
      let ours = try await source.archived(group)
      for (offer, copy) in zip(ours, try await archivedInTarget(ids)) where copy != offer {
        throw MigrationError.different("offer \(offer.mirrored.id) is not the same")
      }
      let chunks = try await source.storedChunks(of: ids)
      guard try await target.storedChunks(of: ids).map(\.chunk) == chunks.map(\.chunk) else {
        throw MigrationError.different("a passage of offers \(ids.first ?? 0) to \(ids.last ?? 0) is not the same")
      }
      report.offers += ours.count
      report.withdrawn += ours.count { $0.mirrored.withdrawn != nil }
      report.chunks += chunks.count
    }
    report.sampledVectors = try await verifyVectors(of: offers.map(\.id))
  }

  // MARK: -

  private static let sampleSize = 100

  private static func groups(of offers: [MirroredOffer]) -> [(start: Int, group: [MirroredOffer])] {
    stride(from: 0, to: offers.count, by: groupSize).map { ($0, Array(offers[$0...].prefix(groupSize))) }
  }

  private func checkTarget(_ ids: Set<Offer.ID>, space: IndexedSpace?) async throws {
    let foreign = try await target.mirroredOffers(includingWithdrawn: true).filter { !ids.contains($0.id) }
    guard foreign.isEmpty else { throw MigrationError.foreignOffers(foreign.count) }
    guard let other = try await target.activeSpace(), other != space else { return }
    throw MigrationError.otherEmbeddings(other.space.name)
  }

  private func copy(_ group: [MirroredOffer], into report: inout MigrationReport) async throws {
    let ours = try await source.archived(group)
    let theirs = try await archivedInTarget(group.map(\.id))
    let missing = zip(ours, theirs).filter { $0 != $1 }.map(\.0)
    guard !missing.isEmpty else { return }
    try await target.restore(missing)
    report.copiedOffers += missing.count
  }

  private func copyChunks(
    of ids: [Offer.ID], in space: IndexedSpace, into report: inout MigrationReport
  ) async throws {
    let ours = Dictionary(grouping: try await source.storedChunks(of: ids), by: \.chunk.offer)
    let theirs = Dictionary(grouping: try await target.storedChunks(of: ids), by: \.chunk.offer)
    let missing = ids.flatMap { id in ours[id].map { $0 == theirs[id] ? [] : $0 } ?? [] }
    guard !missing.isEmpty else { return }
    try await target.restore(missing, in: space)
    report.copiedChunks += missing.count
  }

  private func archivedInTarget(_ ids: [Offer.ID]) async throws -> [ArchivedOffer?] {
    var archived: [ArchivedOffer?] = []
    for id in ids {
      let mirrored = try await target.mirroredOffer(id)
      archived.append(try await target.archived(mirrored.map { [$0] } ?? []).first)
    }
    return archived
  }

  /// Compares the vectors of offers that are evenly spread over all.
  private func verifyVectors(of ids: [Offer.ID]) async throws -> Int {
    let step = max(1, ids.count / Self.sampleSize)
    var count = 0
    for place in stride(from: 0, to: ids.count, by: step) where count < Self.sampleSize {
      let vectors = try await source.vectors(of: ids[place])
      guard try await target.vectors(of: ids[place]) == vectors else {
        throw MigrationError.different("the vectors of offer \(ids[place]) are not the same")
      }
      count += vectors.count
    }
    return count
  }
}
