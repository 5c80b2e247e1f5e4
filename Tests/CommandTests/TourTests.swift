import CiviwebStub
import Foundation
import Offers
import TestSupport
import Testing

/// The stand-in server has a type of that name too.
private typealias JSONValue = Offers.JSONValue

/// The way a new user goes, with the stand-in server in the API's place.
@Suite("A tour")
struct TourTests {
  private let home: TemporaryFolder
  private let program: Program

  init() throws {
    home = try TemporaryFolder()
    program = try Program("vie", home: home.path)
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  private static let samples = root.appending(path: "samples/offers.json").path

  private func json(_ arguments: [String]) async throws -> JSONValue {
    let result = try await program.run(arguments + ["--json"])
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
  }

  private func ids(_ answer: JSONValue) -> [Int] {
    guard case .array(let hits)? = answer["hits"] else { return [] }
    return hits.compactMap { $0["id"]?.lenientInteger }
  }

  @Test("through the sample offers finds the data job in Berlin")
  func samples() async throws {
    let summary = try await json(["sync", "--source", Self.samples])
    #expect(summary["new"] == .integer(36))
    #expect(summary["quarantined"] == .integer(0))
    #expect(summary["drift"] == .array([]))
    let answer = try await json([
      "search", "data", "--city", "Berlin", "--start-after", "2027-10", "--min-months", "12",
    ])
    #expect(ids(answer).first == 900_001)
    #expect(answer["refused"] == .bool(false))
    #expect(answer["plan"]?["filters"]?["city"] == .array([.string("Berlin")]))
    let shown = try await program.run(["show", "900001"])
    #expect(shown.status == 0)
    #expect(shown.output.contains("Berlin"))
    #expect(try await json(["show", "VIE900001"])["id"] == .integer(900_001))
    #expect(try await json(["facets", "--country", "DE"])["facets"]?["country"]?["DE"] != nil)
    #expect(try await json(["stats"])["live"] == .integer(36))
    #expect(try await program.run(["doctor", "--offline"]).status == 0)
  }

  @Test("finds the key on the site, twice the same offers, and what was withdrawn")
  func live() async throws {
    var options = StubOptions()
    options.requiredKey = "test+key/12345="
    let catalogue = try StubCatalogue(path: Self.samples)
    try await CiviwebStub.withServer(catalogue, options) { server in
      let sync = ["sync", "--site", server.siteURL, "--rate", "0"]
      let first = try await json(sync)
      #expect(first["new"] == .integer(36))
      let again = try await json(sync)
      #expect(again["unchanged"] == .integer(36))
      #expect(again["complete"] == .bool(true))
    }
    options.withdrawn = [900_001, 900_002]
    try await CiviwebStub.withServer(catalogue, options) { server in
      let summary = try await json(["sync", "--site", server.siteURL, "--rate", "0"])
      #expect(summary["withdrawn"] == .integer(2))
    }
    #expect(try await json(["show", "900001"])["withdrawn"] != .null)
    let everything = try String(contentsOfFile: home.file(".local/share/vie/vie.sqlite"), encoding: .isoLatin1)
    #expect(!everything.contains("test+key"))
  }

  @Test("never shows the key, whatever goes wrong")
  func secrecy() async throws {
    var options = StubOptions()
    options.requiredKey = "another-key-1234"
    let secret = "my-secret-key-98765"
    try secret.write(toFile: home.file("key"), atomically: true, encoding: .utf8)
    try await CiviwebStub.withServer(try StubCatalogue(path: Self.samples), options) { server in
      for arguments in [["sync", "--rate", "0"], ["doctor"]] {
        let result = try await program.run(
          arguments + ["--source", server.baseURL, "--api-key-file", home.file("key")])
        #expect(result.status == 4, Comment(rawValue: result.errors))
        #expect(!(result.output + result.errors).contains(secret))
      }
    }
  }

  @Test("with no server ends with 5, says so, and keeps what is stored")
  func unreachable() async throws {
    _ = try await json(["sync", "--source", Self.samples])
    let result = try await program.run([
      "sync", "--source", "http://127.0.0.1:1/api/Offers", "--rate", "0", "--deadline", "20s",
    ])
    #expect(result.status == 5, Comment(rawValue: result.errors))
    #expect(try await json(["stats"])["live"] == .integer(36))
  }

  @Test("out to a file and back gives the same offers", arguments: ["offers.jsonl", "offers.json", "offers.csv"])
  func exportImport(name: String) async throws {
    _ = try await json(["sync", "--source", Self.samples])
    let (first, second) = (home.file(name), home.file("again-" + name))
    #expect(try await json(["export", first])["exported"] == .integer(36))
    let other = ["--store", home.file("other.sqlite")]
    #expect(try await json(["import", first] + other)["new"] == .integer(36))
    _ = try await json(["export", second] + other)
    #expect(try Data(contentsOf: URL(filePath: first)) == Data(contentsOf: URL(filePath: second)))
  }

  @Test("takes flags before the environment before the config file")
  func precedence() async throws {
    try FileManager.default.createDirectory(atPath: home.file(".config/vie"), withIntermediateDirectories: true)
    let config = JSONValue.members(["store": .string(home.file("config.sqlite"))]).text
    try config.write(toFile: home.file(".config/vie/config.json"), atomically: true, encoding: .utf8)
    _ = try await program.run(["sync", "--source", Self.samples])
    #expect(FileManager.default.fileExists(atPath: home.file("config.sqlite")))
    let withVariable = try Program("vie", home: home.path, environment: ["VIE_STORE": home.file("variable.sqlite")])
    _ = try await withVariable.run(["sync", "--source", Self.samples])
    #expect(FileManager.default.fileExists(atPath: home.file("variable.sqlite")))
    _ = try await withVariable.run(["sync", "--source", Self.samples, "--store", home.file("flag.sqlite")])
    #expect(FileManager.default.fileExists(atPath: home.file("flag.sqlite")))
  }
}
