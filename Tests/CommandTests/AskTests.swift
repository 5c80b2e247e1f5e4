import Foundation
import Offers
import TestSupport
import Testing

private typealias JSONValue = Offers.JSONValue

/// Questions as a person asks them, on the sample offers and without any model.
@Suite("Asking")
struct AskTests {
  private let home: TemporaryFolder
  private let program: Program

  init() async throws {
    home = try TemporaryFolder()
    program = try Program("vie", home: home.path)
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples/offers.json")
    let sync = try await program.run(["sync", "--source", samples.standardized.path])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
  }

  private func ask(_ question: String) async throws -> JSONValue {
    let result = try await program.run(["ask", question, "--json"])
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
  }

  @Test(
    "works figures out over all offers, the same in both languages",
    arguments: [
      ("combien d'offres en Allemagne ?", "how many offers in Germany?", 2.0),
      ("combien d'offres au Portugal ?", "how many offers in Portugal?", 2.0),
      ("combien d'offres ?", "how many offers?", 36.0),
    ])
  func counts(french: String, english: String, expected: Double) async throws {
    for question in [french, english] {
      let answer = try await ask(question)
      #expect(answer["exact"]?["value"]?.lenientDecimal == expected, Comment(rawValue: question))
      #expect(answer["model"] == .string("exact"))
      #expect(answer["refused"] == .bool(false))
    }
  }

  @Test("answers in the question's language")
  func language() async throws {
    #expect(try await ask("average pay in Germany")["answer"]?.lenientText?.contains("mean pay") == true)
    #expect(try await ask("salaire moyen en Allemagne")["answer"]?.lenientText?.contains("moyenne") == true)
  }

  @Test("describes the best offers by what they say, and cites them")
  func extractive() async throws {
    let answer = try await ask("data à Berlin")
    #expect(answer["model"] == .string("extractive"))
    #expect(answer["answer"]?.lenientText?.contains("[VIE900001]") == true)
    guard case .array(let citations)? = answer["citations"], case .array(let claims)? = answer["claims"] else {
      throw Missing()
    }
    #expect(citations.first?["id"] == .integer(900_001))
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0["verdict"] == .string("supported") })
  }

  @Test("says that nothing fits where nothing does")
  func refusal() async throws {
    let answer = try await ask("boulanger à Tokyo")
    #expect(answer["refused"] == .bool(true))
    #expect(answer["hits"] == .array([]))
    #expect(answer["citations"] == .array([]))
  }

  private struct Missing: Error {}
}
