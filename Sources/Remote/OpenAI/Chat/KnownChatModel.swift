/// A model for chats of OpenAI's that the program knows.
///
/// Prices are US dollars for a million tokens, as third parties list them in 2026; OpenAI changes them without notice, and
/// settings win over them.
struct KnownChatModel: Sendable, Equatable {
  let name: String
  /// How many tokens it reads and writes together.
  let window: Int
  /// The price of what it reads; a discount for what was read before isn't known here.
  let promptPrice: Double
  /// The price of what it writes, its thoughts included.
  let completionPrice: Double
  /// Whether it thinks before it replies.
  var thinks = false

  /// The models, by family.
  static let all = [
    KnownChatModel(name: "gpt-4.1", window: 1_047_576, promptPrice: 2, completionPrice: 8),
    KnownChatModel(name: "gpt-4.1-mini", window: 1_047_576, promptPrice: 0.40, completionPrice: 1.60),
    KnownChatModel(name: "gpt-4.1-nano", window: 1_047_576, promptPrice: 0.10, completionPrice: 0.40),
    KnownChatModel(name: "gpt-4o", window: 128_000, promptPrice: 2.50, completionPrice: 10),
    KnownChatModel(name: "gpt-4o-mini", window: 128_000, promptPrice: 0.15, completionPrice: 0.60),
    KnownChatModel(name: "gpt-4-turbo", window: 128_000, promptPrice: 10, completionPrice: 30),
    KnownChatModel(name: "gpt-4", window: 8_192, promptPrice: 30, completionPrice: 60),
    KnownChatModel(name: "gpt-3.5-turbo", window: 16_385, promptPrice: 0.50, completionPrice: 1.50),
    KnownChatModel(name: "gpt-5.2", window: 400_000, promptPrice: 1.75, completionPrice: 14, thinks: true),
    KnownChatModel(name: "gpt-5.1", window: 400_000, promptPrice: 1.25, completionPrice: 10, thinks: true),
    KnownChatModel(name: "gpt-5", window: 400_000, promptPrice: 1.25, completionPrice: 10, thinks: true),
    KnownChatModel(name: "gpt-5-mini", window: 400_000, promptPrice: 0.25, completionPrice: 2, thinks: true),
    KnownChatModel(name: "gpt-5-nano", window: 400_000, promptPrice: 0.05, completionPrice: 0.40, thinks: true),
    KnownChatModel(name: "o1", window: 200_000, promptPrice: 15, completionPrice: 60, thinks: true),
    KnownChatModel(name: "o3", window: 200_000, promptPrice: 2, completionPrice: 8, thinks: true),
    KnownChatModel(name: "o3-mini", window: 200_000, promptPrice: 1.10, completionPrice: 4.40, thinks: true),
    KnownChatModel(name: "o4-mini", window: 200_000, promptPrice: 1.10, completionPrice: 4.40, thinks: true),
  ]

  /// The model of this name, or the one that a name with a day behind it is a version of; nil for any other.
  static func named(_ name: String) -> KnownChatModel? {
    let base = withoutDay(name)
    return all.first { $0.name == name } ?? all.first { $0.name == base }
  }

  /// Whether a model thinks before it replies, by its name: those of the families o1 to o4 and gpt-5, known or not.
  static func thinks(_ name: String) -> Bool {
    if let known = named(name) { return known.thinks }
    let family = ["o1", "o3", "o4", "gpt-5"].contains { family in
      guard name.utf8.starts(with: family.utf8) else { return false }
      return name.utf8.dropFirst(family.utf8.count).first.map { "-.".utf8.contains($0) } ?? true
    }
    return family && name.utf8.firstRange(of: Array("chat".utf8)) == nil
  }

  // MARK: -

  /// `gpt-4o-2024-08-06` without its day.
  private static func withoutDay(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let day = bytes.suffix(11)
    let isDay =
      day.count == 11
      && zip(day, "-0000-00-00".utf8).allSatisfy { byte, shape in
        shape == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == shape
      }
    return isDay ? String(decoding: bytes.dropLast(11), as: UTF8.self) : name
  }
}
