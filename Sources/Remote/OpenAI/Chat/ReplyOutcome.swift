import Assistant

/// What came of a try at a reply that need not be made again.
enum ReplyOutcome: Sendable, Equatable {
  /// The reply, whose text was handed on, ended.
  case ended(ReplyEnding)
  /// The service says no, before any text.
  case rejected(OpenAIRejection)
  /// The reply broke off after its first text.
  case broken(CallFailure)
  /// The service wrote an error into the reply, after its first text.
  case reported(OpenAIRejection)
}
