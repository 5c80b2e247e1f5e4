import CiviwebStub
import Foundation
import TestSupport
import Testing

/// The commands that the README shows work, in its order.
@Suite("The README")
struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// The lines of the README's code blocks that call the program, comments cut.
  private static func commands() throws -> [String] {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    var isCode = false
    return text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("```") { isCode.toggle() }
      guard isCode, line.hasPrefix("vie ") else { return nil }
      return line.split(separator: " # ").first.map(String.init)
    }
  }

  @Test("shows commands that work, one after the other")
  func commandsWork() async throws {
    let commands = try Self.commands()
    #expect(commands.count > 10)
    let home = try TemporaryFolder()
    try #"{"id": "1", "query": "data analyst", "relevant": [{"offer_id": 900001, "grade": 3}]}"#
      .write(toFile: home.file("questions.jsonl"), atomically: true, encoding: .utf8)
    let catalogue = try StubCatalogue(path: Self.root.appending(path: "samples/offers.json").path)
    var options = StubOptions()
    options.requiredKey = "readme-test-key"
    try await CiviwebStub.withServer(catalogue, options) { server in
      let shell = try Program(shellAt: home.path, environment: ["VIE_SITE": server.siteURL, "VIE_RATE": "0"])
      for command in commands {
        let line = command.replacing("http://127.0.0.1:8080/api/Offers", with: server.baseURL)
        let result = try await shell.run(["-c", line], in: home.path)
        #expect(result.status == 0, Comment(rawValue: "\(line): \(result.errors)"))
      }
    }
  }

  @Test("names every setting that the program reads")
  func settings() async throws {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let source = Self.root.appending(path: "Sources/Command/Settings/Settings.swift")
    let variables = try String(contentsOf: source, encoding: .utf8).matches(of: /"(VIE_[A-Z_]+)"/).map { $0.output.1 }
    #expect(variables.count >= 6)
    for variable in variables { #expect(text.contains("`\(variable)`")) }
  }
}
