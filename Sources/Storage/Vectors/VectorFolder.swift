import Foundation
import Synchronization
import Vectors

/// The folder beside a store with the files of its vector index, and those of them that are open.
final class VectorFolder: Sendable {
  /// A file as the database names it.
  struct File: Hashable {
    let id: Int64
    /// The label that the file must bear, so that another store's file is never taken for it.
    let token: String
  }

  private let path: String
  private let isTemporary: Bool
  private let opened = Mutex<[File: VectorSegment]>([:])
  /// The search over the files that were asked for last, which keeps memory from one question to the next.
  private let lastSearch = Mutex<(files: [File], search: VectorSearch)?>(nil)

  /// - Parameters:
  ///   - store: the path of the store's database.
  ///   - isTemporary: whether the folder goes with this value.
  init(besideStore store: String, isTemporary: Bool = false) {
    path = store + ".vectors"
    self.isTemporary = isTemporary
  }

  deinit {
    if isTemporary { try? FileManager.default.removeItem(atPath: path) }
  }

  /// A search over some files.
  func search(_ files: [File]) throws -> VectorSearch {
    if let last = lastSearch.withLock({ $0 }), last.files == files { return last.search }
    let search = try VectorSearch(try segments(files))
    lastSearch.withLock { $0 = (files, search) }
    return search
  }

  /// The open files; those that are not in use any more are closed.
  func segments(_ files: [File]) throws(VectorFileError) -> [VectorSegment] {
    let known = opened.withLock { $0 }
    var segments: [VectorSegment] = []
    for file in files {
      if let segment = known[file] { segments.append(segment) } else { segments.append(try open(file)) }
    }
    opened.withLock { $0 = Dictionary(zip(files, segments), uniquingKeysWith: { first, _ in first }) }
    return segments
  }

  /// Whether each file is there and sound from its first byte to its last.
  func areSound(_ files: [File]) -> Bool { problem(files) == nil }

  /// What is wrong with the first file that isn't sound from its first byte to its last; nil where all are.
  func problem(_ files: [File]) -> String? {
    for file in files {
      do { try open(file).verify() } catch { return "\(error)" }
    }
    return nil
  }

  /// Begins a file; it is there once the writer has finished.
  func writer(_ file: File, dimension: Int) throws -> VectorSegmentWriter {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return try VectorSegmentWriter(path: path(of: file), dimension: dimension, label: file.token)
  }

  /// Removes what the database no longer names. A reader that still has such a file open keeps it.
  func removeAll(but files: [File]) {
    let kept = Set(files.map { name(of: $0) })
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where !kept.contains(name) {
      try? FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }

  // MARK: -

  private func name(of file: File) -> String { "\(file.id).vectors" }

  private func path(of file: File) -> String { path + "/" + name(of: file) }

  private func open(_ file: File) throws(VectorFileError) -> VectorSegment {
    let segment = try VectorSegment(path: path(of: file))
    guard segment.label == file.token else { throw .foreign(path: segment.path) }
    return segment
  }
}
