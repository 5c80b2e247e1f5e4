import Assistant
import Foundation
import GRDB
import Offers
import Storage
import TestSupport
import Testing

@Suite("A journal of answers")
struct SQLiteJournalTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("deep/journal.sqlite")
  }

  private func moment(_ seconds: Int) -> Timestamp { Timestamp(milliseconds: 1_795_000_000_000 + seconds * 1000) }

  private var record: AnswerRecord {
    AnswerRecord(
      time: moment(0), question: "data à \"Berlin\"\n", search: .members(["query": .string("data")]),
      plan: .members(["text": .string("data")]), hits: [.init(id: 245_844, score: 0.71), .init(id: 7, score: 0.5)],
      index: "local:m:384", model: "gpt-4.1-mini", usage: TokenUsage(prompt: 900, completion: 80, isEstimated: true),
      cost: 0.0005, duration: .milliseconds(1234), answer: "12 mois [VIE245844]", claims: .array([]), isRefused: false,
      failure: nil)
  }

  @Test("gives an answer back as it was, under its number, also to another process")
  func roundTrip() async throws {
    let first = try SQLiteJournal(path: path)
    let id = try await first.add(record, prompt: "the prompt")
    let second = try SQLiteJournal(path: path)
    let next = try await second.add(record, prompt: nil)
    #expect(next == id + 1)
    var expected = record
    expected.id = id
    // `printf 'the prompt' | sha256sum`
    expected.promptHash = "906a183b1dba459ddc1c5675deda593b6bf9195617ba7e4f6a1a7093c62b257e"
    #expect(try await second.record(id) == expected)
    #expect(try await first.record(next)?.promptHash == nil)
    #expect(try await first.records(latest: 1).map(\.id) == [next])
    #expect(try await first.record(99) == nil)
  }

  @Test("adds up what calls cost since a moment")
  func costs() async throws {
    let journal = try SQLiteJournal(path: path)
    #expect(try await journal.cost(since: moment(0)) == 0)
    for second in 0..<4 { try await journal.addCost(0.25, at: moment(second)) }
    #expect(try await journal.cost(since: moment(2)) == 0.5)
  }

  @Test("keeps summaries by their content, and conversations by their names")
  func summariesAndConversations() async throws {
    let journal = try SQLiteJournal(path: path)
    try await journal.keep("short", of: "a long text", at: moment(0))
    #expect(try await journal.summary(of: "a long text") == "short")
    #expect(try await journal.summary(of: "a long text.") == nil)
    try await journal.save(.array([.integer(1)]), as: "one", at: moment(1))
    try await journal.save(.array([.integer(2)]), as: "two", at: moment(2))
    try await journal.save(.array([.integer(3)]), as: "one", at: moment(3))
    #expect(try await journal.conversation("one") == .array([.integer(3)]))
    #expect(try await journal.conversation("three") == nil)
    #expect(try await journal.conversationNames() == ["one", "two"])
  }

  @Test("is its owner's alone")
  func permissions() throws {
    _ = try SQLiteJournal(path: path)
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(permissions?.intValue == 0o600)
  }

  @Test("is no other database, and leaves one as it is")
  func foreign() throws {
    let other = folder.file("other.sqlite")
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(throws: JournalError.self) { try SQLiteJournal(path: other) }
    try Data("no database at all, but a text that is long enough".utf8).write(to: URL(filePath: folder.file("text")))
    #expect(throws: JournalError.self) { try SQLiteJournal(path: folder.file("text")) }
    #expect(throws: JournalError.self) { try SQLiteJournal(path: folder.path) }
  }
}

@Suite("A cap on spending")
struct SpendingCapTests {
  private let noon = Timestamp(milliseconds: 1_795_000_000_000)

  private func cap(_ limit: Double?, at time: Timestamp, in journal: SQLiteJournal) -> SpendingCap {
    SpendingCap(limit: limit, journal: journal, now: { time })
  }

  @Test("lets calls through until the day's sum is reached, and again on the next day")
  func day() async throws {
    let journal = try SQLiteJournal()
    let today = cap(1, at: noon, in: journal)
    try await today.admit(cost: 0.9, of: "m")
    try await today.note(cost: 0.9)
    try await today.admit(cost: 0.1, of: "m")
    let error = await #expect(throws: SpendingError.self) { try await today.admit(cost: 0.2, of: "m") }
    #expect(error == .capReached(limit: 1, spent: 0.9, cost: 0.2))
    #expect(error?.kind == .rateLimited)
    let tomorrow = cap(1, at: Timestamp(milliseconds: noon.milliseconds + 86_400_000), in: journal)
    try await tomorrow.admit(cost: 0.9, of: "m")
  }

  @Test("refuses what has no price, unless there is no cap")
  func unknownPrice() async throws {
    let journal = try SQLiteJournal()
    await #expect(throws: SpendingError.unknownPrice(model: "m")) {
      try await cap(1, at: noon, in: journal).admit(cost: nil, of: "m")
    }
    try await cap(nil, at: noon, in: journal).admit(cost: nil, of: "m")
  }

  @Test(
    "begins its day at midnight UTC", arguments: [(0, 0), (86_399_999, 0), (86_400_000, 86_400_000), (-1, -86_400_000)])
  func midnight(time: Int, expected: Int) {
    #expect(SpendingCap.midnight(before: Timestamp(milliseconds: time)) == Timestamp(milliseconds: expected))
  }
}
