import Testing

@testable import Remote

@Suite("Patience with a stream")
struct StreamPatienceTests {
  private let patience = StreamPatience(beginning: .seconds(10), silence: .seconds(3), whole: .seconds(20))

  @Test("before the first byte, the beginning's patience counts")
  func beginning() {
    #expect(patience.end.time == .seconds(10))
    #expect(patience.end.failure == .unbegun(.seconds(10)))
  }

  @Test("after each byte, that of silence counts from there")
  func silence() {
    var patience = patience
    patience.noteBytes(at: .seconds(9))
    patience.noteBytes(at: .seconds(11))
    #expect(patience.end.time == .seconds(14))
    #expect(patience.end.failure == .silent(.seconds(3)))
  }

  @Test("the whole is never longer than its own")
  func whole() {
    var patience = patience
    patience.noteBytes(at: .seconds(19))
    #expect(patience.end.time == .seconds(20))
    #expect(patience.end.failure == .timedOut(.seconds(20)))
  }
}
