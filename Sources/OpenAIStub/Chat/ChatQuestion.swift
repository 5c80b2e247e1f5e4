import Foundation

/// A call for a reply, as the stand-in received it.
package struct ChatQuestion: Sendable, Equatable {
  /// Something said.
  package struct Message: Sendable, Equatable, Decodable {
    /// `system`, `user` or `assistant`.
    package let role: String
    /// The words.
    package let content: String
  }

  /// How many calls for replies came before it.
  package let number: Int
  /// The names of the headers in lower case, and their values.
  package let headers: [String: String]
  /// The body as it came.
  package let body: String
  /// The model that was asked for.
  package let model: String
  /// What was said so far.
  package let messages: [Message]
  /// The names of the body's members.
  package let fields: Set<String>
  /// Whether a stream was asked for.
  package let isStreamed: Bool
  /// Whether usage was asked for with the stream.
  package let asksForUsage: Bool
  /// The most tokens of the reply, by whichever name.
  package let replyLimit: Int?
  /// The temperature.
  package let temperature: Double?
  /// `json_schema`, `json_object` or `text`.
  package let format: String?
  /// The name of the schema.
  package let schemaName: String?

  /// All that one role said, a line break between.
  package func text(of role: String) -> String {
    messages.filter { $0.role == role }.map(\.content).joined(separator: "\n")
  }
}

extension ChatQuestion {
  private struct Body: Decodable {
    struct StreamOptions: Decodable {
      enum CodingKeys: String, CodingKey { case includeUsage = "include_usage" }

      var includeUsage: Bool?
    }

    struct Schema: Decodable { var name: String? }

    struct Format: Decodable {
      enum CodingKeys: String, CodingKey {
        case type
        case schema = "json_schema"
      }

      var type: String
      var schema: Schema?
    }

    enum CodingKeys: String, CodingKey {
      case model, messages, stream, temperature
      case streamOptions = "stream_options"
      case tokens = "max_tokens"
      case completionTokens = "max_completion_tokens"
      case format = "response_format"
    }

    var model: String
    var messages: [Message]
    var stream: Bool?
    var streamOptions: StreamOptions?
    var tokens: Int?
    var completionTokens: Int?
    var temperature: Double?
    var format: Format?
  }

  /// Reads a call; nil where the body is none.
  init?(_ data: Data, headers: [String: String], number: Int) {
    guard let body = try? JSONDecoder().decode(Body.self, from: data),
      let members = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return nil }
    self.number = number
    self.headers = headers
    self.body = String(decoding: data, as: UTF8.self)
    model = body.model
    messages = body.messages
    fields = Set(members.keys)
    isStreamed = body.stream ?? false
    asksForUsage = body.streamOptions?.includeUsage ?? false
    replyLimit = body.completionTokens ?? body.tokens
    temperature = body.temperature
    format = body.format?.type
    schemaName = body.format?.schema?.name
  }
}
