import Foundation
import Offers
import TestSupport
import Testing

@testable import Assistant

@Suite("A prompt")
struct AnswerPromptTests {
  private func tokens(_ built: AnswerPrompt.Built) -> Int {
    built.prompt.messages.reduce(built.prompt.replyLimit) { $0 + SamplePrompt.tokenCount($1.text) }
  }

  @Test(
    "fits every window, and every offer is in it or counted as left out",
    arguments: [1_100, 1_300, 1_700, 2_500, 6_000])
  func windows(window: Int) throws {
    let ids = Array(1...20)
    var prompt = try SamplePrompt.prompt(ids: ids)
    for id in ids {
      prompt.texts[id]?.profile = (1...200).map { "Vous aimez les chiffres et les gens, raison \($0). " }.joined()
    }
    let delimiter = SamplePrompt.delimiter()
    let built = try prompt.built(
      window: window, replyLimit: 200, delimiter: delimiter, tokenCount: SamplePrompt.tokenCount)
    #expect(tokens(built) <= window)
    #expect(built.offers + built.omitted == ids)
    let (offers, around) = try SamplePrompt.parts(built, delimiter)
    for id in ids { #expect(offers.contains("[VIE\(id)]\n") == built.offers.contains(id)) }
    #expect(around.contains("Faute de place, \(built.omitted.count)") == !built.omitted.isEmpty)
    if window < 3_000 { #expect(!built.shortened.isEmpty) }
  }

  @Test("gives a better hit more of its text, and the sentences that hold the question's words")
  func relevance() throws {
    var prompt = try SamplePrompt.prompt(ids: [1, 2])
    let filler = (1...60).map { "Une phrase sans intérêt qui prend de la place, \($0). " }.joined()
    for id in [1, 2] {
      prompt.texts[id] = OfferTexts(description: filler + "Vous exploitez les data du groupe \(id). " + filler)
    }
    let delimiter = SamplePrompt.delimiter()
    let built = try prompt.built(
      window: 1_500, replyLimit: 200, delimiter: delimiter, tokenCount: SamplePrompt.tokenCount)
    let offers = try SamplePrompt.parts(built, delimiter).offers
    #expect(offers.contains("data du groupe 1"))
    #expect(offers.contains("data du groupe 2"))
    let pieces = offers.components(separatedBy: "[VIE2]")
    #expect(pieces[0].utf8.count > pieces[1].utf8.count)
    #expect(built.shortened == [1, 2])
  }

  @Test("drops the oldest turns first, and turns before offers")
  func turns() throws {
    let turns = (1...30).map {
      AnswerPrompt.Turn(question: "Question \($0)", answer: String(repeating: "mot ", count: 60))
    }
    let prompt = try SamplePrompt.prompt(turns: turns)
    let built = try prompt.built(
      window: 3_000, replyLimit: 200, delimiter: SamplePrompt.delimiter(), tokenCount: SamplePrompt.tokenCount)
    #expect(built.omitted.isEmpty)
    #expect((1..<30).contains(built.omittedTurns))
    #expect(built.prompt.messages[1].text == "Question \(built.omittedTurns + 1)")
    #expect(tokens(built) <= 3_000)
    let many = try SamplePrompt.prompt(ids: Array(1...60), turns: turns).built(
      window: 3_000, replyLimit: 200, delimiter: SamplePrompt.delimiter(), tokenCount: SamplePrompt.tokenCount)
    #expect(many.omittedTurns == 30)
    #expect(!many.omitted.isEmpty)
  }

  @Test("says what is too long and what to do")
  func errors() throws {
    let long = try SamplePrompt.prompt(question: String(repeating: "data ", count: 3_000))
    let delimiter = SamplePrompt.delimiter()
    let count = SamplePrompt.tokenCount
    let error = #expect(throws: AnswerPromptError.self) {
      try long.built(window: 2_000, delimiter: delimiter, tokenCount: count)
    }
    guard case .questionTooLong(_, window: 2_000)? = error else { return #expect(Bool(false)) }
    #expect(error?.description.contains("2000") == true)
    #expect(error?.hint.contains("--model") == true)
    let none = #expect(throws: AnswerPromptError.self) {
      try SamplePrompt.prompt().built(window: 1, delimiter: delimiter, tokenCount: count)
    }
    guard case .questionTooLong(let needed, _)? = none else { return #expect(Bool(false)) }
    let small = #expect(throws: AnswerPromptError.self) {
      try SamplePrompt.prompt().built(window: needed + 20, delimiter: delimiter, tokenCount: count)
    }
    guard case .windowTooSmall? = small else { return #expect(Bool(false)) }
  }

  @Test("has a delimiter of its own that its canonical text leaves out")
  func delimiters() throws {
    let prompt = try SamplePrompt.prompt()
    let one = try prompt.built(window: 8_000, delimiter: SamplePrompt.delimiter(1), tokenCount: SamplePrompt.tokenCount)
    let other = try prompt.built(
      window: 8_000, delimiter: SamplePrompt.delimiter(2), tokenCount: SamplePrompt.tokenCount)
    #expect(one.prompt != other.prompt)
    #expect(one.canonicalText == other.canonicalText)
    #expect(SamplePrompt.delimiter(1).key.utf8.count == 32)
    #expect(!one.canonicalText.contains(SamplePrompt.delimiter(1).key))
  }

  @Test("without any hit says that there is none")
  func empty() throws {
    let built = try SamplePrompt.prompt(ids: []).built(
      window: 4_000, delimiter: SamplePrompt.delimiter(), tokenCount: SamplePrompt.tokenCount)
    #expect(built.offers.isEmpty)
    #expect(built.canonicalText.contains("0\u{A0}offre convient"))
  }

  @Test("shares tokens by weight, and gives on what isn't needed")
  func shares() {
    #expect(TokenShares.shares(of: 100, needs: [10, 200, 200], weights: [1, 1, 1]) == [10, 45, 45])
    #expect(TokenShares.shares(of: 100, needs: [20, 20], weights: [1, 1]) == [20, 20])
    #expect(TokenShares.shares(of: 90, needs: [200, 200], weights: [2, 1]) == [60, 30])
    #expect(TokenShares.shares(of: 0, needs: [5], weights: [1]) == [0])
  }
}
