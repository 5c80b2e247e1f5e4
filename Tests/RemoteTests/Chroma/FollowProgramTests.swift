import Foundation
import Offers
import TestSupport
import Testing

private typealias JSONValue = Offers.JSONValue

/// `--follow` as a person meets it: the program, an SQLite file and a real Chroma server.
@Suite("Following", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"), .serialized)
struct FollowProgramTests {
  private let home: TemporaryFolder
  private let program: Program
  private let server: ChromaProcess
  private let address: String
  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../samples/offers.json").standardized.path

  init() async throws {
    home = try TemporaryFolder()
    server = try ChromaProcess()
    try await server.start()
    address = "chroma://127.0.0.1:\(server.port)/followed"
    program = try Program(
      "vie", home: home.path, environment: ["VIE_EMBEDDER": "none", "VIE_JOURNAL": "none", "VIE_FOLLOW": address])
  }

  private func json(_ arguments: [String]) async throws -> JSONValue {
    let result = try await program.run(arguments + ["--json"], in: home.path)
    try #require(result.status == 0, Comment(rawValue: result.errors + result.output))
    return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
  }

  private var sync: [String] { ["sync", "--source", Self.samples] }

  @Test("a sync delivers; a dead server costs nothing but a notice, and the next sync heals")
  func journey() async throws {
    let first = try await json(sync)
    #expect(first["new"] == .integer(36))
    #expect(first["follower"]?["delivered"] == .integer(36))
    #expect(first["follower"]?["pending"] == .integer(0))
    #expect(try await json(["facets", "--store", address])["total"] == .integer(36))
    let doctor = try await program.run(["doctor", "--offline"])
    #expect(doctor.output.contains("is owed nothing"))

    server.kill()
    let more = try more()
    let added = try await json(["import", more])
    #expect(added["new"] == .integer(1))
    #expect(added["follower"]?["pending"] == .integer(1))
    let plain = try await program.run(["import", more])
    #expect(plain.status == 0)
    #expect(plain.errors.contains("1 offer pending for it"))
    #expect(try await program.run(["doctor", "--offline"]).output.contains("1 offer behind"))
    #expect(try await json(["facets"])["total"] == .integer(37))

    try await server.start()
    #expect(try await json(["import", more])["follower"]?["written"] == .integer(1))
    #expect(try await json(["facets", "--store", address])["total"] == .integer(37))
    server.kill()
  }

  @Test("the doctor finds what somebody has removed from the collection, and mends it")
  func doctor() async throws {
    _ = try await json(sync)
    func findings(_ arguments: [String]) async throws -> (status: Int32, line: String) {
      let result = try await program.run(["doctor", "--source", Self.samples] + arguments)
      let line = result.output.utf8.split(separator: UInt8(ascii: "\n")).map { String($0) ?? "" }
        .first { $0.contains("follower") }
      return (result.status, line ?? result.output)
    }
    #expect(try await findings([]).line.contains("is the same in 36 offers"))
    let script = """
      import chromadb
      client = chromadb.HttpClient(host="127.0.0.1", port=\(server.port))
      mirror = client.get_collection("followed-mirror", embedding_function=None)
      rows = mirror.get(where={"$and": [{"kind": "words"}, {"offer_id": 900001}]})
      mirror.delete(ids=rows["ids"])
      print(len(rows["ids"]))
      """
    #expect(try await ChromaProcess.run(python: script).contains("1"))
    let broken = try await findings([])
    #expect(broken.status == 8)
    #expect(broken.line.contains("1 offers missing or damaged"))
    let mended = try await findings(["--repair"])
    #expect(mended.status == 0, "\(mended.line)")
    #expect(mended.line.contains("repaired"))
    #expect(try await findings([]).status == 0)
    server.kill()
  }

  @Test("only an SQLite store can be followed, only Chroma can follow, and none ends it")
  func wrong() async throws {
    for arguments in [
      ["--store", "mirror.npz"], ["--store", address], ["--follow", "redis://x/y"], ["--follow", "x"],
    ] {
      let result = try await program.run(sync + arguments, in: home.path)
      #expect(result.status == 2, "\(arguments) \(result.errors)")
      #expect(result.errors.utf8.split(separator: UInt8(ascii: "\n")).count >= 2)
    }
    _ = try await json(sync)
    #expect(try await json(sync + ["--follow", "none"])["follower"] == nil)
    #expect(try await program.run(["doctor", "--offline"]).output.contains("nothing was delivered"))
    let more = try more()
    let foreign = try await program.run(["sync", "--source", more, "--store", "other.sqlite"], in: home.path)
    #expect(foreign.status == 8)
    #expect(foreign.errors.contains("holds 36 offers that this one doesn't"))
    server.kill()
  }

  /// A file with an offer that the samples don't have.
  private func more() throws -> String {
    let file = home.file("more.json")
    try Data(JSONValue.array([SampleRecord.json(7)]).text.utf8).write(to: URL(filePath: file))
    return file
  }
}
