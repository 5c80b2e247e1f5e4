import Assistant
import Foundation
import NumPy
import Offers
import Retrieval
import Synchronization

/// A mirror in one `.npz` file: read whole when it is opened, kept in memory, and written whole whenever a
/// synchronisation commits or embeddings are published.
///
/// The file is replaced only by a complete one, so a kill at any moment leaves the state of before or after. Details and
/// embeddings that an interrupted run had made are made again. A file of the original can be read, but not written to:
/// its own code couldn't read what would be left.
package final class NPZStore: Sendable {
  /// The file.
  package let path: String
  let memory: SQLiteStore
  private let lock: WriterLock?
  /// How many rows of the memory had changed when file and memory were last the same.
  private let savedChanges = Mutex(0)

  /// Opens a file, or starts a new one for writing.
  package init(path: String, access: SQLiteStore.Access) async throws {
    self.path = path
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    if exists, isDirectory.boolValue { throw StoreError.directory(path: path) }
    guard exists || access == .writing else { throw StoreError.missing(path: path) }
    if !exists {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    lock = access == .writing ? try WriterLock(path: path) : nil
    memory = try SQLiteStore(inMemoryFor: path)
    if exists {
      try await load(access)
      try await noteSaved()
    }
  }

  // MARK: -

  private func load(_ access: SQLiteStore.Access) async throws {
    let file = try NPZFile(path: path)
    guard file.names.contains(NPZName.mirror) else {
      guard access == .reading else { throw OriginalIsReadOnly(path: path) }
      let time = fileTime
      _ = try await NPZImport(path: path).run(into: memory) { time }
      return
    }
    let archive = try NPZArchive(mirrorAt: path, file: file)
    try await memory.restore(archive.offers)
    if let status = archive.status { try await memory.restore(status) }
    guard let space = archive.space else { return }
    if !archive.chunks.isEmpty {
      let offers = Set(archive.chunks.map(\.chunk.offer)).sorted()
      try await memory.restore(archive.chunks, of: offers, in: space)
    }
    try await memory.publish(space)
  }

  /// When the file was last written, in this century: archives can be unpacked with dates of long ago.
  private var fileTime: Timestamp {
    let date = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    let milliseconds = ((date ?? Date()).timeIntervalSince1970 * 1000).rounded()
    return Timestamp(milliseconds: max(946_684_800_000, Int(exactly: milliseconds) ?? 0))
  }

  /// Writes the file.
  func save() async throws {
    let offers = try await memory.mirroredOffers(includingWithdrawn: true)
    _ = try await NPZExport(path: path, kind: .plain).write(offers, of: memory)
    try await noteSaved()
  }

  /// Writes the file unless it says what the memory does.
  func saveIfChanged() async throws {
    let changes = try await memory.totalChanges()
    if savedChanges.withLock({ $0 != changes }) { try await save() }
  }

  private func noteSaved() async throws {
    let changes = try await memory.totalChanges()
    savedChanges.withLock { $0 = changes }
  }
}

/// A file of the original was to be written to.
package struct OriginalIsReadOnly: Failure, Equatable {
  let path: String

  package var kind: FailureKind { .badArguments }
  package var description: String { "\(path) is a file of the original, whose code couldn't read it any more" }
  package var hint: String {
    "Bring it into a store by `vie import`, or copy it by `vie migrate --store FILE --to STORE`."
  }
}
