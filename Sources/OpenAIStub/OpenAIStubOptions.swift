/// What a stand-in for OpenAI's API knows, allows and spoils.
package struct OpenAIStubOptions: Sendable {
  /// The key that every request must carry as a bearer; nil for none.
  package var requiredKey: String?
  /// The models that it knows, with their dimensions.
  package var models = [
    "text-embedding-3-small": 1536, "text-embedding-3-large": 3072, "text-embedding-ada-002": 1536, "tiny-words": 64,
  ]
  /// The most texts of a request.
  package var textsPerRequest = 2_048
  /// The most tokens of a text; the stand-in's tokens are four bytes long.
  package var tokensPerText = 8_192
  /// The most tokens of a request.
  package var tokensPerRequest = 300_000
  /// Whether vectors come as arrays of numbers whatever was asked for, as with many servers of one's own.
  package var ignoresBase64 = false
  /// Whether a request for base64 is refused.
  package var refusesBase64 = false
  /// What becomes of the first requests, one after the other; the ones behind are answered well.
  package var faults: [OpenAIStubFault] = []

  /// What becomes of a call for a reply; it may depend on all that was asked.
  package var chat: @Sendable (ChatQuestion) -> ChatScript = { _ in .text("Bonjour, this is the stand-in.") }
  /// The models for chats; nil for any name.
  package var chatModels: [String]?
  /// The members of a call for a reply that are refused by name, as `stream_options`.
  package var refusedFields: [String] = []

  /// A well-behaved server that asks for no key.
  package init() {}
}
