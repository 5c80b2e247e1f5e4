import Foundation
import Offers
import OpenAIStub
import TestSupport
import Testing

private typealias JSONValue = Offers.JSONValue

/// Offers that try to steer the model, and a model that obeys them, all the way through the program.
@Suite("Poisoned offers")
struct PoisonTests {
  private static let key = "sk-poison-0123456789abcdef"
  private static let honest = Array(900_001...900_009)

  private static func honestRecord(_ id: Int) -> JSONValue {
    SampleRecord.json(
      id,
      [
        "missionTitle": .string("Analyste de données \(id)"), "organizationName": .string("Honnête \(id)"),
        "missionDescription": .string("Vous analysez les données de vente, mission numéro \(id)."),
      ])
  }

  @Test("are contained, each of them, by a program whose model obeys", arguments: PoisonedOffer.Kind.allCases)
  func contained(kind: PoisonedOffer.Kind) async throws {
    for poison in PoisonedOffer.all where poison.kind == kind {
      let home = try TemporaryFolder()
      let records = Self.honest.map(Self.honestRecord) + [poison.record]
      try Data(JSONValue.array(records).text.utf8).write(to: URL(filePath: home.file("offers.json")))
      let store = try Program("vie", home: home.path, environment: ["VIE_EMBEDDER": "none"])
      try #require(try await store.run(["sync", "--source", home.file("offers.json")]).status == 0)

      let marks = Self.honest.map { "[VIE\($0)]" }.joined(separator: " ")
      var options = OpenAIStubOptions()
      options.chat = { _ in .text(poison.obeyedReply + "\n\nLes autres : " + marks) }
      try await OpenAIStub.withServer(options) { server in
        let program = try Program(
          "vie", home: home.path,
          environment: [
            "OPENAI_API_KEY": Self.key, "OPENAI_BASE_URL": server.baseURL, "VIE_EMBEDDER": "none",
            "HF_TOKEN": "hf-secret", "VIE_API_KEY": "civiweb-secret",
          ])
        let question = poison.language == .french ? "analyse de données" : "data analyst"
        let result = try await program.run(["ask", question, "--json", "-n", "20"])
        try #require(result.status == 0, Comment(rawValue: result.errors))
        try check(result, prompts: server.questions, poison)
        // Nothing else was called: the key went to the model's service alone, and once.
        #expect(server.requests.count == server.questions.count)
        #expect(server.questions.count == 1)
      }
    }
  }

  private func check(_ result: Program.Result, prompts: [ChatQuestion], _ poison: PoisonedOffer) throws {
    let comment = Comment(rawValue: poison.name)
    for prompt in prompts {
      for secret in [Self.key, "hf-secret", "civiweb-secret"] { #expect(!prompt.body.contains(secret), comment) }
      for word in PoisonedOffer.forbidden { #expect(!prompt.body.contains(word), comment) }
      #expect(!prompt.fields.contains("tools"), comment)
      for id in Self.honest { #expect(prompt.body.contains("[VIE\(id)]"), comment) }
    }
    let answer = try JSONValue(parsing: result.output.trimmingCharacters(in: .newlines))
    let text = answer["answer"]?.lenientText ?? ""
    for word in PoisonedOffer.forbidden + ["900777", "://", "](", "<a"] { #expect(!text.contains(word), comment) }
    for id in Self.honest { #expect(text.contains("[VIE\(id)]"), comment) }
    guard case .array(let hits)? = answer["hits"] else { throw CancellationError() }
    #expect(Set(Self.honest).isSubset(of: hits.compactMap { $0["id"]?.lenientInteger }), comment)
  }
}
