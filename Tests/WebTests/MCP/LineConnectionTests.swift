import Offers
import Testing

@testable import Web

@Suite("A connection over lines")
struct LineConnectionTests {
  private static func line(_ text: String) -> MessageLines.Line { .bytes(Array(text.utf8)) }

  private static func request(_ id: Int, _ method: String = "tools/list") -> MessageLines.Line {
    line("{\"jsonrpc\": \"2.0\", \"id\": \(id), \"method\": \"\(method)\"}")
  }

  private static func cancellation(_ id: Int) -> MessageLines.Line {
    line("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": \(id)}}")
  }

  @Test("works on so many requests at once, lets some wait, and reads no more then")
  func limits() {
    var connection = LineConnection(runningLimit: 2, waitingLimit: 1)
    for id in 1...2 {
      #expect(connection.receive(Self.request(id)) == .nothing)
      #expect(connection.next()?.id == .number("\(id)"))
    }
    #expect(!connection.isFull)
    #expect(connection.receive(Self.request(3)) == .nothing)
    #expect(connection.isFull)
    #expect(connection.next() == nil)
    connection.end(.number("1"))
    #expect(connection.next()?.id == .number("3"))
    connection.end(.number("2"))
    connection.end(.number("3"))
    #expect(connection.isIdle)
  }

  @Test("gives up what waits and what runs, and passes over what it doesn't know")
  func cancellation() {
    var connection = LineConnection(runningLimit: 1, waitingLimit: 9)
    for id in 1...3 { _ = connection.receive(Self.request(id)) }
    _ = connection.next()
    #expect(connection.receive(Self.cancellation(1)) == .cancel(.number("1")))
    #expect(connection.receive(Self.cancellation(2)) == .nothing)
    #expect(connection.receive(Self.cancellation(99)) == .nothing)
    connection.end(.number("1"))
    #expect(connection.next()?.id == .number("3"))
  }

  @Test(
    "answers at once what can't be worked on",
    arguments: [
      (line("{"), -32700), (line("\u{FEFF}nonsense"), -32700), (.bytes([0x22, 0xFF, 0xFE, 0x22]), -32700),
      (.bytes([0xC3, 0x28]), -32700), (line("[]"), -32600), (.tooLong, -32600), (line("{}"), -32600),
      (line(String(repeating: "[", count: 100_000)), -32700),
    ])
  func refusals(line: MessageLines.Line, code: Int) {
    var connection = LineConnection(runningLimit: 1, waitingLimit: 1)
    guard case .write(let json) = connection.receive(line) else {
      Issue.record("nothing is written")
      return
    }
    #expect(json["error"]?["code"] == .integer(code))
    #expect(connection.isIdle)
  }

  @Test("takes no second request of an id that is under way")
  func duplicates() {
    var connection = LineConnection(runningLimit: 1, waitingLimit: 9)
    _ = connection.receive(Self.request(1))
    guard case .write = connection.receive(Self.request(1)) else {
      Issue.record("the second is taken")
      return
    }
    _ = connection.next()
    connection.end(.number("1"))
    #expect(connection.receive(Self.request(1)) == .nothing)
  }

  @Test("takes batches only where 2025-03-26 is settled on")
  func batches() {
    var connection = LineConnection(runningLimit: 1, waitingLimit: 9)
    let batch = Self.line(#"[{"jsonrpc": "2.0", "id": 1, "method": "ping"}]"#)
    connection.settled = .november2025
    guard case .write = connection.receive(batch) else {
      Issue.record("the batch is taken")
      return
    }
    connection.settled = .march2025
    #expect(connection.receive(batch) == .nothing)
    guard case .batch? = connection.next() else {
      Issue.record("the batch is not taken")
      return
    }
  }
}
