import Foundation
import Offers

/// Where the API is and the key it is asked with; made only of what is safe to use.
struct OpenAIEndpoint: Sendable, Equatable {
  /// The API's base, as `https://api.openai.com/v1`.
  let base: WebAddress
  /// Nil for servers that need none.
  let key: AccessKey?

  /// - Throws: `unusableAddress` or `keyInClear`.
  init(base: URL?, key: AccessKey?) throws(OpenAIError) {
    guard let url = base ?? URL(string: OpenAIEmbedder.Configuration.publicBase), let address = WebAddress(url),
      url.user == nil, url.query == nil, url.fragment == nil
    else { throw .unusableAddress }
    guard key == nil || address.isSafeForKeys else { throw .keyInClear(host: address.host) }
    self.base = address
    self.key = key
  }

  /// Whether this is OpenAI's own API, whose prices and models are known.
  var isPublic: Bool { base.scheme == "https" && base.host == "api.openai.com" && base.port == 443 }

  /// Who is asked, for messages.
  var peer: String { "the API at \(base.origin)" }

  /// A call that embeds these texts.
  ///
  /// - Parameters:
  ///   - dimensions: how many numbers a vector shall have; nil for the model's own number.
  ///   - asksForBase64: whether vectors shall come as base64, which is a third of the size of digits.
  func embeddings(
    of texts: some Sequence<String>, model: String, dimensions: Int?, asksForBase64: Bool
  ) -> HTTPCall {
    var body = [
      JSONValue.Member("model", .string(model)),
      JSONValue.Member("input", .array(texts.map { .string($0) })),
      JSONValue.Member("encoding_format", .string(asksForBase64 ? "base64" : "float")),
    ]
    if let dimensions { body.append(JSONValue.Member("dimensions", .integer(dimensions))) }
    return HTTPCall(
      method: .post(Array(JSONValue.object(body).text.utf8)), address: base.appending("/embeddings"), key: key,
      keyHeader: .bearer)
  }
}
