import Foundation
import Offers
import OpenAIStub
import TestSupport
import Testing

private typealias JSONValue = Offers.JSONValue

/// Searching by meaning as a person does it, with the real model and a stand-in for OpenAI.
@Suite("Searching by meaning", .enabled(if: LocalModel.isInstalled, "run scripts/model .build/models"))
struct EmbeddingTests {
  private let home: TemporaryFolder
  private let program: Program

  init() throws {
    home = try TemporaryFolder()
    program = try Self.program(home)
  }

  private static func program(_ home: TemporaryFolder, _ environment: [String: String] = [:]) throws -> Program {
    try Program(
      "vie", home: home.path,
      environment: ["VIE_MODELS": LocalModel.folder.path].merging(environment) { _, new in new })
  }

  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/offers.json").standardized.path

  private func json(_ arguments: [String], by program: Program? = nil) async throws -> JSONValue {
    let result = try await (program ?? self.program).run(arguments + ["--json"])
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
  }

  @Test("needs no key and no network: sync embeds, search finds without a common word, sync again embeds nothing")
  func local() async throws {
    let first = try await json(["sync", "--source", Self.samples])
    #expect((first["embedded"]?.lenientInteger ?? 0) >= 36)
    #expect(first["embedder"] == .string("local:all-MiniLM-L6-v2"))
    #expect(try await json(["sync", "--source", Self.samples])["embedded"] == .integer(0))

    let question = "keeping computers safe from hackers"
    let answer = try await json(["search", question, "--explain"])
    #expect(answer["mode"] == .string("hybrid"))
    guard case .array(let hits)? = answer["hits"], let hit = hits.first else { throw Missing() }
    #expect(hit["title"] == .string("Consultant Cybersécurité junior (H/F)"))
    #expect(hit["why"]?["keyword"] == .null)
    #expect(hit["why"]?["semantic"]?.lenientDecimal ?? 0 > 0.3)
    let semantic = try await json(["search", question, "--mode", "semantic"])
    #expect(semantic["mode"] == .string("semantic"))
    #expect(try await json(["search", question, "--mode", "keyword"])["refused"] == .bool(true))

    let similar = try await json(["similar", "900001", "-n", "3"])
    guard case .array(let neighbours)? = similar["hits"] else { throw Missing() }
    #expect(neighbours.count == 3)
    #expect(!neighbours.contains { $0["id"] == .integer(900_001) })
    #expect(try await program.run(["doctor", "--offline"]).status == 0)
  }

  @Test("goes by words, and says so, where no model is or none is wanted")
  func none() async throws {
    let bare = try Program("vie", home: home.path)
    let sync = try await bare.run(["sync", "--source", Self.samples])
    #expect(sync.status == 0)
    #expect(sync.errors.contains("Nothing is embedded: no model"))
    let search = try await bare.run(["search", "data", "--json"])
    #expect(search.output.contains("\"mode\":\"keyword\""))
    #expect(search.errors.contains("Searching by words only"))
    #expect(try await bare.run(["search", "data", "--mode", "keyword"]).errors.isEmpty)
    #expect(try await bare.run(["search", "data", "--mode", "semantic"]).status == 3)
    #expect(try await bare.run(["search", "data", "--embedder", "none", "--mode", "semantic"]).status == 3)
    #expect(try await bare.run(["search", "data", "--embedder", "local:nothing"]).status == 3)
    #expect(try await bare.run(["search", "data", "--embedder", "magic"]).status == 2)
    #expect(try await bare.run(["similar", "900001"]).errors.contains("not embedded"))
  }

