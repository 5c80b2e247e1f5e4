import Foundation
import Inference
import Testing

@Suite("Hostile texts for tokenizers", .timeLimit(.minutes(20)))
struct TokenizerHostileTextTests {
  private static let names = ["tiny-wordpiece", "tiny-unigram"]
  private static let units = [
    "a", "\u{301}", "e\u{301}\u{302}", "[CLS]", "[CL", "<mask>", " ", " <", "中", "👩‍👩‍👧", "🇫🇷", "\u{200D}", "क\u{94D}", "각",
    "\u{1100}",
    "\u{0}", "ﷺ", "▁", "e ", "\r\n", "\u{600}", "ｶﾞ",
  ]

  @Test("eight times the text takes about eight times the time", arguments: names, units)
  func isLinear(name: String, unit: String) throws {
    let tokenizer = try TokenizerLoader.load(from: TokenizerFixtures.folder(name))
    let short = String(repeating: unit, count: 2_000)
    let long = String(repeating: unit, count: 16_000)
    // Linear work gives 8, quadratic work 64. The shortest of three keeps other work out of it.
    let times = [short, long].map { text in (0..<3).map { _ in seconds(tokenizer, text) }.min() ?? 0 }
    #expect(times[1] / max(times[0], 0.001) < 24)
  }

  @Test("a megabyte of one letter and 200,000 marks are read to their end", arguments: names)
  func large(name: String) throws {
    let tokenizer = try TokenizerLoader.load(from: TokenizerFixtures.folder(name))
    let letters = tokenizer.ids(of: String(repeating: "e", count: 1 << 20))
    #expect(name == "tiny-wordpiece" ? letters == [1] : letters.count > 100_000)
    let marked = tokenizer.ids(of: "e" + String(repeating: "\u{301}", count: 200_000))
    #expect(marked.count < 1_000)
  }

  // MARK: -

  /// The processor time this thread spends: other work on a busy machine doesn't count.
  private func seconds(_ tokenizer: any Tokenizer, _ text: String) -> Double {
    let start = threadSeconds()
    _ = tokenizer.ids(of: text)
    return threadSeconds() - start
  }

  private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
