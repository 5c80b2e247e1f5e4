import Offers
import TestSupport
import Testing

@testable import Assistant

@Suite("A summary by a model")
struct WrittenSummaryTests {
  @Test("of one offer takes one call and follows its facts")
  func offer() async throws {
    let model = SampleSelection.model()
    let summary = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offer(1), in: .french)
    let lines = summary.text.text.split(separator: "\n")
    #expect(lines.dropFirst(2) == ["Mission : analyser des ventes [VIE1].", "Profil : statisticien [VIE1]."])
    #expect(model.prompts.count == 1)
    #expect(summary.author == "scripted")
    #expect(summary.writing?.calls == 1)
    #expect(summary.writing?.cached == 0)
  }

  @Test("is shown as it is returned, our own lines first")
  func shown() async throws {
    let model = SampleSelection.model()
    var shown = ""
    let summary = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offer(1), in: .french) {
      event in
      switch event {
      case .written(.text(let text)): shown += text
      case .written(.mark(let id)): shown += "[VIE\(id)]"
      case .checked, .found: break
      }
    }
    #expect(shown == summary.text.text)
  }

  @Test("has a wrong figure struck and corrected")
  func wrong() async throws {
    let model = SampleSelection.model { _ in .text("Mission : 24 mois à vendre des vis [VIE1].") }
    let summary = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offer(1), in: .french)
    #expect(SampleSelection.plain(summary.text.text).contains("~~24 mois~~ 12 mois à vendre"))
    #expect(summary.text.claims.contains { $0.verdict == .contradicted })
  }

  @Test("has marks of other offers, links and tags removed and counted")
  func removed() async throws {
    let model = SampleSelection.model { _ in
      .text("Mission : voir [VIE999] et ![x](https://evil.example/a.png) <b>vite</b> [VIE1].")
    }
    let summary = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offer(1), in: .french)
    #expect(!summary.text.text.contains("VIE999"))
    #expect(!summary.text.text.contains("evil.example"))
    #expect(summary.writing?.removals.marks == 1)
    #expect(summary.writing?.removals.links == 1)
  }

  @Test("that is empty gives way to the offer's own sentences", arguments: ["", " \n ", "<br>"])
  func silent(reply: String) async throws {
    let model = SampleSelection.model { _ in .text(reply) }
    let summary = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offer(1), in: .french)
    let own = try await SampleSelection.summarizer().summary(of: SampleSelection.offer(1), in: .french)
    #expect(summary.text == own.text)
    #expect(summary.writing?.calls == 1)
  }

  @Test("of a selection that fits the window takes one call over all offers")
  func selection() async throws {
    let model = SampleSelection.model()
    let summary = try await SampleSelection.summarizer(model).summary(of: SampleSelection.three(), in: .french)
    #expect(model.prompts.count == 1)
    #expect(SampleSelection.marks(in: model.prompts[0]) == ["VIE1", "VIE2", "VIE3"])
    #expect(summary.text.citations.map(\.id).sorted() == [1, 2, 3])
  }

  @Test("says in JSON what it took")
  func json() async throws {
    let model = SampleSelection.model(price: 0.001)
    let summary = try await SampleSelection.summarizer(model).summary(of: SampleSelection.three(), in: .french)
    let json = summary.json
    #expect(json["calls"] == .integer(1))
    #expect(json["finish"] == .string("complete"))
    let usage = try #require(summary.writing?.usage)
    #expect(json["usage"]?["prompt_tokens"] == .integer(usage.prompt))
    let cost = try #require(summary.writing?.cost)
    #expect(abs(cost - 0.001 * Double(usage.prompt + usage.completion)) < 1e-9)
  }

  @Test(
    "of a poisoned offer, by a model that obeys, shows no foreign address and no contact", arguments: PoisonedOffer.all)
  func poisoned(offer: PoisonedOffer) async throws {
    let model = SampleSelection.model { _ in .text(offer.obeyedReply) }
    for offers in [[offer.offer], SampleSelection.three() + [offer.offer]] {
      let summarizer = SampleSelection.summarizer(model)
      let summary =
        offers.count == 1
        ? try await summarizer.summary(of: offers[0], in: offer.language)
        : try await summarizer.summary(of: offers, in: offer.language)
      for forbidden in PoisonedOffer.forbidden { #expect(!summary.text.text.contains(forbidden)) }
      #expect(summary.text.citations.allSatisfy { citation in offers.contains { $0.id == citation.id } })
    }
    for prompt in model.prompts {
      for forbidden in PoisonedOffer.forbidden { #expect(!prompt.messages.contains { $0.text.contains(forbidden) }) }
    }
  }
}
