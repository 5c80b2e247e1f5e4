import Assistant
import Crypto
import Foundation
import GRDB
import Offers

/// The journal of answers in an SQLite file of its own.
///
/// Several processes may write: each transaction is short, and waits up to five seconds for another's.
package final class SQLiteJournal: Sendable {
  /// The file.
  package let path: String
  private let database: DatabaseQueue

  /// Opens the journal, which is made where there is none.
  package init(path: String) throws(JournalError) {
    self.path = path
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if !FileManager.default.fileExists(atPath: path) {
        // What somebody asked is nobody else's business.
        _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      }
      var configuration = Configuration()
      configuration.label = "vie.journal"
      configuration.busyMode = .timeout(5)
      database = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = JournalSchema.migrator
      guard try database.read(Self.isOurs) else { throw JournalError(path: path, reason: "it is another database") }
      guard try !database.read(migrator.hasBeenSuperseded) else {
        throw JournalError(path: path, reason: "a newer version of vie made it")
      }
      try migrator.migrate(database)
    } catch let error as JournalError {
      throw error
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// An empty journal that is gone with its value, for trial runs.
  package init() throws(JournalError) {
    path = "memory"
    do {
      database = try DatabaseQueue()
      try JournalSchema.migrator.migrate(database)
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(JournalError) -> Value {
    do { return try await database.read(body) } catch { throw Self.failure(error, path: path) }
  }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(JournalError) -> Value {
    do { return try await database.write(body) } catch { throw Self.failure(error, path: path) }
  }

  // MARK: -

  private static func isOurs(_ db: Database) throws -> Bool {
    let identifier = try UInt32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    return identifier == JournalSchema.applicationID || tables == 0
  }

  private static func failure(_ error: any Error, path: String) -> JournalError {
    switch error {
    case let error as DatabaseError:
      JournalError(
        path: path, reason: error.message ?? "\(error.resultCode)",
        isDamaged: [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode))
    case let error as JSONError: JournalError(path: path, reason: "\(error)", isDamaged: true)
    case let error as CocoaError: JournalError(path: path, reason: error.localizedDescription)
    default: JournalError(path: path, reason: "\(error)")
    }
  }
}

extension SQLiteJournal: AnswerJournal {
  package func add(_ record: AnswerRecord, prompt: String?) async throws -> AnswerRecord.ID {
    var record = record
    record.promptHash = prompt.map { Self.hash(of: $0).map { Self.hexadecimal($0) }.joined() }
    let (time, text) = (record.time.description, record.json.text)
    return try await write { db in
      try db.execute(sql: "INSERT INTO answer (time, record) VALUES (?, ?)", arguments: [time, text])
      return db.lastInsertedRowID
    }
  }

  package func record(_ id: AnswerRecord.ID) async throws -> AnswerRecord? {
    try await read { db in
      try Row.fetchOne(db, sql: "SELECT id, record FROM answer WHERE id = ?", arguments: [id]).map(Self.record)
    }
  }

  package func records(latest count: Int) async throws -> [AnswerRecord] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT id, record FROM answer ORDER BY id DESC LIMIT ?", arguments: [max(0, count)])
        .map(Self.record)
    }
  }

  package func addCost(_ cost: Double, at time: Timestamp) async throws {
    try await write { db in
      try db.execute(
        sql: "INSERT INTO spending (time, cost) VALUES (?, ?)", arguments: [time.milliseconds, cost])
    }
  }

  package func cost(since time: Timestamp) async throws -> Double {
    try await read { db in
      let sql = "SELECT total(cost) FROM spending WHERE time >= ?"
      return try Double.fetchOne(db, sql: sql, arguments: [time.milliseconds]) ?? 0
    }
  }

  package func summary(of content: String) async throws -> String? {
    let hash = Self.hash(of: content)
    return try await read { db in
      try String.fetchOne(db, sql: "SELECT text FROM summary WHERE content = ?", arguments: [hash])
    }
  }

  package func keep(_ summary: String, of content: String, at time: Timestamp) async throws {
    let hash = Self.hash(of: content)
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO summary (content, time, text) VALUES (?, ?, ?)",
        arguments: [hash, time.description, summary])
    }
  }

  package func conversation(_ name: String) async throws -> JSONValue? {
    try await read { db in
      let sql = "SELECT conversation FROM conversation WHERE name = ?"
      return try String.fetchOne(db, sql: sql, arguments: [name]).map { try JSONValue(parsing: $0) }
    }
  }

  package func save(_ conversation: JSONValue, as name: String, at time: Timestamp) async throws {
    let text = conversation.text
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO conversation (name, time, conversation) VALUES (?, ?, ?)",
        arguments: [name, time.description, text])
    }
  }

  package func conversationNames() async throws -> [String] {
    try await read { db in
      try String.fetchAll(db, sql: "SELECT name FROM conversation ORDER BY time DESC, name")
    }
  }

  // MARK: -

  private static func record(_ row: Row) throws -> AnswerRecord {
    let text: String = try row.required(1)
    guard var record = AnswerRecord(try JSONValue(parsing: text)) else { throw Row.damaged("the record") }
    record.id = try row.required(0)
    return record
  }

  private static func hash(of text: String) -> Data {
    Data(SHA256.hash(data: Data(text.utf8)))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
