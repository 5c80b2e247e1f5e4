import Foundation
import TestSupport
import Testing

/// The help screens are golden files. Run the tests with RECORD_GOLDEN=1 to write them anew; that run fails, so that no
/// recording passes for a test.
@Suite("A help screen")
struct HelpTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test(
    "is the one on record",
    arguments: [
      "", "sync", "search", "ask", "chat", "summarize", "replay", "show", "similar", "facets", "stats", "export",
      "import", "migrate", "models", "models pull",
      "models list", "models path", "reindex", "serve", "mcp", "eval", "doctor",
    ])
  func golden(command: String) async throws {
    let home = try TemporaryFolder()
    let program = try Program("vie", home: home.path, environment: ["COLUMNS": "100"])
    let result = try await program.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(result.status == 0)
    try compare(result.output, with: command.isEmpty ? "vie" : "vie-" + command.replacing(" ", with: "-"))
  }

  @Test("of the stand-in server is the one on record")
  func stub() async throws {
    let home = try TemporaryFolder()
    let result = try await Program("civiweb-stub", home: home.path, environment: ["COLUMNS": "100"]).run(["--help"])
    #expect(result.status == 0)
    try compare(result.output, with: "civiweb-stub")
  }

  private func compare(_ screen: String, with name: String) throws {
    let file = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(screen.utf8).write(to: file)
      Issue.record("recorded \(name).txt; run again without RECORD_GOLDEN")
      return
    }
    #expect(screen == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}
