import Offers
import Retrieval

/// Copies a mirror from one store into another: offers with their records, dates and history, and embeddings.
///
/// What the target has in the same words is left alone, so that an interrupted copy goes on where it was, and a second
/// one does nothing. The journal comes down to its last run; nothing is embedded or fetched. Where one of the stores keeps
/// no contacts, those are neither copied nor compared, and what the target has of them stays.
package struct Migration: Sendable {
  package typealias Store = MirrorStore & MirrorTransfer

  let source: any Store
  let target: any Store

  package init(from source: any Store, to target: any Store) {
    self.source = source
    self.target = target
  }

  /// Copies what the target lacks.
  package func run() async throws -> MigrationReport {
    var report = MigrationReport()
    try await run(into: &report)
    return report
  }

  /// Copies what the target lacks, adding to a report what that was.
  /// - Throws: `MigrationError` where the target holds something else, and what the stores throw.
  package func run(
    into report: inout MigrationReport, progress: @Sendable (SyncProgress) -> Void = { _ in }
  ) async throws {
    let ids = try await source.mirroredOffers(includingWithdrawn: true).map(\.id)
    let space = try await source.activeSpace()
    try await checkTarget(Set(ids), space: space)
    let before = report
    for (start, group) in Self.groups(of: ids) {
      try await copy(group, into: &report)
      progress(.copying(done: start + group.count, of: ids.count))
    }
    if let space {
      for (start, group) in Self.groups(of: ids) {
        try await copyChunks(of: group, in: space, into: &report)
        progress(.copyingChunks(done: start + group.count, of: ids.count))
      }
      guard try await source.activeSpace() == space else { throw MigrationError.moved }
      try await target.publish(space)
    }
    let status = comparable(try await source.status())
    if try await comparable(target.status()) != status || report != before { try await target.restore(status) }
  }

  // MARK: - What both stores can hold

  /// Whether both stores keep contacts.
  var comparesContacts: Bool { source.keepsContacts && target.keepsContacts }

  func comparable(_ offers: [ArchivedOffer]) -> [ArchivedOffer] {
    comparesContacts ? offers : offers.map(\.withoutContact)
  }

  func comparable(_ chunks: [StoredChunk]) -> [StoredChunk] {
    comparesContacts ? chunks : chunks.map(\.withoutContact)
  }

  private func comparable(_ status: MirrorStatus) -> MirrorStatus { comparesContacts ? status : status.withoutContact }

  // MARK: -

  private static let groupSize = 200

  static func groups(of ids: [Offer.ID]) -> [(start: Int, group: [Offer.ID])] {
    stride(from: 0, to: ids.count, by: groupSize).map { ($0, Array(ids[$0...].prefix(groupSize))) }
  }

  private func checkTarget(_ ids: Set<Offer.ID>, space: IndexedSpace?) async throws {
    let foreign = try await target.mirroredOffers(includingWithdrawn: true).filter { !ids.contains($0.id) }
    guard foreign.isEmpty else { throw MigrationError.foreignOffers(foreign.count) }
    guard let other = try await target.activeSpace(), other != space else { return }
    throw MigrationError.otherEmbeddings(other.space.name)
  }

  private func copy(_ ids: [Offer.ID], into report: inout MigrationReport) async throws {
    let ours = try await source.archivedOffers(ids)
    let theirs = comparable(try await target.archivedOffers(ids))
      .reduce(into: [Offer.ID: ArchivedOffer]()) { $0[$1.mirrored.id] = $1 }
    let missing = zip(ours, comparable(ours)).filter { $1 != theirs[$1.mirrored.id] }.map(\.0)
    guard !missing.isEmpty else { return }
    try await target.restore(missing)
    report.copiedOffers += missing.count
  }

  private func copyChunks(
    of ids: [Offer.ID], in space: IndexedSpace, into report: inout MigrationReport
  ) async throws {
    let chunks = try await source.storedChunks(of: ids, in: space)
    let ours = Dictionary(grouping: comparable(chunks), by: \.chunk.offer)
    let theirs = Dictionary(
      grouping: comparable(try await target.storedChunks(of: ids, in: space)), by: \.chunk.offer)
    let different = Set(ids.filter { ours[$0] != theirs[$0] })
    guard !different.isEmpty else { return }
    let missing = chunks.filter { different.contains($0.chunk.offer) }
    try await target.restore(missing, of: different.sorted(), in: space)
    report.copiedChunks += missing.count
  }
}
