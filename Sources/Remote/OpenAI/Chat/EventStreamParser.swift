/// Cuts a stream of bytes into server-sent events, however it is split.
///
/// Source: HTML Living Standard, section 9.2.6, "Interpreting an event stream". It differs from the standard in two ways
/// that servers in use need: the end of the stream ends an event too, and a field `error`, which older versions of
/// llama.cpp send, is data of an event of that name.
struct EventStreamParser: Sendable {
  /// An event is larger than is read of one.
  struct TooLarge: Error, Equatable {
    /// The most bytes of an event.
    let limit: Int
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let limit: Int
  private var line: [UInt8] = []
  private var event = ServerSentEvent()
  /// Whether the event has a field that makes it one.
  private var hasData = false
  private var isFirstLine = true
  /// Whether a line feed belongs to the line end before it.
  private var followsCarriageReturn = false

  /// - Parameter limit: the most bytes of an event, and of a line.
  init(limit: Int) {
    self.limit = limit
  }

  /// The events that end with these bytes, in order.
  ///
  /// Linear in the number of bytes. A parser that has thrown is not to be used again.
  mutating func take(_ bytes: some Collection<UInt8>) throws(TooLarge) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    var rest = bytes[...]
    while let first = rest.first {
      if followsCarriageReturn {
        followsCarriageReturn = false
        if first == Self.lineFeed {
          rest = rest.dropFirst()
          continue
        }
      }
      let end = rest.firstIndex { $0 == Self.lineFeed || $0 == Self.carriageReturn }
      try extendLine(rest[..<(end ?? rest.endIndex)])
      guard let end else { break }
      followsCarriageReturn = rest[end] == Self.carriageReturn
      if let event = endLine() { events.append(event) }
      rest = rest[end...].dropFirst()
    }
    return events
  }

  /// The event that the end of the stream ends; nil where none was begun.
  mutating func finish() -> ServerSentEvent? {
    if !line.isEmpty { _ = endLine() }
    return endEvent()
  }

  // MARK: -

  private mutating func extendLine(_ piece: some Collection<UInt8>) throws(TooLarge) {
    guard line.count + event.data.count + piece.count <= limit else { throw TooLarge(limit: limit) }
    line.append(contentsOf: piece)
  }

  /// Reads the line; an empty one ends the event.
  private mutating func endLine() -> ServerSentEvent? {
    var text = line[...]
    if isFirstLine, text.starts(with: Self.byteOrderMark) { text = text.dropFirst(Self.byteOrderMark.count) }
    isFirstLine = false
    defer { line.removeAll(keepingCapacity: true) }
    guard !text.isEmpty else { return endEvent() }
    let colon = text.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    var value = text[colon...].dropFirst()
    if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
    takeField(text[..<colon], value)
    return nil
  }

  /// A line that starts with a colon is a comment: a field without a name. Unknown fields are passed over like it.
  private mutating func takeField(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    if name.elementsEqual("data".utf8) {
      appendData(value)
    } else if name.elementsEqual("error".utf8) {
      event.name = "error"
      appendData(value)
    } else if name.elementsEqual("event".utf8) {
      event.name = String(decoding: value, as: UTF8.self)
    }
  }

  private mutating func appendData(_ value: ArraySlice<UInt8>) {
    if hasData { event.data.append(Self.lineFeed) }
    event.data.append(contentsOf: value)
    hasData = true
  }

  private mutating func endEvent() -> ServerSentEvent? {
    defer {
      event = ServerSentEvent()
      hasData = false
    }
    return hasData ? event : nil
  }
}
