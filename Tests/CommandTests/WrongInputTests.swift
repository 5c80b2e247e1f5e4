import Foundation
import Offers
import TestSupport
import Testing

/// Every wrong input gets the contract's exit code, one sentence and a hint, and leaves the store as it was.
@Suite("Wrong input")
struct WrongInputTests {
  private let home: TemporaryFolder
  private let program: Program

  init() throws {
    home = try TemporaryFolder()
    program = try Program("vie", home: home.path)
  }

  private func fillStore() async throws {
    try Self.samples.write(toFile: home.file("offers.json"), atomically: true, encoding: .utf8)
    let result = try await program.run(["sync", "--source", home.file("offers.json")])
    try #require(result.status == 0, Comment(rawValue: result.errors))
  }

  static let samples = JSONValue.array((1...3).map { SampleRecord.json($0) }).text

  @Test(
    "in the arguments ends with 2",
    arguments: [
      ["search", ""], ["search", "  "], ["search"], ["search", "data", "-n", "0"], ["search", "data", "-n", "-5"],
      ["search", "data", "-n", "999999999"], ["search", "data", "-n", "99999999999999999999"],
      ["search", "data", "-n", "ten"], ["search", "data", "--country", "Allemange"],
      ["search", "data", "--country", ""],
      ["search", "data", "--zone", "9"], ["search", "data", "--competition", "fierce"],
      ["search", "data", "--language", "klingon"], ["search", "data", "--type", "CDI"],
      ["search", "data", "--start-after", "soon"], ["search", "data", "--start-after", "2026-13"],
      ["search", "data", "--published-since", "2026-02-30"], ["search", "data", "--min-pay", "nan"],
      ["search", "data", "--min-pay", "1e400"], ["search", "data", "--min-months", "-1"],
      ["search", "data", "--min-months", "12", "--max-months", "6"], ["search", "data", "--city", "--"],
      ["search", "data", "--mode", "psychic"], ["search", "data", "--frobnicate"], ["frobnicate"], ["show"],
      ["sync", "--rate", "-1"], ["sync", "--rate", "inf"], ["sync", "--deadline", "never"],
      ["sync", "--deadline", "0"], ["sync", "--api-key-file", "/nonexistent"],
      ["sync", "--source", "/nonexistent.json"], ["sync", "--source", "ftp://example.org"],
      ["export", "offers.xls"], ["export", "offers"], ["import", "offers.xls"],
    ])
  func badArguments(arguments: [String]) async throws {
    try await fillStore()
    let result = try await program.run(arguments)
    #expect(result.status == 2, Comment(rawValue: result.errors))
    #expect(result.output.isEmpty)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 2, Comment(rawValue: result.errors))
    #expect(lines.first?.hasPrefix("vie: ") == true)
  }

  @Test("is told as JSON where JSON was asked for")
  func asJSON() async throws {
    try await fillStore()
    let result = try await program.run(["search", "data", "--country", "Allemange", "--json"])
    #expect(result.status == 2)
    let error = try JSONValue(parsing: result.errors.trimmingCharacters(in: .newlines))["error"]
    #expect(error?["kind"] == .string("bad_arguments"))
    #expect(error?["message"] == .string("no country is called \"Allemange\""))
    #expect(error?["hint"] == .string("Did you mean Allemagne (DE)?"))
  }

  @Test("of a hundred thousand bytes as a query is refused in peace")
  func longQuery() async throws {
    try await fillStore()
    let long = String(repeating: "données ", count: 12_000)
    #expect(try await program.run(["search", long]).status == 2)
    #expect(try await program.run(["search", "-"], input: String(repeating: long, count: 10)).status == 2)
    let marks = "e" + String(repeating: "\u{301}", count: 9000)
    #expect(try await program.run(["search", marks]).status == 0)
  }

  @Test(
    "is a store that is not there",
    arguments: [["search", "data"], ["show", "1"], ["facets"], ["stats"], ["export", "x.csv"]])
  func missingStore(arguments: [String]) async throws {
    let result = try await program.run(arguments, in: home.path)
    #expect(result.status == 3)
    #expect(result.errors.contains("vie sync"))
  }

  @Test("is a store that is damaged")
  func damagedStore() async throws {
    let path = home.file("broken.sqlite")
    try Data(repeating: 0x42, count: 8192).write(to: URL(filePath: path))
    for arguments in [["search", "data"], ["sync", "--source", home.file("offers.json")], ["doctor", "--offline"]] {
      try Self.samples.write(toFile: home.file("offers.json"), atomically: true, encoding: .utf8)
      let result = try await program.run(arguments + ["--store", path])
      #expect(result.status == 8, Comment(rawValue: result.errors))
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(repeating: 0x42, count: 8192))
  }

  @Test("is a directory in place of a file")
  func directory() async throws {
    try await fillStore()
    #expect(try await program.run(["search", "data", "--store", home.path]).status == 2)
    #expect(try await program.run(["sync", "--source", home.path]).status == 2)
    #expect(try await program.run(["import", home.path + "/x.json"]).status != 0)
    try FileManager.default.createDirectory(atPath: home.file("folder.csv"), withIntermediateDirectories: true)
    #expect(try await program.run(["export", home.file("folder.csv")]).status == 2)
  }

  @Test("is a file of offers that holds none", arguments: ["", "<html>", "[1", "{\"a\": 1}", "{\"result\": 5}", "42"])
  func badFile(text: String) async throws {
    let file = home.file("bad.json")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let result = try await program.run(["sync", "--source", file])
    #expect(result.status == 8, Comment(rawValue: result.errors))
  }

  @Test("is an offer that nobody knows")
  func unknownOffer() async throws {
    try await fillStore()
    for name in ["999", "VIE999999", "x", "", "99999999999999999999"] {
      #expect(try await program.run(["show", name]).status == 1)
    }
  }

  @Test(
    "is a config file with a fault",
    arguments: ["{", "[]", "{\"stor\": \"x\"}", "{\"rate\": []}", "{\"rate\": \"fast\"}"])
  func badConfig(text: String) async throws {
    try FileManager.default.createDirectory(atPath: home.file(".config/vie"), withIntermediateDirectories: true)
    try text.write(toFile: home.file(".config/vie/config.json"), atomically: true, encoding: .utf8)
    #expect(try await program.run(["stats"]).status == 2)
    #expect(try await program.run(["doctor", "--offline"]).status == 2)
  }
}
