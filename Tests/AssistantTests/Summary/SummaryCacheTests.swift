import Offers
import TestSupport
import Testing

@testable import Assistant

@Suite("A kept summary")
struct SummaryCacheTests {
  @Test("isn't paid for twice, and is the same")
  func twice() async throws {
    let (model, journal) = (SampleSelection.model(price: 0.001), MemoryJournal())
    let summarizer = SampleSelection.summarizer(model, journal)
    let first = try await summarizer.summary(of: SampleSelection.offer(1), in: .french)
    let spent = await journal.spent
    let second = try await summarizer.summary(of: SampleSelection.offer(1), in: .french)
    #expect(model.prompts.count == 1)
    #expect(second.text == first.text)
    #expect(second.writing?.cached == 1)
    #expect(second.writing?.calls == 0)
    #expect(second.writing?.cost == 0)
    #expect(await journal.spent == spent)
    #expect(first.writing?.cost == spent)
  }

  @Test("outlives new counters and a new publication, which prompts don't hold")
  func counters() async throws {
    let (model, journal) = (SampleSelection.model(), MemoryJournal())
    let summarizer = SampleSelection.summarizer(model, journal)
    _ = try await summarizer.summary(of: SampleSelection.offer(1), in: .french)
    let later = SampleSelection.offer(1) {
      ($0.facts.views, $0.facts.candidates) = (900, 300)
      ($0.facts.published, $0.facts.closes) = (SampleSelection.today, SampleSelection.today)
    }
    #expect(try await summarizer.summary(of: later, in: .french).writing?.cached == 1)
  }

  @Test(
    "is written anew where the offer, the language or the model changed",
    arguments: ["text", "pay", "language", "model"])
  func changed(what: String) async throws {
    let (model, journal) = (SampleSelection.model(), MemoryJournal())
    _ = try await SampleSelection.summarizer(model, journal).summary(of: SampleSelection.offer(1), in: .french)
    var offer = SampleSelection.offer(1)
    if what == "text" { offer.texts.profile = "Vous aimez le bois." }
    if what == "pay" { offer.facts.payEUR = 2700 }
    let other = ScriptedModel(name: what == "model" ? "other" : "scripted") { _ in .text("Mission : autre [VIE1].") }
    let summary = try await SampleSelection.summarizer(other, journal).summary(
      of: offer, in: what == "language" ? .english : .french)
    #expect(summary.writing?.calls == 1)
  }

  @Test(
    "is one that another call wouldn't better",
    arguments: [
      (ReplyEnding.Reason.complete, true), (.length, true), (.unsaid, true), (.filtered, false), (.toolCall, false),
    ])
  func endings(ending: ReplyEnding.Reason, isKept: Bool) async throws {
    let (model, journal) = (SampleSelection.model { _ in .ending("Mission : vendre [VIE1].", ending) }, MemoryJournal())
    let summarizer = SampleSelection.summarizer(model, journal)
    let first = try await summarizer.summary(of: SampleSelection.offer(1), in: .french)
    #expect(first.writing?.ending == ending)
    let second = try await summarizer.summary(of: SampleSelection.offer(1), in: .french)
    #expect(second.writing?.cached == (isKept ? 1 : 0))
    #expect(second.writing?.ending == ending)
  }

  @Test(
    "that isn't one is written anew",
    arguments: ["", "x", "[]", #"{"reply":1,"finish":"complete"}"#, #"{"reply":"a"}"#])
  func damaged(kept: String) async throws {
    let (model, journal) = (SampleSelection.model(), MemoryJournal())
    let summarizer = SampleSelection.summarizer(model, journal)
    _ = try await summarizer.summary(of: SampleSelection.offer(1), in: .french)
    for content in await journal.summaries.keys { try await journal.keep(kept, of: content, at: SampleSelection.now) }
    #expect(try await summarizer.summary(of: SampleSelection.offer(1), in: .french).writing?.calls == 1)
  }

  @Test("of an offer serves the selection that is too long for one call")
  func shared() async throws {
    let (model, journal) = (SampleSelection.model(window: 1600), MemoryJournal())
    let summarizer = SampleSelection.summarizer(model, journal)
    let offers = SampleSelection.offers(8)
    _ = try await summarizer.summary(of: offers[3], in: .french)
    let summary = try await summarizer.summary(of: offers, in: .french)
    #expect(summary.writing?.cached == 1)
  }
}
