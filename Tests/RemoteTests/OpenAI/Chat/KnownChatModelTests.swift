import Testing

@testable import Remote

@Suite("Known models for chats")
struct KnownChatModelTests {
  @Test(
    "a version with a day is its model, and nothing else is",
    arguments: [
      ("gpt-4o-mini", "gpt-4o-mini"), ("gpt-4o-mini-2024-07-18", "gpt-4o-mini"), ("gpt-4o-2024-08-06", "gpt-4o"),
      ("gpt-4o-mini-2024-07-1x", nil), ("gpt-4o-audio", nil), ("llama3.2", nil), ("", nil), ("-2024-07-18", nil),
    ]
  )
  func names(name: String, model: String?) {
    #expect(KnownChatModel.named(name)?.name == model)
  }

  @Test(
    "models that think are told by their family",
    arguments: [
      ("o3", true), ("o4-mini-2025-04-16", true), ("gpt-5", true), ("gpt-5.9-pro", true), ("gpt-5-chat-latest", false),
      ("gpt-4o", false), ("o3000", false), ("phi", false),
    ]
  )
  func thinking(name: String, thinks: Bool) {
    #expect(KnownChatModel.thinks(name) == thinks)
  }

  @Test("no name stands twice in the table")
  func unique() {
    #expect(Set(KnownChatModel.all.map(\.name)).count == KnownChatModel.all.count)
  }
}
