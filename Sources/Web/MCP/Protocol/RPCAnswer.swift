import Offers

/// What the server says to one request.
package struct RPCAnswer: Sendable, Equatable {
  let id: RPCID
  let outcome: Result<JSONValue, RPCError>
  /// What is said before the outcome.
  var notifications: [JSONValue] = []

  /// All messages, the outcome last.
  var messages: [JSONValue] {
    switch outcome {
    case .success(let result):
      notifications + [.members(["jsonrpc": .string("2.0"), "id": id.json, "result": result])]
    case .failure(let error): notifications + [error.json(for: id)]
    }
  }

  var error: RPCError? {
    if case .failure(let error) = outcome { error } else { nil }
  }
}
