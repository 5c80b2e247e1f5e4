import Foundation
import Offers
import TestSupport
import Testing

@testable import Assistant

/// Whole prompts on record. Run the tests with RECORD_GOLDEN=1 to write them anew; that run fails, so that no recording
/// passes for a test.
@Suite("A golden prompt for a summary")
struct GoldenSummaryTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test("of one offer is the one on record", arguments: Language.allCases)
  func offer(language: Language) async throws {
    let model = SampleSelection.model()
    _ = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offer(1, in: language), in: language)
    try compare(try #require(model.prompts.last), "offer", language)
  }

  @Test("of a selection is the one on record", arguments: Language.allCases)
  func selection(language: Language) async throws {
    let model = SampleSelection.model()
    _ = try await SampleSelection.summarizer(model).summary(
      of: SampleSelection.three(in: language), conditions: SampleSelection.plan, in: language)
    try compare(try #require(model.prompts.last), "selection", language)
  }

  @Test("of a long selection is the one on record", arguments: Language.allCases)
  func notes(language: Language) async throws {
    let model = SampleSelection.model(window: 1600)
    _ = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offers(8, in: language), in: language)
    try compare(try #require(model.prompts.last), "notes", language)
  }

  @Test("of a part of a long selection is the one on record", arguments: Language.allCases)
  func part(language: Language) async throws {
    let model = SampleSelection.model(window: 1600)
    _ = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offers(40, in: language), in: language)
    let first = model.prompts.first { SampleSelection.marks(in: $0).starts(with: ["VIE101", "VIE102"]) }
    try compare(try #require(first), "part", language)
  }

  @Test("is one with another delimiter each time")
  func delimiter() async throws {
    let model = SampleSelection.model()
    for _ in 0..<2 {
      _ = try await SampleSelection.summarizer(model).summary(of: SampleSelection.offer(1), in: .french)
    }
    #expect(Set(model.prompts.compactMap(Self.delimiter)).count == 2)
  }

  private static func delimiter(of prompt: ChatPrompt) -> String? {
    prompt.messages.last?.text.firstMatch(of: /<offers-([0-9a-f]{32})>/).map { String($0.1) }
  }

  private func compare(_ prompt: ChatPrompt, _ name: String, _ language: Language) throws {
    let key = try #require(Self.delimiter(of: prompt))
    let messages = prompt.messages.map { "\($0.role.rawValue)\n\($0.text)" }.joined(separator: "\n\n")
    let text = messages.replacing(key, with: PromptDelimiter.canonical.key) + "\n"
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
