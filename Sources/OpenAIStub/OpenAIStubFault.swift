/// What goes wrong with an answer.
package enum OpenAIStubFault: Sendable, Equatable {
  /// Nothing.
  case none
  /// 429, with this value of Retry-After.
  case rateLimit(retryAfter: String?)
  /// 429, for good: the account has nothing left.
  case quotaUsedUp
  /// This status, with an error object that repeats the key and the first text, as careless servers do.
  case status(Int)
  /// A redirect to this address.
  case redirect(String)
  /// The first half of the JSON.
  case truncated
  /// A web page with status 200.
  case webPage
  /// The right vectors, the last one first.
  case reversed
  /// The last vector is missing.
  case missingVector
  /// The vectors don't say which text they are for.
  case missingIndex
  /// All vectors say that they are for the first text.
  case repeatedIndex
  /// The last vector has a number less.
  case shortVector
  /// The first vector holds something that is no number.
  case notANumber
  /// The first vector is all zeros.
  case zeros
  /// The answer doesn't say how many tokens were read.
  case noUsage
}
