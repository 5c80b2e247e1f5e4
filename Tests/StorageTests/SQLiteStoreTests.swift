import Assistant
import Foundation
import GRDB
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

@Suite("An SQLite store")
struct SQLiteStoreTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func error(opening path: String, _ access: SQLiteStore.Access) -> StoreError? {
    do {
      _ = try SQLiteStore(path: path, access: access)
      return nil
    } catch {
      return error
    }
  }

  private func edit(_ path: String, _ body: (Database) throws -> Void) throws {
    try DatabaseQueue(path: path).write(body)
  }

  @Test("is made, with its folder, when it is opened for writing")
  func creation() async throws {
    let path = folder.file("deep/er/vie.sqlite")
    let store = try SQLiteStore(path: path, access: .writing)
    #expect(try await store.status() == MirrorStatus())
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(permissions?.intValue == 0o600)
    #expect(try await store.integrityProblems().isEmpty)
  }

  @Test("must exist to be read")
  func missing() {
    let path = folder.file("none.sqlite")
    #expect(error(opening: path, .reading) == .missing(path: path))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("is no directory", arguments: [SQLiteStore.Access.reading, .writing])
  func directory(access: SQLiteStore.Access) {
    #expect(error(opening: folder.path, access) == .directory(path: folder.path))
  }

  @Test("lets one writer in at a time, and readers always")
  func oneWriter() throws {
    let path = folder.file("vie.sqlite")
    let writer = try SQLiteStore(path: path, access: .writing)
    #expect(error(opening: path, .writing) == .busy(path: path))
    #expect(error(opening: path, .reading) == nil)
    withExtendedLifetime(writer) {}
  }

  @Test("is free again when its writer has gone")
  func lockReleased() throws {
    let path = folder.file("vie.sqlite")
    do { _ = try SQLiteStore(path: path, access: .writing) }
    #expect(error(opening: path, .writing) == nil)
  }

  #if os(Linux)
    /// What a child of the process is between its birth and its own program: a holder of copies of all descriptors.
    @Test("is free when its writer has gone, though a copy of its lock's descriptor is still open")
    func copiedLock() throws {
      let path = folder.file("vie.sqlite")
      var copy: Int32 = -1
      do {
        let writer = try SQLiteStore(path: path, access: .writing)
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
          guard (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")) == path + ".lock"
          else { continue }
          copy = try dup(#require(Int32(name)))
        }
        withExtendedLifetime(writer) {}
      }
      #expect(copy >= 0)
      defer { close(copy) }
      #expect(error(opening: path, .writing) == nil)
    }
  #endif

  @Test("waits for whoever has the file alone, as the last to leave does while it empties the log")
  func heldAlone() async throws {
    let (origin, path) = (folder.file("origin.sqlite"), folder.file("vie.sqlite"))
    do {
      // What it has written is in the log only: nothing in the file tells yet that it is ours.
      let writer = try SQLiteStore(path: origin, access: .writing)
      for part in ["", "-wal"] { try FileManager.default.copyItem(atPath: origin + part, toPath: path + part) }
      withExtendedLifetime(writer) {}
    }
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let alone = try DatabaseQueue(path: path, configuration: configuration)
    try await alone.write { try $0.execute(sql: "CREATE TABLE held (id INTEGER)") }
    try await alone.write { try $0.execute(sql: "DROP TABLE held") }
    let leaving = Task.detached {
      try await alone.read { _ in usleep(300_000) }
      try alone.close()
    }
    #expect(error(opening: path, .reading) == nil)
    try await leaving.value
  }

  @Test("that is no database is damaged", arguments: [SQLiteStore.Access.reading, .writing])
  func noDatabase(access: SQLiteStore.Access) throws {
    let path = folder.file("vie.sqlite")
    try Data(repeating: 0x41, count: 10_000).write(to: URL(filePath: path))
    #expect(error(opening: path, access)?.kind == .damaged)
  }

  @Test("that was cut short is damaged, and says so")
  func cutShort() async throws {
    let path = folder.file("vie.sqlite")
    do {
      let store = try SQLiteStore(path: path, access: .writing)
      let feed = ScriptedFeed(try SampleRecord.records(1...300))
      _ = try await Synchronizer(feed: feed, repository: store) { Timestamp(milliseconds: 1_780_000_000_000) }.run()
    }
    let whole = try Data(contentsOf: URL(filePath: path))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
    try? FileManager.default.removeItem(atPath: path + "-wal")
    try? FileManager.default.removeItem(atPath: path + "-shm")
    await #expect(throws: StoreError.self) {
      let store = try SQLiteStore(path: path, access: .reading)
      guard try await store.integrityProblems().isEmpty else { throw StoreError.damaged(path: path, reason: "") }
    }
  }

  @Test("of another program is left as it is")
  func foreign() throws {
    let path = folder.file("other.sqlite")
    try edit(path) { try $0.execute(sql: "CREATE TABLE note (text TEXT)") }
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(error(opening: path, .writing) == .foreign(path: path))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("of a newer version is refused")
  func newer() throws {
    let path = folder.file("vie.sqlite")
    do { _ = try SQLiteStore(path: path, access: .writing) }
    try edit(path) {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99: from the future')")
    }
    #expect(error(opening: path, .reading) == .newer(path: path))
  }

  @Test("syncs every transaction to the disk")
  func durability() async throws {
    let store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    #expect(try await store.synchronousLevel() == 2)
  }

  @Test("reads its records anew when the rules of reading have changed")
  func reread() async throws {
    let path = folder.file("vie.sqlite")
    do {
      let store = try SQLiteStore(path: path, access: .writing)
      let feed = ScriptedFeed(try SampleRecord.records(1...2))
      _ = try await Synchronizer(feed: feed, repository: store) { Timestamp(milliseconds: 1_780_000_000_000) }.run()
    }
    try edit(path) {
      try $0.execute(sql: "UPDATE offer SET title = 'old'; UPDATE mirror SET value = 'old' WHERE name = 'rules'")
    }
    let store = try SQLiteStore(path: path, access: .writing)
    #expect(try await store.liveFacts().map(\.title) == ["Analyste de données 1 (H/F)", "Analyste de données 2 (H/F)"])
  }

  @Test("shows a reader what another one commits, and until then what was there")
  func readersFollow() async throws {
    let path = folder.file("vie.sqlite")
    let writer = try SQLiteStore(path: path, access: .writing)
    func sync(_ ids: ClosedRange<Int>, months: Int) async throws {
      let records = try ids.map { try SampleRecord.record($0, ["missionDuration": .integer(months)]) }
      let time = Timestamp(milliseconds: 1_780_000_000_000)
      _ = try await Synchronizer(feed: ScriptedFeed(records), repository: writer) { time }.run()
    }
    try await sync(1...2, months: 12)
    let reader = try SQLiteStore(path: path, access: .reading)
    #expect(try await reader.catalogue().ids == [1, 2])
    _ = try await writer.beginSync(source: "test", at: Timestamp(milliseconds: 1_780_000_001_000))
    #expect(try await reader.catalogue().ids == [1, 2])
    try await sync(2...3, months: 18)
    #expect(try await reader.catalogue().ids == [2, 3])
    #expect(try await reader.liveFacts().map(\.months) == [18, 18])
    #expect(try await reader.catalogue().cloneKeys.count { $0 != nil } == 2)
  }

  @Test("finds the words of what is online now, whatever it was asked before")
  func wordsFollow() async throws {
    let path = folder.file("vie.sqlite")
    let writer = try SQLiteStore(path: path, access: .writing)
    func sync(_ title: String) async throws {
      let records = try [1, 2].map { try SampleRecord.record($0, ["missionTitle": .string("\(title) \($0)")]) }
      let time = Timestamp(milliseconds: 1_780_000_000_000)
      _ = try await Synchronizer(feed: ScriptedFeed(records), repository: writer) { time }.run()
    }
    let terms = LexicalQuery("plombier soudeur", analyzer: TextAnalyzer()).terms
    try await sync("Plombier")
    let reader = try SQLiteStore(path: path, access: .reading)
    for _ in 0..<2 {
      #expect(try await reader.postings(for: terms).map(\.offers) == [[1, 2], []])
      #expect(try await reader.words(near: ["plombeir"]) == ["plombier": 2])
    }
    try await sync("Soudeur")
    #expect(try await reader.postings(for: terms).map(\.offers) == [[], [1, 2]])
    #expect(try await reader.words(near: ["plombeir"])["plombier"] == nil)
  }

  @Test("writes nothing but the journal's lines when a run brings no news, and nothing at all for a trial")
  func idleRun() async throws {
    let store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    let feed = ScriptedFeed(try SampleRecord.records(1...450))
    func run(_ options: Synchronizer.Options = Synchronizer.Options()) async throws -> SyncReport {
      try await Synchronizer(feed: feed, repository: store, options: options) {
        Timestamp(milliseconds: 1_780_000_000_000)
      }.run()
    }
    _ = try await run()
    let changes = try await store.totalChanges()
    var trial = Synchronizer.Options()
    trial.isDryRun = true
    _ = try await run(trial)
    #expect(try await store.totalChanges() == changes)
    #expect(try await run().unchanged == 450)
    #expect(try await store.totalChanges() - changes < 10)
  }

  @Test("throws on a value of a wrong type in place of trapping")
  func damagedValue() async throws {
    let path = folder.file("vie.sqlite")
    let store = try SQLiteStore(path: path, access: .writing)
    let feed = ScriptedFeed(try SampleRecord.records(1...1))
    _ = try await Synchronizer(feed: feed, repository: store) { Timestamp(milliseconds: 1_780_000_000_000) }.run()
    try edit(path) {
      try $0.execute(sql: "UPDATE offer_record SET listing = 'no json'")
    }
    await #expect(throws: StoreError.self) { try await store.mirroredOffer(1) }
  }
}
