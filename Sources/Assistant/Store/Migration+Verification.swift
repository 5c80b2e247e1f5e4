import Offers
import Retrieval

extension Migration {
  /// Compares the two stores: every offer with its history, every chunk's text, a sample of vectors, and the target's
  /// parts with each other.
  /// - Throws: `MigrationError.different` at the first difference.
  package func verify(
    into report: inout MigrationReport, progress: @Sendable (SyncProgress) -> Void = { _ in }
  ) async throws {
    let ids = try await source.mirroredOffers(includingWithdrawn: true).map(\.id)
    let count = try await target.mirroredOffers(includingWithdrawn: true).count
    guard count == ids.count else { throw MigrationError.different("it has \(count) offers, not \(ids.count)") }
    let space = try await source.activeSpace()
    guard try await target.activeSpace() == space else {
      throw MigrationError.different("its embeddings are of another kind")
    }
    (report.offers, report.withdrawn, report.chunks) = (0, 0, 0)
    report.comparesContacts = comparesContacts
    for (start, group) in Self.groups(of: ids) {
      try await compareOffers(group, into: &report)
      if let space { report.chunks += try await compareChunks(of: group, in: space) }
      progress(.comparing(done: start + group.count, of: ids.count))
    }
    report.sampledVectors = try await compareVectors(of: ids)
    if let first = try await target.disagreements().first { throw MigrationError.different(first) }
  }

  /// Copies and compares until both stores are the same, for the source may be synchronised meanwhile.
  ///
  /// - Parameters:
  ///   - copy: runs a migration.
  ///   - compare: verifies it with a target that is read anew: what counts is what it holds, not what was handed to it.
  /// - Returns: what all rounds copied, and what the last one compared.
  /// - Throws: `MigrationError.different` where the copy isn't the same after three rounds, and what the closures throw.
  package static func untilEqual(
    copy: (inout MigrationReport) async throws -> Void, compare: (inout MigrationReport) async throws -> Void
  ) async throws -> MigrationReport {
    var report = MigrationReport()
    var rounds = 3
    while true {
      rounds -= 1
      do {
        try await copy(&report)
        try await compare(&report)
        return report
      } catch let error as MigrationError {
        guard error.isMendable, rounds > 0 else { throw error }
      }
    }
  }

  // MARK: -

  private static let sampleSize = 100

  private func compareOffers(_ ids: [Offer.ID], into report: inout MigrationReport) async throws {
    let ours = comparable(try await source.archivedOffers(ids))
    let theirs = comparable(try await target.archivedOffers(ids))
    if ours != theirs {
      let first = zip(ours, theirs).first { $0 != $1 }?.0.mirrored.id ?? ids.first ?? 0
      throw MigrationError.different("offer \(first) is not the same")
    }
    report.offers += ours.count
    report.withdrawn += ours.count { $0.mirrored.withdrawn != nil }
  }

  private func compareChunks(of ids: [Offer.ID], in space: IndexedSpace) async throws -> Int {
    let chunks = try await source.storedChunks(of: ids, in: space).map(\.chunk)
    guard try await target.storedChunks(of: ids, in: space).map(\.chunk) == chunks else {
      throw MigrationError.different("a passage of offers \(ids.first ?? 0) to \(ids.last ?? 0) is not the same")
    }
    return chunks.count
  }

  /// Compares the vectors of offers that are evenly spread over all.
  private func compareVectors(of ids: [Offer.ID]) async throws -> Int {
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
