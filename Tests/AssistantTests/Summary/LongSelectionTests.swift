import Offers
import TestSupport
import Testing

@testable import Assistant

@Suite("A selection too long for one call")
struct LongSelectionTests {
  @Test("takes a call for each offer and one over what they wrote")
  func reduced() async throws {
    let model = SampleSelection.model(window: 2000)
    let summary = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offers(12), in: .french)
    #expect(model.prompts.count == 13)
    #expect(summary.writing?.calls == 13)
    let last = try #require(model.prompts.last)
    #expect(SampleSelection.marks(in: last).count == 12)
    #expect(last.messages[1].text.contains("analyser des ventes"))
  }

  @Test("is read group by group where the notes don't fit either, and every offer has its part", arguments: [40, 90])
  func tree(count: Int) async throws {
    let model = SampleSelection.model(window: 1600)
    let summary = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offers(count), in: .french)
    let groups = model.prompts.dropFirst(count).dropLast()
    #expect(groups.count > 1)
    let marks = Set(groups.flatMap { SampleSelection.marks(in: $0) })
    #expect(marks.count == count)
    #expect(summary.writing?.calls == model.prompts.count)
    for prompt in model.prompts {
      let tokens = prompt.messages.reduce(prompt.replyLimit) { $0 + model.tokenCount(of: $1.text) }
      #expect(tokens <= model.window)
    }
  }

  @Test("has four calls under way at most")
  func width() async throws {
    let model = SampleSelection.model(window: 1600)
    _ = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offers(30), in: .french)
    #expect((2...4).contains(model.mostUnderWay))
  }

  @Test("gives the next call right figures in the place of wrong ones")
  func corrected() async throws {
    let model = SampleSelection.model(window: 1600) { prompt in
      SampleSelection.marks(in: prompt).count == 1
        ? .text("Mission : vendre pendant 24 mois \(SampleSelection.marks(in: prompt).map { "[\($0)]" }.joined()).")
        : nil
    }
    _ = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offers(8), in: .french)
    let last = try #require(model.prompts.last?.messages[1].text)
    #expect(!last.contains("24 mois"))
    #expect(last.contains("vendre pendant 12"))
  }

  @Test("that fails halfway notes what was paid and keeps what was written, so that the next run pays the rest")
  func failure() async throws {
    let journal = MemoryJournal()
    let failing = SampleSelection.model(window: 1600, price: 0.001) { prompt in
      SampleSelection.marks(in: prompt) == ["VIE106"] ? .failure("Mission : ven", ModelFailure()) : nil
    }
    await #expect(throws: ModelFailure()) {
      try await SampleSelection.summarizer(failing, journal).summary(of: SampleSelection.offers(60), in: .french)
    }
    let kept = await journal.summaries.count
    #expect(kept == failing.prompts.count - 1)
    #expect((3...50).contains(kept))
    let spent = await journal.spent
    #expect(spent > 0)

    let model = SampleSelection.model(window: 1600, price: 0.001)
    let summary = try await SampleSelection.summarizer(model, journal).summary(
      of: SampleSelection.offers(60), in: .french)
    #expect(summary.writing?.cached == kept)
    #expect(summary.writing?.calls == model.prompts.count)
    #expect(summary.writing.map { $0.calls + $0.cached } ?? 0 >= 61)
    let cost = try #require(summary.writing?.cost)
    #expect(abs(await journal.spent - spent - cost) < 1e-9)
  }

  @Test("notes what a broken reply has cost")
  func broken() async throws {
    let journal = MemoryJournal()
    let model = SampleSelection.model(price: 0.001) { _ in .failure("Mission : vendre", ModelFailure()) }
    await #expect(throws: ModelFailure()) {
      try await SampleSelection.summarizer(model, journal).summary(of: SampleSelection.offer(1), in: .french)
    }
    let read = model.prompts[0].messages.reduce(0) { $0 + model.tokenCount(of: $1.text) }
    #expect(await journal.spent == 0.001 * Double(read + 6))
  }

  @Test("that is cancelled stops and notes what was read")
  func cancelled() async throws {
    let journal = MemoryJournal()
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    let model = SampleSelection.model(price: 0.001) { _ in .silence("Mission : vendre.\n") }
    let task = Task {
      try await SampleSelection.summarizer(model, journal).summary(of: SampleSelection.offer(1), in: .french) { event in
        if case .written(.text(let text)) = event, text.contains("vendre") { continuation.yield() }
      }
    }
    for await _ in stream { break }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await journal.spent > 0)
    #expect(await journal.summaries.isEmpty)
  }

  @Test("is refused as a whole where it may cost more than the cap allows, before anything is paid")
  func cap() async throws {
    let (model, journal) = (SampleSelection.model(window: 1600, price: 0.001), MemoryJournal())
    await #expect(throws: SpendingError.self) {
      try await SampleSelection.summarizer(model, journal, limit: 5).summary(
        of: SampleSelection.offers(30), in: .french)
    }
    #expect(model.prompts.isEmpty)
    _ = try await SampleSelection.summarizer(model, journal, limit: 5).summary(
      of: SampleSelection.offer(1), in: .french)
    #expect(model.prompts.count == 1)
  }

  @Test("is refused under a cap where the price isn't known")
  func price() async throws {
    let (model, journal) = (SampleSelection.model(window: 1600, price: nil), MemoryJournal())
    await #expect(throws: SpendingError.unknownPrice(model: "scripted")) {
      try await SampleSelection.summarizer(model, journal, limit: 5).summary(
        of: SampleSelection.offers(30), in: .french)
    }
    #expect(model.prompts.isEmpty)
  }

  @Test("is refused by a window in which not even one offer fits")
  func window() async throws {
    let model = SampleSelection.model(window: 500)
    await #expect(throws: AnswerPromptError.self) {
      try await SampleSelection.summarizer(model).summary(of: SampleSelection.offers(3), in: .french)
    }
    #expect(model.prompts.isEmpty)
  }
}
