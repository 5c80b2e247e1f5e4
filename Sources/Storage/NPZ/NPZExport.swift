import Assistant
import Offers

/// Writes offers with their embeddings to an `.npz` file.
package struct NPZExport: Sendable {
  private let path: String
  private let kind: NPZKind

  package init(path: String, kind: NPZKind) {
    self.path = path
    self.kind = kind
  }

  /// Writes the given offers of a store; the file is replaced only when it is complete.
  /// - Returns: how many chunks were written.
  package func write(_ offers: [MirroredOffer], of store: any MirrorStore & MirrorTransfer) async throws -> Int {
    let archive = NPZArchive(
      offers: try await store.archivedOffers(offers.map(\.id)), status: try await store.status(),
      space: try await store.activeSpace(), chunks: try await store.storedChunks(of: offers.map(\.id)))
    try archive.write(to: path, kind: kind)
    return archive.chunks.count
  }
}
