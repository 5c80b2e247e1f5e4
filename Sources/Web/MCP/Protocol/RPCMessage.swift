import Offers

/// What a client sends.
enum RPCMessage: Sendable, Equatable {
  case request(RPCRequest)
  case notification(RPCNotification)
  /// An answer; the server never asks, so that nobody waits for it.
  case answer

  /// - Throws: `Unreadable` for what is no message.
  init(_ json: JSONValue) throws(Unreadable) {
    guard case .object = json else {
      throw Unreadable(id: nil, "a message is a JSON object, and this is of type \(json.typeName)")
    }
    let id = RPCID(json["id"])
    guard json["jsonrpc"] == .string("2.0") else { throw Unreadable(id: id, "\"jsonrpc\" must be \"2.0\"") }
    guard let method = json["method"] else {
      guard json["result"] != nil || json["error"] != nil else { throw Unreadable(id: id, "\"method\" is missing") }
      self = .answer
      return
    }
    guard case .string(let method) = method else { throw Unreadable(id: id, "\"method\" must be a text") }
    let params = json["params"] ?? .object([])
    guard case .object = params else {
      throw Unreadable(id: id, code: .invalidParams, "\"params\" must be an object, and is of type \(params.typeName)")
    }
    guard json["id"] != nil else {
      self = .notification(RPCNotification(method: method, params: params))
      return
    }
    guard let id else { throw Unreadable(id: nil, "\"id\" must be a text or a whole number") }
    self = .request(RPCRequest(id: id, method: method, params: params))
  }

  /// What isn't a message, with the id where that much can be read.
  struct Unreadable: Error, Equatable {
    let id: RPCID?
    let error: RPCError

    init(id: RPCID?, code: RPCError.Code = .invalidRequest, _ message: String) {
      self.id = id
      error = RPCError(code, message)
    }

    var json: JSONValue { error.json(for: id) }
  }
}

/// What wants an answer.
package struct RPCRequest: Sendable, Equatable {
  let id: RPCID
  let method: String
  /// An object; empty where there was none.
  let params: JSONValue
}

/// What wants none.
struct RPCNotification: Sendable, Equatable {
  let method: String
  let params: JSONValue

  /// The request that the client gives up; nil where the notification says something else.
  var cancelled: RPCID? { method == "notifications/cancelled" ? RPCID(params["requestId"]) : nil }
}
