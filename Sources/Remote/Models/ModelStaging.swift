import Foundation

/// The hidden folder beside a model's, where a pull gathers the files; a later pull goes on with what is there.
///
/// One process at a time has it; the lock ends with the process.
final class ModelStaging {
  /// Where the model shall be.
  let place: String
  /// Hidden; holds the draft and nothing else, and is locked.
  private let shell: String
  private let draft: String
  private let aside: String
  private let parent: String
  private let descriptor: Int32

  /// Makes the folder where it is missing, its parents too.
  ///
  /// - Throws: `busy`, `unwritable` or `diskFull`.
  init(for folder: URL) throws(ModelPullError) {
    let url = folder.standardizedFileURL
    let parent = url.deletingLastPathComponent()
    let name = url.lastPathComponent
    place = parent.appending(path: name).path(percentEncoded: false)
    let shell = parent.appending(path: ".\(name).pull")
    self.shell = shell.path(percentEncoded: false)
    // The model's own name, so that who looks at the draft finds it called what it will be.
    draft = shell.appending(path: name).path(percentEncoded: false)
    aside = parent.appending(path: ".\(name).old").path(percentEncoded: false)
    self.parent = parent.path(percentEncoded: false)
    // Set first, for a class that throws is torn down only once everything is set.
    try Self.makeFolder(draft)
    descriptor = open(self.shell, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault.error(self.shell) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK ? .busy(path: place) : FileFault.error(self.shell)
    }
    FolderSwap.recover(place, aside: aside)
  }

  deinit {
    guard descriptor >= 0 else { return }
    // By name, for a child that has just been forked holds a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// How many bytes can still be written here, as far as the system tells.
  func freeSpace(_ measure: (String) -> Int?) -> Int? { measure(draft) }

  /// How many bytes of a file are there already, proved or not.
  func bytes(of file: ModelFile) -> Int {
    max(Self.size(path(of: file)) ?? 0, Self.size(partPath(of: file)) ?? 0)
  }

  /// Whether the file needs not be fetched: it is here whole, or in the model that is to be replaced.
  func has(_ file: ModelFile) -> Bool {
    if Self.isProven(file, at: path(of: file)) { return true }
    let present = "\(place)/\(file.path)"
    guard Self.isProven(file, at: present), (try? Self.makeFolder(folder(of: file))) != nil else { return false }
    unlink(path(of: file))
    return link(present, path(of: file)) == 0
  }

  /// The file as far as it is there.
  func part(of file: ModelFile) throws(ModelPullError) -> PartFile {
    try Self.makeFolder(folder(of: file))
    return try PartFile(file, at: partPath(of: file))
  }

  /// Gives a file its name, once its part is finished.
  func keep(_ file: ModelFile) throws(ModelPullError) {
    guard rename(partPath(of: file), path(of: file)) == 0 else { throw FileFault.error(path(of: file)) }
  }

  /// Removes what is not of these files, and brings the rest to the disk for good.
  ///
  /// - Returns: the folder that now holds the model as it will be.
  func complete(_ files: [ModelFile]) throws(ModelPullError) -> URL {
    try removeAll(but: Set(files.map(\.path)))
    for folder in Set(files.map(folder(of:))).union([draft]) { try FileFault.synchronizeFolder(folder) }
    return URL(filePath: draft, directoryHint: .isDirectory)
  }

  /// Puts the complete draft in the model's place, all at once.
  func commit() throws(ModelPullError) {
    try FolderSwap.put(draft, at: place, aside: aside)
    discard()
    try FileFault.synchronizeFolder(parent)
  }

  /// Removes everything that was gathered.
  func discard() {
    try? FileManager.default.removeItem(atPath: shell)
  }

  // MARK: -

  private func path(of file: ModelFile) -> String { "\(draft)/\(file.path)" }

  /// Named by the content, so that parts of two revisions are never put together.
  private func partPath(of file: ModelFile) -> String {
    switch file.proof {
    case .sha256(let digest), .gitBlob(let digest): "\(path(of: file)).\(digest.prefix(12)).part"
    case .sizeOnly: "\(path(of: file)).\(file.size).part"
    }
  }

  private func folder(of file: ModelFile) -> String {
    URL(filePath: path(of: file)).deletingLastPathComponent().path(percentEncoded: false)
  }

  private func removeAll(but paths: Set<String>) throws(ModelPullError) {
    guard let names = FileManager.default.enumerator(atPath: draft) else { throw FileFault.error(draft) }
    let strays = names.compactMap { $0 as? String }.filter { name in
      !paths.contains(name) && !paths.contains { $0.utf8.starts(with: "\(name)/".utf8) }
    }
    for name in strays { try? FileManager.default.removeItem(atPath: "\(draft)/\(name)") }
  }

  private static func isProven(_ file: ModelFile, at path: String) -> Bool {
    guard size(path) == file.size, let part = try? PartFile(file, at: path) else { return false }
    return (try? part.finish()) != nil
  }

  private static func size(_ path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  private static func makeFolder(_ path: String) throws(ModelPullError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      let number = (error as NSError).userInfo[NSUnderlyingErrorKey].flatMap { ($0 as? NSError)?.code } ?? Int(EIO)
      throw FileFault.error(path, number: Int32(exactly: number) ?? EIO)
    }
  }
}