  @Test("with a service of OpenAI's shape embeds, refuses to mix, and swaps by reindex")
  func openAI() async throws {
    var options = OpenAIStubOptions()
    options.requiredKey = "sk-test-4711"
    options.faults = [.rateLimit(retryAfter: "0"), .status(500)]
    try await OpenAIStub.withServer(options) { server in
      let remote = try Self.program(
        home, ["OPENAI_BASE_URL": server.baseURL, "OPENAI_API_KEY": "sk-test-4711"])
      let sync = try await json(["sync", "--source", Self.samples, "--embedder", "openai"], by: remote)
      #expect(sync["embedder"] == .string("openai:text-embedding-3-small"))
      #expect((sync["embedded"]?.lenientInteger ?? 0) >= 36)
      // What is stored decides, where nothing is said.
      #expect(try await json(["search", "data analyst"], by: remote)["mode"] == .string("hybrid"))
      let mixed = try await remote.run(["search", "data", "--embedder", "local", "--json"])
      #expect(mixed.status == 3)
      #expect(mixed.errors.contains("vie reindex --embedder local:all-MiniLM-L6-v2"))
      #expect(try await remote.run(["sync", "--source", Self.samples, "--embedder", "local"]).status == 3)

      let swapped = try await json(["reindex", "--embedder", "local"], by: remote)
      #expect(swapped["embedder"] == .string("local:all-MiniLM-L6-v2"))
      #expect(try await json(["search", "data analyst"], by: remote)["mode"] == .string("hybrid"))
      #expect(try await remote.run(["search", "data", "--embedder", "openai"]).status == 3)
    }
  }

  @Test("never shows the key of the service, whatever goes wrong")
  func secrecy() async throws {
    var options = OpenAIStubOptions()
    options.requiredKey = "another"
    try await OpenAIStub.withServer(options) { server in
      let remote = try Self.program(
        home, ["OPENAI_BASE_URL": server.baseURL, "OPENAI_API_KEY": "sk-secret-0815"])
      let result = try await remote.run(["sync", "--source", Self.samples, "--embedder", "openai"])
      #expect(result.status == 4, Comment(rawValue: result.errors))
      #expect(result.output.contains("36 new"))
      #expect(!(result.output + result.errors).contains("0815"))
    }
  }

  @Test("keeps the offers where the service is down, and finds them by words")
  func unreachable() async throws {
    let remote = try Self.program(home, ["OPENAI_BASE_URL": "http://127.0.0.1:1/v1"])
    let sync = try await remote.run(["sync", "--source", Self.samples, "--embedder", "openai"])
    #expect(sync.status == 5, Comment(rawValue: sync.errors))
    #expect(try await json(["search", "data", "--mode", "keyword"], by: remote)["refused"] == .bool(false))
  }

  @Test("is measured by judged questions, and compared with an earlier run")
  func evaluation() async throws {
    _ = try await json(["sync", "--source", Self.samples])
    let questions = home.file("questions.jsonl")
    try """
    {"id": "1", "query": "data analyst Berlin", "relevant": [{"offer_id": 900001, "grade": 3}], "lang": "en"}
    {"id": "2", "query": "recette de crêpes", "relevant": [], "kind": "none", "lang": "fr"}
    """.write(toFile: questions, atomically: true, encoding: .utf8)
    let run = home.file("run.json")
    let report = try await json(["eval", questions, "--save", run])
    #expect(report["questions"] == .integer(2))
    #expect(report["mrr"]?.lenientDecimal == 1)
    #expect(report["by_lang"]?["en"] != nil)
    let compared = try await json(["eval", questions, "--mode", "keyword", "--compare", run])
    #expect(compared["comparison"] != nil)
    #expect(try await program.run(["eval", home.file("nothing")]).status == 2)
    try "{\"id\": 1}\n".write(toFile: questions, atomically: true, encoding: .utf8)
    #expect(try await program.run(["eval", questions]).status == 8)
  }

  @Test("lists the models and where they are")
  func models() async throws {
    let list = try await json(["models", "list"])
    guard case .array(let models)? = list["models"] else { throw Missing() }
    #expect(models.contains { $0["name"] == .string("all-MiniLM-L6-v2") })
    #expect(try await program.run(["models", "path"]).output == LocalModel.folder.path + "\n")
    #expect(try await program.run(["models", "path", "nothing"]).status == 3)
    #expect(try await program.run(["models", "pull", "../../etc"]).status == 2)
  }

  private struct Missing: Error {}
}
