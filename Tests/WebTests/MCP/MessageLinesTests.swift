import Testing

@testable import Web

@Suite("Lines of messages")
struct MessageLinesTests {
  @Test("are the same however the bytes are cut", arguments: 1...14)
  func cuts(size: Int) {
    var lines = MessageLines(limit: 5)
    var found: [MessageLines.Line] = []
    let bytes = Array("ab\r\n\n123456\n12345\nend".utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      found += lines.lines(in: bytes[start..<min(start + size, bytes.count)])
    }
    found += [lines.end()].compactMap { $0 }
    #expect(found == [.bytes(Array("ab".utf8)), .tooLong, .bytes(Array("12345".utf8)), .bytes(Array("end".utf8))])
  }
}
