import Offers
import Testing

@testable import Web

@Suite("A JSON-RPC message")
struct RPCMessageTests {
  @Test(
    "that is none is refused with the right code, and with its id where it has one",
    arguments: [
      ("3", -32600, "null"), (#"{"id": 1, "method": "ping"}"#, -32600, "1"),
      (#"{"jsonrpc": "1.0", "id": "a", "method": "ping"}"#, -32600, #""a""#),
      (#"{"jsonrpc": "2.0", "id": 1}"#, -32600, "1"), (#"{"jsonrpc": "2.0", "id": 1, "method": 2}"#, -32600, "1"),
      (#"{"jsonrpc": "2.0", "id": null, "method": "ping"}"#, -32600, "null"),
      (#"{"jsonrpc": "2.0", "id": 1.5, "method": "ping"}"#, -32600, "null"),
      (#"{"jsonrpc": "2.0", "id": [], "method": "ping"}"#, -32600, "null"),
      (#"{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": []}"#, -32602, "1"),
    ])
  func unreadable(text: String, code: Int, id: String) throws {
    let json = try JSONValue(parsing: text)
    let unreadable = #expect(throws: RPCMessage.Unreadable.self) { try RPCMessage(json) }
    #expect(unreadable?.json["error"]?["code"] == .integer(code))
    #expect(unreadable?.json["id"]?.text == id)
  }

  @Test("is a request with an id, a notification without, and an answer without a method")
  func kinds() throws {
    let request = try RPCMessage(
      try JSONValue(parsing: #"{"jsonrpc": "2.0", "id": 12345678901234567890, "method": "a"}"#))
    #expect(request == .request(RPCRequest(id: .number("12345678901234567890"), method: "a", params: .object([]))))
    let notification = try RPCMessage(
      try JSONValue(
        parsing: #"{"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "x"}}"#))
    guard case .notification(let cancellation) = notification else { throw RPCError.unforeseen }
    #expect(cancellation.cancelled == .text("x"))
    #expect(try RPCMessage(try JSONValue(parsing: #"{"jsonrpc": "2.0", "id": 1, "result": {}}"#)) == .answer)
  }
}
