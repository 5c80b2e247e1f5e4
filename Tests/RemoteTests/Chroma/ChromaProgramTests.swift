import Foundation
import Offers
import TestSupport
import Testing

private typealias JSONValue = Offers.JSONValue

/// The program on a real Chroma server, with no database of its own.
@Suite("The program on Chroma", .enabled(if: ChromaProcess.isAvailable, "\(ChromaProcess.notice)"), .serialized)
struct ChromaProgramTests {
  private let home: TemporaryFolder
  private let program: Program
  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../samples/offers.json").standardized.path

  init() async throws {
    home = try TemporaryFolder()
    let port = try await SharedChroma.shared.server().port
    program = try Program(
      "vie", home: home.path,
      environment: ["VIE_STORE": "chroma://127.0.0.1:\(port)/program-\(UUID().uuidString)", "VIE_EMBEDDER": "none"])
  }

  private func json(_ arguments: [String]) async throws -> JSONValue {
    let result = try await program.run(arguments + ["--json"])
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
  }

  @Test("synchronises, finds, answers and counts there alone")
  func journey() async throws {
    #expect(try await program.run(["search", "data"]).status == 3)
    #expect(try await json(["sync", "--source", Self.samples])["new"] == .integer(36))
    let again = try await json(["sync", "--source", Self.samples])
    #expect(again["new"] == .integer(0))
    #expect(again["unchanged"] == .integer(36))
    guard case .array(let hits)? = try await json(["search", "data à Berlin"])["hits"] else { throw Missing() }
    #expect(hits.first?["id"] == .integer(900_001))
    #expect(try await json(["ask", "combien d'offres en Allemagne ?"])["exact"]?["value"] == .integer(2))
    #expect(try await json(["show", "900001"])["id"] == .integer(900_001))
    #expect(try await json(["facets"])["total"] == .integer(36))
    #expect(try await program.run(["doctor", "--offline"]).output.contains("36 offers online"))
    #expect(!FileManager.default.fileExists(atPath: home.file(".local/share/vie")))
  }

  @Test(
    "says what is wrong with an address or a server",
    arguments: [
      ("chroma://127.0.0.1:9/offers", Int32(5)), ("chroma:///offers", 2), ("chroma://127.0.0.1:9/x", 2),
      ("redis://127.0.0.1/x", 2),
    ])
  func wrong(address: String, code: Int32) async throws {
    let result = try await program.run(["search", "data", "--store", address])
    #expect(result.status == code, Comment(rawValue: result.errors))
    #expect(result.errors.utf8.split(separator: UInt8(ascii: "\n")).count >= 2)
  }

  private struct Missing: Error {}
}
