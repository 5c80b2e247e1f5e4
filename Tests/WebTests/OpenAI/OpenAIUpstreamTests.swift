import Foundation
import OpenAIStub
import TestSupport
import Testing

/// The official Python client, with a stand-in for the service whose model writes the answers.
@Suite(
  "OpenAI's client with a model behind the server", .enabled(if: OpenAIPython.isAvailable, OpenAIPython.notice),
  .timeLimit(.minutes(20)))
struct OpenAIUpstreamTests {
  /// Runs a script against a server whose model replies as told.
  private func check(
    reply: @escaping @Sendable (ChatQuestion) -> ChatScript, _ script: String
  ) async throws -> [ChatQuestion] {
    let home = try await OpenAIPython.home()
    var options = OpenAIStubOptions()
    options.chat = reply
    return try await OpenAIStub.withServer(options) { stub in
      let environment = [
        "OPENAI_BASE_URL": stub.baseURL, "OPENAI_API_KEY": "sk-test-0123456789", "VIE_EMBEDDER": "none",
      ]
      try await ServedProgram.run(home: home.path, environment: environment) { server in
        try await OpenAIPython.run(script, at: server, in: home)
      }
      return stub.questions
    }
  }

  @Test("gets the checked text, streamed or not, with the model's own count of tokens")
  func checked() async throws {
    let reply = "L'offre [VIE900001] dure 14 mois. Voyez [VIE1] aussi.\n\nElle est à Berlin [VIE900001].\n"
    let questions = try await check(
      reply: { _ in .text(reply) },
      """
      whole = ask("data à Berlin", max_tokens=77)
      text = whole.choices[0].message.content
      assert "~~14 mois~~ 18 mois" in text and "VIE1]" not in text, text
      assert whole.usage.prompt_tokens == 100 and whole.vie["usage_estimated"] is False
      assert {claim["verdict"] for claim in whole.vie["claims"]} >= {"contradicted", "supported"}
      pieces = list(ask("data à Berlin", stream=True))
      streamed = [piece.choices[0].delta.content for piece in pieces if piece.choices[0].delta.content]
      assert "".join(streamed) == text, streamed
      assert len(streamed) > 1
      assert pieces[-1].vie["claims"] == whole.vie["claims"]
      ask("data à Berlin", model="vie-extractive")
      """)
    #expect(questions.map(\.replyLimit) == [77, 900])
  }

  @Test("is told of a model that fails, before the first word by a status and behind it in the stream")
  func failures() async throws {
    let questions = try await check(
      reply: { question in
        guard question.text(of: "user").contains("Madrid") else { return .error(429, "no", retryAfter: "3600") }
        return ChatScript([.frame(.role), .frame(.text("Une phrase finie. ")), .frame(.text("Une autre. ")), .drop])
      },
      """
      from openai import RateLimitError, APIError
      refused(RateLimitError, lambda: ask("data à Berlin"))
      refused(RateLimitError, lambda: ask("data à Berlin", stream=True))
      said = ""
      try:
          for piece in ask("chef de projet à Madrid", stream=True):
              said += piece.choices[0].delta.content or ""
          raise AssertionError("no error: " + said)
      except APIError as error:
          assert "Une phrase finie" in said and error.message, (said, error)
      """)
    #expect(questions.count >= 3)
  }
}
