import Assistant
import Foundation
import GRDB
import Offers
import Retrieval
import Vectors

/// The mirror in one SQLite file: offers, texts, records, history, the journal of synchronisations, the word index.
///
/// Readers work at any time, also while one process writes. What a method writes lands whole or not at all, and is on
/// the disk when it returns.
package final class SQLiteStore: Sendable {
  /// The file.
  package let path: String
  let database: any DatabaseWriter
  let vectors: VectorFolder
  let kept = KeptCatalogue()
  let vocabulary = KeptVocabulary()
  private let lock: WriterLock?

  /// What a store is opened for.
  package enum Access: Sendable {
    /// The store must exist.
    case reading
    /// The store is made where there is none, and no other process may write meanwhile.
    case writing
  }

  /// Opens a store and brings its tables up to date.
  package init(path: String, access: Access) throws(StoreError) {
    self.path = path
    vectors = VectorFolder(besideStore: path)
    try Self.check(path, access: access)
    lock = access == .writing ? try WriterLock(path: path) : nil
    if access == .writing, !FileManager.default.fileExists(atPath: path) {
      // Offers name people to write to: the file is its owner's alone. SQLite takes an empty file for a new database.
      _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    do {
      guard try !Self.isForeign(path) else { throw StoreError.foreign(path: path) }
      database = try Self.open(path, access: access)
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch {
      throw .unopenable(path: path, reason: "\(error)")
    }
    try prepare(access)
  }

  /// An empty store that is gone with its value: for trial runs, and for what a file of another kind holds.
  /// - Parameter path: what messages call it.
  package init(inMemoryFor path: String = "memory") throws(StoreError) {
    self.path = path
    let folder = FileManager.default.temporaryDirectory.appending(path: "vie-\(UUID().uuidString)").path
    vectors = VectorFolder(besideStore: folder, isTemporary: true)
    lock = nil
    do {
      database = try DatabaseQueue()
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
    try prepare(.writing)
  }

  /// Runs SQLite's own check of the whole file.
  /// - Returns: what is wrong, a line each; empty for a sound store.
  package func integrityProblems() async throws(StoreError) -> [String] {
    try await read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    }
  }

  /// The version of the SQLite library in use.
  package static var libraryVersion: String {
    (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "unknown"
  }

  /// Whether a process is writing to the store at this moment.
  package static func isBeingWritten(path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path + ".lock") else { return false }
    do throws(StoreError) {
      _ = try WriterLock(path: path, patience: .zero)
      return false
    } catch {
      if case .busy = error { return true }
      return false
    }
  }

  // MARK: - Access with our errors

  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(StoreError) -> Value {
    do { return try await database.read(body) } catch { throw storeError(error) }
  }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    do { return try await database.write(body) } catch { throw storeError(error) }
  }

  // MARK: -

  /// How long to wait for a lock of SQLite's own, which others hold for moments.
  private static let busySeconds = 5.0

  private func storeError(_ error: any Error) -> StoreError {
    switch error {
    case let error as StoreError: error
    case let error as DatabaseError: StoreError(error, path: path)
    case VectorFileError.diskFull: .diskFull(path: path)
    case let error as VectorFileError: .vectors(path: path, reason: "\(error)")
    case let error as RowDecodingError: .damaged(path: path, reason: "\(error)")
    default: .failed(path: path, reason: "\(error)")
    }
  }

  private static func check(_ path: String, access: Access) throws(StoreError) {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    if exists, isDirectory.boolValue { throw .directory(path: path) }
    if access == .reading, !exists { throw .missing(path: path) }
    guard !exists else { return }
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unopenable(path: path, reason: "its folder can't be made")
    }
  }

  /// Whether the file is another program's database. Looks without writing, which opening in our way would do.
  private static func isForeign(_ path: String) throws -> Bool {
    let file = FileHandle(forReadingAtPath: path)
    guard let header = try? file?.read(upToCount: 100), header.count == 100 else { return false }
    // Bytes 68 to 71 are the application's id, once what was written has left the write-ahead log.
    let identifier = header[68..<72].reduce(0) { $0 << 8 | UInt32($1) }
    if identifier == Schema.applicationID { return false }
    var configuration = Configuration()
    configuration.readonly = true
    // The last one to leave a store holds it alone while it empties the write-ahead log.
    configuration.busyMode = .timeout(busySeconds)
    return try DatabaseQueue(path: path, configuration: configuration).read { db in
      let identifier = try UInt32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      return identifier != Schema.applicationID && tables > 0
    }
  }

  /// Opens the database; one that may not be written is read as it stands in its file.
  private static func open(_ path: String, access: Access) throws -> any DatabaseWriter {
    do {
      return try openForWriting(path)
    } catch let error as DatabaseError where access == .reading && Self.isReadOnly(error) {
      var configuration = Configuration()
      configuration.readonly = true
      let allowed = CharacterSet.urlPathAllowed
      guard let address = path.addingPercentEncoding(withAllowedCharacters: allowed) else { throw error }
      return try DatabaseQueue(path: "file:\(address)?immutable=1", configuration: configuration)
    }
  }

  private static func isReadOnly(_ error: DatabaseError) -> Bool {
    [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR].contains(error.resultCode)
  }

  private static func openForWriting(_ path: String) throws -> any DatabaseWriter {
    var configuration = Configuration()
    configuration.label = "vie.store"
    configuration.busyMode = .timeout(busySeconds)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    // DatabasePool sets NORMAL by itself, after which a power cut can lose transactions that were acknowledged.
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return pool
  }

  /// Runs the migrations that are due.
  private func prepare(_ access: Access) throws(StoreError) {
    do {
      let migrator = Schema.migrator
      guard try !database.read(migrator.hasBeenSuperseded) else { throw StoreError.newer(path: path) }
      if try !database.read(migrator.hasCompletedMigrations) {
        let isEmpty = try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") } == 0
        guard !isEmpty || access == .writing else { throw StoreError.missing(path: path) }
        let lock = access == .reading ? try WriterLock(path: path) : nil
        try withExtendedLifetime(lock) { try migrator.migrate(database) }
      }
      if access == .writing { try database.write { db in try OfferTable.rereadIfOutdated(db) } }
    } catch {
      throw storeError(error)
    }
  }
}

// For tests: what else can't be seen from outside.
extension SQLiteStore {
  /// How many rows the writing connection has changed since it was opened.
  package func totalChanges() async throws(StoreError) -> Int {
    try await write { $0.totalChangesCount }
  }

  /// SQLite's level of durability on the writing connection; 2 is FULL.
  package func synchronousLevel() async throws(StoreError) -> Int? {
    try await write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
  }
}
