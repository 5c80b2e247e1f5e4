import Foundation
import Offers
import TestSupport
import Testing

@testable import Assistant

@Suite("A poisoned offer in a prompt")
struct PoisonedPromptTests {
  private static let honest = [245844, 245845, 245846, 245847, 245848, 245849, 245850, 245851, 245852]

  private func built(with poison: Offer, in language: Language) throws -> (AnswerPrompt.Built, PromptDelimiter) {
    var prompt = try SamplePrompt.prompt(in: language, ids: Self.honest, total: 10)
    var hit = SamplePrompt.hit(poison.id, score: 0.9, in: language)
    hit.facts = poison.facts
    prompt.hits.insert(hit, at: 1)
    prompt.texts[poison.id] = poison.texts
    let delimiter = SamplePrompt.delimiter(poison.id)
    return (
      try prompt.built(window: 6_000, replyLimit: 600, delimiter: delimiter, tokenCount: SamplePrompt.tokenCount),
      delimiter
    )
  }

  @Test("there are sixty of them, with names of their own")
  func count() {
    #expect(PoisonedOffer.all.count >= 50)
    #expect(Set(PoisonedOffer.all.map(\.name)).count == PoisonedOffer.all.count)
    #expect(Set(PoisonedOffer.all.map(\.kind)).count == PoisonedOffer.Kind.allCases.count)
  }

  @Test("changes nothing outside the delimiter", arguments: PoisonedOffer.all)
  func outside(poison: PoisonedOffer) throws {
    var twin = poison.offer
    twin.texts = OfferTexts(description: "Une mission ordinaire.")
    let (built, delimiter) = try built(with: poison.offer, in: poison.language)
    let (expected, _) = try self.built(with: twin, in: poison.language)
    #expect(try SamplePrompt.parts(built, delimiter).around == SamplePrompt.parts(expected, delimiter).around)
    #expect(built.prompt.messages.dropLast() == expected.prompt.messages.dropLast())
    let text = try #require(built.prompt.messages.last).text
    #expect(text.components(separatedBy: delimiter.key).count == 3)
    #expect(text.components(separatedBy: "<").count == 3)
  }

  @Test("leaves the nine honest ones there, with their facts and sentences", arguments: PoisonedOffer.all)
  func honestOffers(poison: PoisonedOffer) throws {
    let (built, delimiter) = try built(with: poison.offer, in: poison.language)
    #expect(built.omitted.isEmpty)
    #expect(Set(built.shortened).isSubset(of: [poison.id]))
    let offers = try SamplePrompt.parts(built, delimiter).offers
    for id in Self.honest {
      #expect(offers.contains("[VIE\(id)]\n"))
      #expect(offers.contains(poison.language == .french ? "Mission numéro \(id)." : "Mission number \(id)."))
    }
  }

  @Test("brings in no mark but its own, no contact, no address and nothing invisible", arguments: PoisonedOffer.all)
  func contents(poison: PoisonedOffer) throws {
    let (built, delimiter) = try built(with: poison.offer, in: poison.language)
    let offers = try SamplePrompt.parts(built, delimiter).offers
    let marks = offers.matches(of: /\[VIE[0-9]+\]/).map { String($0.output) }
    #expect(marks.sorted() == (Self.honest + [poison.id]).map { "[VIE\($0)]" }.sorted())
    let all = built.prompt.messages.map(\.text).joined()
    for text in PoisonedOffer.forbidden { #expect(!all.localizedCaseInsensitiveContains(text), "\(text)") }
    #expect(!all.unicodeScalars.contains { $0 != "\n" && VisibleText.isInvisible($0) })
    for forged in ["<|", "[INST]", "<<SYS", "```", "![", "http"] { #expect(!offers.contains(forged)) }
  }

  @Test("can't get an obeying model's links and invented offers shown", arguments: PoisonedOffer.all)
  func obeyed(poison: PoisonedOffer) {
    let offers = Self.honest.map { SamplePrompt.hit($0).facts } + [poison.offer.facts]
    let answer = ReadAnswer([poison.obeyedReply], offers: offers)
    for text in ["evil.example", "://", "<a", "![", "900777", "mailto"] {
      #expect(!answer.notation.contains(text), "\(text)")
    }
    #expect(answer.removals.links + answer.removals.inventedOffers > 0)
  }
}
