import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of standard input, one after the other as they come.
struct LineInput {
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  private let limit: Int

  /// - Parameter limit: the bytes of a line that are kept; the rest of a longer one is passed over.
  init(limit: Int) {
    self.limit = limit
  }

  /// Whether a person is typing.
  var isTerminal: Bool { SystemSetup.isTerminal(STDIN_FILENO) }

  /// The next line without its end; nil after the last.
  /// - Throws: `InputError`.
  mutating func next() throws -> String? {
    var line: [UInt8] = []
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        line += buffer[..<end].prefix(limit - line.count)
        buffer.removeFirst(end + 1)
        return String(decoding: line, as: UTF8.self)
      }
      line += buffer.prefix(limit - line.count)
      buffer = []
      if isAtEnd { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      try fill()
    }
  }

  // MARK: -

  private mutating func fill() throws {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw InputError() }
      isAtEnd = count == 0
      buffer = Array(chunk.prefix(count))
      return
    }
  }
}
