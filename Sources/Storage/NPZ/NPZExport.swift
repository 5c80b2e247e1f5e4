import Assistant
import Offers

/// Writes offers with their embeddings to an `.npz` file.
package struct NPZExport: Sendable {
  private let path: String
  private let kind: NPZKind
  /// Whether the persons to write to, and records that could not be read and may name some, are left out.
  private let isContactFree: Bool

  package init(path: String, kind: NPZKind, isContactFree: Bool = false) {
    self.path = path
    self.kind = kind
    self.isContactFree = isContactFree
  }

  /// Writes the given offers of a store; the file is replaced only when it is complete.
  /// - Returns: how many chunks were written.
  package func write(_ offers: [MirroredOffer], of store: any MirrorStore & MirrorTransfer) async throws -> Int {
    let ids = offers.map(\.id)
    var archived = try await store.archivedOffers(ids)
    var status = try await store.status()
    var chunks = try await store.storedChunks(of: ids)
    if isContactFree {
      archived = archived.map(\.withoutContact)
      status = status.withoutContact
      chunks = chunks.map(\.withoutContact)
    }
    let archive = NPZArchive(offers: archived, status: status, space: try await store.activeSpace(), chunks: chunks)
    try archive.write(to: path, kind: kind)
    return archive.chunks.count
  }
}
