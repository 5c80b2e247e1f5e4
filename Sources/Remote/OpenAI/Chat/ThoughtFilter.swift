/// Takes out what a model thinks before it speaks: `<think>…</think>` at the beginning of its reply.
///
/// Servers of one's own pass it on as a part of the text where they aren't told to keep it apart. Blanks before the first
/// word go too.
struct ThoughtFilter: Sendable {
  private enum State { case beginning, thinking, speaking }

  private static let opening = Array("<think>".utf8)
  private static let closing = Array("</think>".utf8)

  private var state = State.beginning
  /// What may be the beginning of a mark.
  private var held: ArraySlice<UInt8> = []

  /// The text without thoughts; what can't be told yet is held back.
  mutating func take(_ text: String) -> String {
    guard state != .speaking else { return text }
    held.append(contentsOf: text.utf8)
    return released()
  }

  /// What was held back when the reply ended. A thought without an end is dropped.
  mutating func finish() -> String {
    defer { held = [] }
    return state == .beginning ? String(decoding: held, as: UTF8.self) : ""
  }

  // MARK: -

  private mutating func released() -> String {
    while true {
      switch state {
      case .beginning:
        held = held.drop(while: Self.isBlank)
        guard held.starts(with: Self.opening) else {
          return Self.opening.starts(with: held) ? "" : speak()
        }
        held.removeFirst(Self.opening.count)
        state = .thinking
      case .thinking:
        guard let match = held.firstRange(of: Self.closing) else {
          held = held.suffix(Self.closing.count - 1)
          return ""
        }
        held = held[match.upperBound...]
        state = .beginning
      case .speaking: return speak()
      }
    }
  }

  private mutating func speak() -> String {
    defer { held = [] }
    state = .speaking
    return String(decoding: held, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
