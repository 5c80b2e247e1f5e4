import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

@testable import Remote

private typealias JSONValue = Offers.JSONValue

/// `vie migrate` as a person runs it, between files and a real Chroma server.
@Suite("vie migrate with Chroma", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"), .serialized)
struct ChromaMigrationProgramTests {
  private let home: TemporaryFolder
  private let fixture: ChromaFixture
  private let program: Program
  private let shell: Program
  private let count = 450

  private var chroma: String { fixture.configuration.address.description }
  private var sqlite: String { home.file("vie.sqlite") }

  init() async throws {
    home = try TemporaryFolder()
    fixture = try await ChromaFixture()
    program = try Program("vie", home: home.path, environment: ["VIE_EMBEDDER": "none"])
    shell = try Program(shellAt: home.path, environment: ["VIE_EMBEDDER": "none"])
    let store = try SQLiteStore(path: sqlite, access: .writing)
    let titles = ["Data engineer", "Chef de projet", "Acheteur", "Soudeur", "Contrôleur de gestion"]
    let records = try (1...count).map { number in
      try SampleRecord.record(
        number,
        ["missionTitle": .string("\(titles[number % titles.count]) \(number)"), "contactEmail": .string("a@b.example")])
    }
    _ = try await Synchronizer(feed: ScriptedFeed(records), repository: store) { ChromaFixture.time(0) }.run()
    let embedder = WordCountEmbedder(dimension: 16, batchSize: 100)
    _ = try await Indexer(offers: store, embeddings: store, embedder: embedder).run()
  }

  private func json(_ arguments: [String]) async throws -> JSONValue {
    let result = try await program.run(arguments + ["--json"])
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
  }

  private func migrate(_ source: String, _ target: String) async throws -> JSONValue {
    try await json(["migrate", "--store", source, "--to", target])
  }

  /// What `vie export` writes of a store, contacts aside.
  private func export(_ store: String) async throws -> [JSONValue] {
    let file = home.file("\(UUID().uuidString).jsonl")
    _ = try await json(["export", file, "--store", store])
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
      guard case .object(var members) = try JSONValue(parsing: String(line)) else { return .null }
      members.removeAll { $0.name.hasPrefix("contact") }
      for (place, member) in members.enumerated() {
        guard case .object(let inner) = member.value else { continue }
        members[place] = .init(member.name, .object(inner.filter { !$0.name.hasPrefix("contact") }))
      }
      return .object(members)
    }
  }

  @Test("goes through Chroma, a second database and an .npz file with the same hits and exports, and back")
  func everyDirection() async throws {
    let (second, npz, third) = (home.file("second.sqlite"), home.file("third.npz"), home.file("last.sqlite"))
    for (source, target) in [(sqlite, chroma), (chroma, second), (second, npz), (npz, third)] {
      let report = try await migrate(source, target)
      #expect(report["copied_offers"] == .integer(count))
      #expect(report["contacts"] == .bool(source != chroma && target != chroma))
      #expect(report["sampled_vectors"]?.lenientInteger ?? 0 >= 100)
    }
    for (source, target) in [(npz, chroma), (chroma, npz), (sqlite, chroma)] {
      let report = try await migrate(source, target)
      #expect((report["copied_offers"], report["copied_chunks"]) == (.integer(0), .integer(0)))
    }
    let exported = try await export(sqlite)
    #expect(exported.count == count)
    for store in [chroma, second, npz, third] {
      #expect(try await export(store) == exported, "\(store)")
      for question in ["data engineer", "soudeur 17", "projet"] {
        let search = ["search", question, "-n", "20", "--store"]
        let ids = try await json(search + [store])["hits"].elements.map { $0["id"]?.lenientInteger }
        #expect(try await json(search + [sqlite])["hits"].elements.map { $0["id"]?.lenientInteger } == ids)
        #expect(!ids.isEmpty)
      }
    }
  }

  @Test("killed at any step of its progress, it is finished by the next run", arguments: [1, 2, 4, 6, 8])
  func killed(lines: Int) async throws {
    let script = """
      mkfifo "$0/pipe"; vie migrate --store "$1" --to "$2" >/dev/null 2>"$0/pipe" & program=$!
      exec 3<"$0/pipe"; n=0
      while test $n -lt "$3" && read -r line <&3; do n=$((n+1)); echo "$line"; done
      kill -9 $program; echo "killed"
      """
    let shell = try await shell.run(["-c", script, home.path, sqlite, chroma, "\(lines)"])
    let said = shell.output.split(separator: "\n")
    try #require(said.last == "killed" && said.count == lines + 1, "\(shell.output)\(shell.errors)")
    try await letLeaseLapse()
    let report = try await migrate(sqlite, chroma)
    #expect(report["offers"] == .integer(count))
    #expect((report["copied_offers"]?.lenientInteger ?? 0) <= count - (lines == 1 ? 200 : 400))
    #expect(try await migrate(sqlite, chroma)["copied_offers"] == .integer(0))
    #expect(
      try await program.run(["doctor", "--offline", "--store", chroma]).output.contains("\(count) offers online"))
  }

  /// Removes the right to write of a process that was killed, as 90 seconds do.
  private func letLeaseLapse() async throws {
    try await fixture.reading { store in
      try await store.client.remove(where: .equals("kind", .string("lock")), from: store.mirror)
    }
  }

  @Test("somebody else's collection is refused with a remedy, and nothing is made beside it")
  func foreign() async throws {
    let address = fixture.configuration.address
    try await NetworkTransport.withTransport(
      userAgent: "test", configuration: NetworkTransport.configuration(connectTimeout: .seconds(5))
    ) { transport in
      let client = ChromaClient(
        try ChromaEndpoint(address, token: nil, tokenHeader: .chromaToken), calls: fixture.configuration.calls,
        policy: fixture.configuration.policy, transport: transport)
      _ = try await client.makeCollection(named: address.collection, metadata: ["owner": .string("somebody")])
      let result = try await program.run(["migrate", "--store", sqlite, "--to", chroma])
      #expect(result.status != 0)
      #expect(result.errors.contains("was not made by vie") && result.errors.contains("Name another collection"))
      let mirror = try await client.collection(named: address.mirror)
      #expect(mirror == nil)
    }
  }
}
