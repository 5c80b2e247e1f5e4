import Foundation
import TestSupport
import Testing

/// The real program under the protocol's official client, in the first Python that `VIE_TEST_PYTHON` names.
@Suite("vie mcp and /mcp", .timeLimit(.minutes(20)))
struct MCPTests {
  private let home: TemporaryFolder

  init() async throws {
    home = try TemporaryFolder()
    let records = [
      SampleRecord.json(
        245_801,
        [
          "missionTitle": .string("Data Analyst (H/F)"),
          "missionDescription": .string("You build dashboards and data models in Python."),
        ]),
      SampleRecord.json(
        245_802,
        [
          "missionTitle": .string("Chef de projet"), "missionDescription": .string("Pilotage de la qualité."),
          "cityName": .string("MADRID"), "countryId": .string("ES"), "countryName": .string("ESPAGNE"),
          "countryNameEn": .string("SPAIN"),
        ]),
      SampleRecord.json(
        245_803,
        [
          "missionTitle": .string("Ingénieur soudage"), "cityName": .string("LIEGE"), "countryId": .string("BE"),
          "countryName": .string("BELGIQUE"), "countryNameEn": .string("BELGIUM"),
          "missionDescription": .string("Vous développez des procédés de soudage."),
        ]),
    ]
    let file = home.file("offers.json")
    try Data("[\(records.map(\.text).joined(separator: ","))]".utf8).write(to: URL(filePath: file))
    let sync = try await Program("vie", home: home.path).run([
      "sync", "--source", file, "--store", home.file("vie.sqlite"), "--embedder", "none",
    ])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
  }

  @Test(
    "pass the official client's suite on standard input and output",
    .enabled(if: MCPTests.python != nil, MCPTests.notice), arguments: ["legacy", "2026-07-28", "auto"])
  func lines(mode: String) async throws {
    let program = try Program(shellAt: home.path)
    let result = try await program.run([
      "-c", "exec \"$@\"", "sh", try #require(Self.python), Self.suite, mode, "stdio", "vie",
      home.file("vie.sqlite"),
    ])
    #expect(result.status == 0, Comment(rawValue: result.errors))
    #expect(result.output == "ok\n")
  }

  @Test(
    "pass the official client's suite over HTTP", .enabled(if: MCPTests.python != nil, MCPTests.notice),
    arguments: ["legacy", "2026-07-28", "auto"])
  func http(mode: String) async throws {
    let arguments = ["--store", home.file("vie.sqlite"), "--embedder", "none"]
    try await ServedProgram.run(home: home.path, arguments: arguments) { server in
      let result = try await Program(shellAt: home.path).run([
        "-c", "exec \"$@\"", "sh", try #require(Self.python), Self.suite, mode, "http", server.address,
      ])
      #expect(result.status == 0, Comment(rawValue: result.errors))
      #expect(result.output == "ok\n")
    }
  }

  @Test("write nothing but messages to standard output, and end with their input")
  func pipes() async throws {
    let lines = [
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}"#,
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, "damage",
      #"{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"count_offers"}}"#,
    ]
    let result = try await Program("vie", home: home.path).run(
      ["mcp", "--store", home.file("vie.sqlite"), "--embedder", "none"], input: lines.joined(separator: "\n"))
    #expect(result.status == 0, Comment(rawValue: result.errors))
    let answers = result.output.split(separator: "\n")
    #expect(answers.count == 3)
    #expect(answers.allSatisfy { $0.hasPrefix(#"{"jsonrpc":"2.0""#) })
    #expect(answers.last?.contains(#""total":3"#) == true)
    #expect(result.errors.contains("Searching by words only"))
  }

  @Test("say what is missing where there is no store")
  func noStore() async throws {
    let result = try await Program("vie", home: home.path).run(["mcp", "--store", home.file("other.sqlite")])
    #expect(result.status == 3)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("vie sync"))
  }

  // MARK: -

  private static let python = (ProcessInfo.processInfo.environment["VIE_TEST_PYTHON"] ?? "")
    .split(separator: ":").first.map(String.init)
  private static let notice: Comment = "MCP's client is not here: set VIE_TEST_PYTHON to a Python that has it."
  private static let suite = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "mcp_suite.py").path
}
