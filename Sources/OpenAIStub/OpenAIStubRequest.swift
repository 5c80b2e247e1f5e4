/// A request as the stand-in received it, and how it was answered.
package struct OpenAIStubRequest: Sendable, Equatable {
  /// The path, as `/v1/embeddings`.
  package let path: String
  /// The whole value of the `Authorization` header.
  package let authorization: String?
  /// The model that was asked for.
  package let model: String?
  /// The texts that were sent.
  package let texts: [String]
  /// The dimension that was asked for.
  package let dimensions: Int?
  /// The form of vectors that was asked for.
  package let encoding: String?
  /// The status it was answered with.
  package let status: Int
  /// The names of the headers in lower case, and their values.
  package let headers: [String: String]
  /// The body as it came.
  package let body: String
}
