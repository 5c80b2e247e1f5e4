import Foundation
import Offers
import OpenAIStub
import TestSupport
import Testing

private typealias JSONValue = Offers.JSONValue

/// Conversations over a pipe, on the sample offers.
@Suite("A conversation")
struct ChatTests {
  private let home: TemporaryFolder
  private let program: Program

  init() async throws {
    home = try TemporaryFolder()
    program = try Program("vie", home: home.path, environment: ["VIE_EMBEDDER": "none"])
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples/offers.json")
    let sync = try await program.run(["sync", "--source", samples.standardized.path])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
  }

  /// The replies to some lines, as JSON.
  private func replies(_ lines: [String], flags: [String] = [], by program: Program? = nil) async throws -> [JSONValue]
  {
    let input = lines.joined(separator: "\n") + "\n"
    let result = try await (program ?? self.program).run(["chat", "--json"] + flags, input: input)
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return try result.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
  }

  @Test("keeps its conditions until they are replaced")
  func sticky() async throws {
    let replies = try await replies(["data à Berlin", "et à Paris ?", "only those over 6 months"])
    #expect(replies.count == 3)
    #expect(replies[0]["plan"]?["filters"]?["city"] == .array([.string("Berlin")]))
    #expect(replies[1]["plan"]?["filters"]?["city"] == .array([.string("Paris")]))
    #expect(replies[2]["plan"]?["filters"]?["city"] == .array([.string("Paris")]))
    #expect(replies[2]["plan"]?["filters"]?["min_months"] == .integer(7))
    #expect(replies[1]["understood"] == .string("data · Paris"))
  }

  @Test("answers questions about the offers it has shown")
  func pointers() async throws {
    let replies = try await replies(["offres en Allemagne", "la première, c'est payé combien ?", "la dixième ?"])
    guard case .array(let hits)? = replies[0]["hits"] else { throw CancellationError() }
    let shown = replies[0]["citations"]
    guard case .array(let citations)? = shown, let first = citations.first else { throw CancellationError() }
    #expect(hits.count >= 2)
    #expect(replies[1]["citations"] != .array([]))
    guard case .array(let cited)? = replies[1]["citations"] else { throw CancellationError() }
    #expect(cited.first?["id"] == first["id"])
    #expect(replies[2]["remark"]?.lenientText?.contains("offres") == true)
  }

  @Test("shows each offer once where more are asked for")
  func more() async throws {
    let replies = try await replies(["offres en Europe", "plus d'offres", "encore"], flags: ["-n", "3"])
    var seen: Set<Int> = []
    for reply in replies {
      guard case .array(let hits)? = reply["hits"] else { throw CancellationError() }
      for hit in hits {
        let isNew = seen.insert(hit["id"]?.lenientInteger ?? 0).inserted
        #expect(isNew)
      }
    }
    #expect(seen.count == 9)
  }

  @Test("is saved and gone on with")
  func sessions() async throws {
    _ = try await replies(["data à Berlin"], flags: ["--session", "mine"])
    let replies = try await replies(["au moins 12 mois"], flags: ["--session", "mine"])
    #expect(replies.first?["plan"]?["filters"]?["city"] == .array([.string("Berlin")]))
    #expect(replies.first?["plan"]?["filters"]?["min_months"] == .integer(12))
  }

  @Test("obeys commands, and goes on after wrong ones")
  func commands() async throws {
    let input =
      "/filters\ndata à Berlin\n/filters\n/why\n/reset\n/filters\n/nonsense\n/save\n/help\n/quit\nnever read\n"
    let result = try await program.run(["chat"], input: input)
    #expect(result.status == 0)
    #expect(result.output.contains("No conditions yet."))
    #expect(result.output.contains("vie search data --city Berlin"))
    #expect(result.output.contains("why:"))
    #expect(result.errors.contains("There is no /nonsense."))
    #expect(!result.output.contains("never read"))
  }

  @Test(
    "survives empty, endless and broken lines, and the end of input at any place",
    arguments: [
      "", "\n\n\n", "data", String(repeating: "a", count: 300_000) + "\nmerci\n", "\u{0}\u{1B}[31m\n", "/\n",
      "/save \n",
    ])
  func oddInput(input: String) async throws {
    let result = try await program.run(["chat"], input: input)
    #expect(result.status == 0, Comment(rawValue: result.errors))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test("goes on after a model that fails, and asks it to put a question into words where no rule is sure")
  func model() async throws {
    var options = OpenAIStubOptions()
    options.chat = { question in
      switch question.number {
      case 0: .text("Voici [VIE900001].")
      case 1: .error(400, "no")
      default: .text("Encore [VIE900001].")
      }
    }
    try await OpenAIStub.withServer(options) { server in
      let program = try Program(
        "vie", home: home.path,
        environment: ["VIE_EMBEDDER": "none", "OPENAI_BASE_URL": server.baseURL, "OPENAI_API_KEY": "sk-test"])
      let result = try await program.run(["chat", "--json"], input: "data à Berlin\net à Paris ?\ndata à Berlin\n")
      #expect(result.status == 0)
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(result.errors.contains("\"error\""))
      #expect(server.questions.last?.messages.contains { $0.role == "assistant" } == true)
    }
  }
}
