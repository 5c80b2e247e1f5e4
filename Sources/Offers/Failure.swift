/// An error that a person can act on: what kind it is, what happened, and what to do next.
///
/// Exit codes and HTTP statuses are mappings of `kind`. Neither text ever holds a key, a contact or a prompt.
package protocol Failure: Error, CustomStringConvertible {
  var kind: FailureKind { get }
  /// What to do next, in one sentence, for a person at the command line.
  var hint: String { get }
  /// The same for a person who has a server's page or address before them, and no command line; `hint` where nothing
  /// else is said.
  var clientHint: String { get }
}

extension Failure {
  package var clientHint: String { hint }
}

/// The kinds of failure that the contract tells apart.
package enum FailureKind: String, Sendable, CaseIterable {
  case failed
  case badArguments = "bad_arguments"
  case notConfigured = "not_configured"
  /// A peer answered 401 or 403.
  case refused
  case unreachable
  case rateLimited = "rate_limited"
  case timedOut = "timed_out"
  /// What is stored, or what was to be read, is damaged.
  case damaged
}
