/// Cuts bytes into lines as they come, and keeps no more of a line than the limit.
struct MessageLines: Sendable {
  /// A line without its end.
  enum Line: Sendable, Equatable {
    case bytes([UInt8])
    /// It had more bytes than the limit; they are gone.
    case tooLong
  }

  private let limit: Int
  private var line: [UInt8] = []
  private var isTooLong = false

  init(limit: Int) {
    self.limit = limit
  }

  /// The lines that end within these bytes. Empty ones are passed over.
  mutating func lines(in bytes: some Collection<UInt8>) -> [Line] {
    var lines: [Line] = []
    let parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      append(part)
      if index < parts.count - 1, let line = end() { lines.append(line) }
    }
    return lines
  }

  /// The line that the input ended in; nil where it ended with a line's end.
  mutating func end() -> Line? {
    defer {
      line = []
      isTooLong = false
    }
    if isTooLong { return .tooLong }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return line.isEmpty ? nil : .bytes(line)
  }

  // MARK: -

  private mutating func append(_ part: some Collection<UInt8>) {
    guard !isTooLong else { return }
    guard line.count + part.count <= limit else {
      line = []
      isTooLong = true
      return
    }
    line.append(contentsOf: part)
  }
}
