import Offers

/// Several messages in one array, which revision 2025-03-26 alone has.
struct MCPBatch: Sendable {
  private let elements: [JSONValue]

  /// The most messages at once.
  static let limit = 50

  /// - Throws: `RPCError` for an empty array and for one that is too long.
  init(_ elements: [JSONValue]) throws(RPCError) {
    guard (1...Self.limit).contains(elements.count) else {
      throw RPCError(.invalidRequest, "a batch has 1 to \(Self.limit) messages, and this one has \(elements.count)")
    }
    self.elements = elements
  }

  /// The answers to the requests among the messages, in their order.
  func answers(by server: MCPServer, settled revision: MCPRevision) async throws(CancellationError) -> [JSONValue] {
    var answers: [JSONValue] = []
    for element in elements {
      switch Self.read(element) {
      case .failure(let unreadable): answers.append(unreadable.json)
      case .success(.request(let request)): answers += try await server.answer(request, settled: revision).messages
      case .success: continue
      }
    }
    return answers
  }

  /// Why a client of that revision can't send an array; nil before a handshake.
  static func refusal(in revision: MCPRevision?) -> RPCError {
    let place = revision.map { "revision \($0.rawValue) has" } ?? "before a handshake there are"
    return RPCError(.invalidRequest, "\(place) no batches: send each message by itself")
  }

  // MARK: -

  private static func read(_ element: JSONValue) -> Result<RPCMessage, RPCMessage.Unreadable> {
    Result { () throws(RPCMessage.Unreadable) in
      let message = try RPCMessage(element)
      if case .request(let request) = message, request.method == "initialize" {
        throw RPCMessage.Unreadable(id: request.id, "\"initialize\" can't be part of a batch")
      }
      return message
    }
  }
}
