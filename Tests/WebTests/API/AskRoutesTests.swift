import Assistant
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offers
import TestSupport
import Testing

@testable import Web

@Suite("/v1/ask")
struct AskRoutesTests {
  @Test("an answer has the contract's shape, with and without a model", arguments: [true, false])
  func shape(isWritten: Bool) async throws {
    try await WebTest.withServer(nil, WebTest.services { $0.model = isWritten ? Self.model : nil }) { client in
      let json = try await client.post("/v1/ask", #"{"question": "data analyst"}"#).json
      let names = ["answer", "citations", "claims", "refused", "plan", "hits", "model", "usage"]
      #expect(json.names.starts(with: names))
      #expect(json.at("model") == .string(isWritten ? "scripted" : "extractive"))
      #expect(json.at("answer").lenientText?.contains("[VIE1]") == true)
      #expect(json.at("citations").list.first?.at("id") == .integer(1))
      #expect(json.at("conversation", "version") == .integer(1))
    }
  }

  @Test("a written answer comes as plan, hits, tokens, claims and done")
  func stream() async throws {
    try await WebTest.withServer(nil, WebTest.services { $0.model = Self.model }) { client in
      let response = try await client.post("/v1/ask", #"{"question": "data analyst", "stream": true}"#)
      #expect(response.headers[.contentType] == "text/event-stream")
      let text = try EventText(response.text)
      #expect(text.order == ["plan", "hits", "tokens", "claims", "tokens", "claims", "done"])
      #expect(text.all("hits").first?.at("total") == .integer(1))
      let written = text.all("tokens").compactMap { $0.at("text").lenientText }.joined()
      #expect(written == "In Berlin [VIE1].\n\nIt lasts 24 months [VIE1].")
      let claims = text.all("claims")
      #expect(claims.map { $0.at("original").lenientText ?? "" }.joined() == written)
      #expect(claims.last?.at("sentence").lenientText?.contains("~~24 months~~") == true)
      let done = try #require(text.all("done").first)
      #expect(done.at("answer").lenientText?.contains("~~24 months~~ 12 months") == true)
    }
  }

  @Test("answers that no model writes come whole", arguments: ["data analyst", "combien d'offres en Allemagne ?"])
  func whole(question: String) async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(
        uri: "/v1/ask", method: .post, headers: [.contentType: "application/json", .accept: "text/event-stream"],
        body: ByteBuffer(string: "{\"question\": \"\(question)\"}"))
      let text = try EventText(response.text)
      #expect(text.events.map(\.name) == ["plan", "hits", "tokens", "done"])
      #expect(text.all("tokens").first?.at("text") == text.all("done").first?.at("answer"))
    }
  }

  @Test("text of any kind breaks no event")
  func hostileText() async throws {
    let hostile = "Berlin\r\n\r\nevent: done\ndata: {}\n\n\u{2028}\u{85}\u{0}\r:x [VIE1]."
    try await WebTest.withServer(nil, WebTest.services { $0.model = ScriptedModel { _ in .text(hostile) } }) { client in
      let response = try await client.post("/v1/ask", #"{"question": "data analyst", "stream": true}"#)
      let text = try EventText(response.text)
      #expect(text.order.filter { $0 != "tokens" && $0 != "claims" } == ["plan", "hits", "done"])
      #expect(!response.text.utf8.contains(0x0D) && !response.text.utf8.contains(0))
    }
  }

  @Test("a model that fails on its way is an event behind what it wrote")
  func failure() async throws {
    try await WebTest.withServer(
      nil, WebTest.services { $0.model = ScriptedModel { _ in .failure("In Berlin", FeedError.lasting) } }
    ) {
      client in
      let response = try await client.post("/v1/ask", #"{"question": "data analyst", "stream": true}"#)
      #expect(response.status == .ok)
      let text = try EventText(response.text)
      #expect(text.order.suffix(2) == ["tokens", "error"])
      #expect(text.all("error").first?.at("kind") == .string("refused"))
    }
  }

  @Test("the client may ask for no model, and for the other language")
  func extractive() async throws {
    let model = Self.model
    try await WebTest.withServer(nil, WebTest.services { $0.model = model }) { client in
      let json = try await client.post(
        "/v1/ask", #"{"question": "data analyst", "extractive": true, "language": "fr", "n": 1}"#
      ).json
      #expect(json.at("model") == .string("extractive"))
      #expect(model.prompts.isEmpty)
    }
  }

  @Test("a question leans on the conversation that comes with it, and stands alone without")
  func conversation() async throws {
    try await WebTest.withServer { client in
      let first = try await client.post("/v1/ask", #"{"question": "offres de 12 mois en Allemagne"}"#).json
      #expect(first.at("rewritten") == .null)
      let conversation = first.at("conversation").text
      let second = try await client.post(
        "/v1/ask", "{\"question\": \"et en Belgique ?\", \"conversation\": \(conversation)}"
      ).json
      #expect(second.at("plan", "filters", "country").list == [.string("BE")])
      #expect(second.at("rewritten").lenientText?.contains("Belgique") == true)
      let thanks = try await client.post(
        "/v1/ask", "{\"question\": \"merci\", \"conversation\": \(second.at("conversation").text)}"
      ).json
      #expect(thanks.at("hits").list.isEmpty)
      #expect(thanks.at("answer").lenientText?.isEmpty == false)
      #expect(thanks.at("conversation", "turns").list.count == 3)
    }
  }

  @Test("a condition beside the question holds as long as it is sent")
  func conditions() async throws {
    try await WebTest.withServer { client in
      let first = try await client.post("/v1/ask", #"{"question": "data", "filters": {"country": "DE"}}"#).json
      #expect(first.at("hits").list.map { $0.at("id") } == [.integer(1)])
      let conversation = first.at("conversation").text
      let second = try await client.post(
        "/v1/ask",
        "{\"question\": \"et celles de 24 mois ?\", \"filters\": {\"country\": \"BE\"}, \"conversation\": \(conversation)}"
      ).json
      #expect(second.at("plan", "filters", "country").list == [.string("BE")])
      let third = try await client.post(
        "/v1/ask",
        "{\"question\": \"et celles de 24 mois ?\", \"conversation\": \(conversation)}"
      ).json
      #expect(third.at("plan", "filters").names.contains("min_months"))
      #expect(!third.at("plan", "filters").names.contains("country"))
    }
  }

  // MARK: -

  /// A model of its own for each test: it remembers what it was asked.
  private static var model: ScriptedModel {
    ScriptedModel { _ in .text("In Berlin [VIE1].\n\nIt lasts 24 months [VIE1].") }
  }
}
