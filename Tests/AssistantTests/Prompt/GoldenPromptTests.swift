import Assistant
import Foundation
import Offers
import TestSupport
import Testing

/// Whole prompts on record. Run the tests with RECORD_GOLDEN=1 to write them anew; that run fails, so that no recording
/// passes for a test.
@Suite("A golden prompt")
struct GoldenPromptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test("with three offers is the one on record", arguments: Language.allCases)
  func ordinary(language: Language) throws {
    let built = try SamplePrompt.prompt(in: language, total: 37).built(
      window: 8_000, delimiter: SamplePrompt.delimiter(), tokenCount: SamplePrompt.tokenCount)
    #expect(built.shortened.isEmpty)
    try compare(built, "offers", language)
  }

  @Test("with unknown fields and a flood is the one on record", arguments: Language.allCases)
  func shortened(language: Language) throws {
    var prompt = try SamplePrompt.prompt(in: language)
    prompt.hits[1] = SamplePrompt.hit(245845, score: 0.5, in: language, unknown: [.pay, .telework]) {
      ($0.payEUR, $0.telework, $0.company, $0.months, $0.views) = (nil, nil, nil, nil, nil)
    }
    let sentence =
      language == .french
      ? "Nous sommes une entreprise formidable avec beaucoup de valeurs, c'est la raison "
      : "We are a wonderful company with a great many values, this is reason "
    prompt.texts[245846]?.description =
      (1...600).map { "\(sentence)\($0)" }.joined(separator: ". ") + ". "
      + (language == .french ? "Vous modélisez des data." : "You model data.")
    let built = try prompt.built(
      window: 1_700, replyLimit: 400, delimiter: SamplePrompt.delimiter(), tokenCount: SamplePrompt.tokenCount)
    #expect(built.shortened == [245846])
    #expect(built.omitted.isEmpty)
    try compare(built, "shortened", language)
  }

  @Test("of a chat's turn is the one on record", arguments: Language.allCases)
  func chat(language: Language) throws {
    let turn =
      language == .french
      ? AnswerPrompt.Turn(question: "Et à Madrid ?", answer: "Une offre à Madrid dure 12 mois [VIE245900].")
      : AnswerPrompt.Turn(question: "And in Madrid?", answer: "One offer in Madrid lasts 12 months [VIE245900].")
    let built = try SamplePrompt.prompt(in: language, turns: [turn]).built(
      window: 8_000, delimiter: SamplePrompt.delimiter(), tokenCount: SamplePrompt.tokenCount)
    #expect(built.omittedTurns == 0)
    try compare(built, "chat", language)
  }

  private func compare(_ built: AnswerPrompt.Built, _ name: String, _ language: Language) throws {
    let text = built.canonicalText + "\n"
    let file = Self.folder.appending(path: "\(name)-\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent); run again without RECORD_GOLDEN")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}
