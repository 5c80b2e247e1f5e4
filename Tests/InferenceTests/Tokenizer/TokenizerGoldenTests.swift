import Foundation
import Inference
import Testing

@Suite("Tokenizers give the ids that Hugging Face's give")
struct TokenizerGoldenTests {
  @Test("on 200 varied texts", arguments: ["tiny-wordpiece", "tiny-unigram", "tiny-unigram-legacy"])
  func golden(name: String) throws {
    try expectGoldenIDs(TokenizerLoader.load(from: TokenizerFixtures.folder(name)), name)
  }

  @Test("from vocab.txt as from tokenizer.json")
  func vocabularyFile() throws {
    let folder = try TokenizerFixtures.folder("tiny-wordpiece-vocabulary")
    try expectGoldenIDs(TokenizerLoader.load(from: folder), "tiny-wordpiece")
  }

  @Test("with the vocabulary of the real model", .enabled(if: RealTokenizer.folder != nil, RealTokenizer.notice))
  func realModel() throws {
    let tokenizer = try TokenizerLoader.load(from: #require(RealTokenizer.folder))
    #expect(tokenizer.vocabularySize == 30_522)
    #expect(tokenizer.beginning == [101])
    #expect(tokenizer.end == [102])
    #expect(tokenizer.paddingID == 0)
    try expectGoldenIDs(tokenizer, "all-MiniLM-L6-v2")
  }

  @Test(
    "with the frame that the file describes",
    arguments: [
      ("tiny-wordpiece", 700, 2 as Int32, 3 as Int32, 0 as Int32), ("tiny-unigram", 422, 0, 2, 1),
      ("tiny-wordpiece-vocabulary", 700, 2, 3, 0),
    ])
  func frame(name: String, size: Int, beginning: Int32, end: Int32, padding: Int32) throws {
    let tokenizer = try TokenizerLoader.load(from: TokenizerFixtures.folder(name))
    #expect(tokenizer.vocabularySize == size)
    #expect(tokenizer.beginning == [beginning])
    #expect(tokenizer.end == [end])
    #expect(tokenizer.paddingID == padding)
  }

  @Test("from several threads at once")
  func threads() async throws {
    let texts = try TokenizerFixtures.texts()
    let golden = try TokenizerFixtures.golden("tiny-wordpiece")
    let tokenizer = try TokenizerLoader.load(from: TokenizerFixtures.folder("tiny-wordpiece"))
    await withTaskGroup(of: [[Int32]].self) { group in
      for _ in 0..<4 { group.addTask { texts.map(tokenizer.ids) } }
      for await ids in group { #expect(ids == golden) }
    }
  }

  // MARK: -

  private func expectGoldenIDs(_ tokenizer: any Tokenizer, _ name: String) throws {
    let texts = try TokenizerFixtures.texts()
    let golden = try TokenizerFixtures.golden(name)
    try #require(texts.count == 200 && golden.count == 200)
    for (text, ids) in zip(texts, golden) { #expect(tokenizer.ids(of: text) == ids, "\(text.debugDescription)") }
  }
}
