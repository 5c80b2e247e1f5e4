import Assistant
import NumPy
import Offers
import Retrieval

/// Brings an `.npz` file into a store: its offers, and its embeddings where the store has none of another kind.
///
/// Of a file of the original, chunks are linked to stored offers by the number in their id, else by their reference;
/// an offer that isn't stored is made of what its chunks say, until a synchronisation completes it. Offers that are
/// stored already keep what they say and the chunks they have. Nothing is withdrawn.
package struct NPZImport: Sendable {
  /// The file.
  package let path: String
  /// Whether the original wrote the file.
  package var isOriginal: Bool { original != nil }
  private let original: OriginalFile?
  private let archive: NPZArchive

  /// Reads the whole file; nothing in it is ever run.
  package init(path: String) throws {
    self.path = path
    let file = try NPZFile(path: path)
    if file.names.contains(NPZName.mirror) {
      archive = try NPZArchive(mirrorAt: path, file: file)
      original = nil
    } else {
      archive = NPZArchive()
      original = try OriginalFile(path: path, file: file)
    }
  }

  /// Brings the file into a store.
  /// - Parameter clock: tells the present moment.
  package func run(
    into store: any MirrorStore & MirrorTransfer, clock: @escaping @Sendable () -> Timestamp
  ) async throws -> NPZImportReport {
    var report = NPZImportReport()
    let links = try await original?.links(in: store, report: &report)
    let records = try links.map { links in links.newRecords } ?? archive.onlineRecords
    report.offers = try await add(records, to: store, clock: clock)
    let chunks = links?.chunks ?? archive.onlineChunks
    try await keep(chunks, of: original?.space ?? archive.space, in: store, report: &report)
    return report
  }

  // MARK: -

  private static let groupSize = 500

  /// Adds the offers as an import of any file does; how many are new.
  private func add(
    _ records: [OfferRecord], to store: any OfferRepository, clock: @escaping @Sendable () -> Timestamp
  ) async throws -> Int {
    guard !records.isEmpty else { return 0 }
    let feed = OfferFileFeed(OfferFileContents(page: OfferPage(records: records)), source: "file:\(path)")
    var options = Synchronizer.Options()
    options.withdrawsMissing = false
    return try await Synchronizer(feed: feed, repository: store, options: options, clock: clock).run().new
  }

  /// Keeps the chunks of those offers that have none, unless the store is embedded in another way.
  private func keep(
    _ chunks: [StoredChunk], of space: IndexedSpace?, in store: any MirrorStore & MirrorTransfer,
    report: inout NPZImportReport
  ) async throws {
    guard let space, !chunks.isEmpty else { return }
    report.space = space
    let active = try await store.activeSpace()
    guard active == nil || active == space else {
      report.otherSpace = active
      return
    }
    let byOffer = Dictionary(grouping: chunks, by: \.chunk.offer)
    let pending = Set(try await store.offersToEmbed(in: space))
    let wanted = byOffer.keys.filter { pending.contains($0) }.sorted()
    for start in stride(from: 0, to: wanted.count, by: Self.groupSize) {
      let offers = Array(wanted[start...].prefix(Self.groupSize))
      let group = offers.flatMap { byOffer[$0] ?? [] }
      try await store.restore(group, of: offers, in: space)
      report.chunks += group.count
    }
    if report.chunks > 0 { try await store.publish(space) }
  }
}

extension NPZArchive {
  /// The records of the offers that were online.
  fileprivate var onlineRecords: [OfferRecord] {
    online.map { $0.mirrored.listing.merged(with: $0.mirrored.details) }
  }

  /// The chunks of the offers that were online.
  fileprivate var onlineChunks: [StoredChunk] {
    let ids = Set(online.map(\.mirrored.id))
    return chunks.filter { ids.contains($0.chunk.offer) }
  }

  private var online: [ArchivedOffer] { offers.filter { $0.mirrored.withdrawn == nil } }
}
