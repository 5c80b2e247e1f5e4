import Foundation
import Testing

@testable import Inference

@Suite("The local embedder")
struct LocalEmbedderTests {
  private func embedder(_ model: String = "tiny-bert", threads: Int = 2) throws -> LocalEmbedder {
    try LocalEmbedder(readingFrom: ModelFixture.folder(model), threads: threads)
  }

  @Test("vectors have length 1 and the space's dimension", arguments: ["tiny-bert", "tiny-xlm-roberta"])
  func unitLength(model: String) async throws {
    let embedder = try embedder(model)
    let vector = try await embedder.embed(query: "data engineer in Osaka")
    #expect(vector.count == embedder.space.dimension)
    #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
  }

  @Test("texts keep their vectors whatever stands beside them")
  func independent() async throws {
    let embedder = try embedder()
    let texts = try ModelFixture.texts()
    let together = try await embedder.embed(texts[...]).vectors
    for index in [0, 7, 100, 199] {
      let alone = try await embedder.embed([texts[index]]).vectors[0]
      #expect(ModelFixture.cosine(alone, together[index]) > 0.999_99)
    }
  }

  @Test("one thread or several give the same vectors in the same order")
  func threads() async throws {
    let texts = try ModelFixture.texts()
    let one = try await embedder(threads: 1).embed(texts[...])
    let several = try await embedder(threads: 4).embed(texts[...])
    #expect(one == several)
  }

  @Test("a slice of an array is embedded as the slice that it is")
  func slice() async throws {
    let embedder = try embedder()
    let texts = ["a", "nurse in Lyon", "b"]
    let whole = try await embedder.embed(texts[...]).vectors
    #expect(try await embedder.embed(texts[1..<2]).vectors == [whole[1]])
  }

  @Test("no passages give no vectors")
  func nothing() async throws {
    #expect(try await embedder().embed([]).vectors.isEmpty)
  }

  @Test("a question and a passage differ only where the model has prefixes for them")
  func prefixes() async throws {
    let text = "welder in Osaka"
    let bert = try embedder()
    #expect(try await bert.embed(query: text) == bert.embed([text]).vectors[0])
    let roberta = try embedder("tiny-xlm-roberta")
    #expect(try await roberta.embed(query: text) != roberta.embed([text]).vectors[0])
  }

  @Test("a passage's tokens are counted with prefix and special ones, beyond the limit too")
  func tokenCount() async throws {
    let embedder = try embedder()
    #expect(embedder.tokenCount(of: "") == 2)
    #expect(embedder.tokenLimit == 40)
    #expect(embedder.tokenCount(of: String(repeating: "a ", count: 100)) == 102)
    #expect(try await embedder.embed([String(repeating: "a ", count: 100)]).tokens == 40)
  }

  @Test("batches are all passages in order", arguments: [0, 1, 64, 65, 500])
  func batches(count: Int) throws {
    let ranges = try embedder().batches(of: [String](repeating: "x", count: count))
    #expect(ranges.flatMap(Array.init) == Array(0..<count))
  }

  @Test("a run that is cancelled ends with that, and the embedder goes on")
  func cancellation() async throws {
    let embedder = try embedder(threads: 1)
    let texts = [String](repeating: String(repeating: "long text ", count: 100), count: 20_000)
    let run = Task { try await embedder.embed(texts[...]) }
    run.cancel()
    await #expect(throws: CancellationError.self) { try await run.value }
    #expect(try await embedder.embed(["nurse"]).vectors.count == 1)
  }

  @Test("many callers at once all get their own vectors")
  func concurrency() async throws {
    let embedder = try embedder()
    let texts = try Array(ModelFixture.texts().prefix(60))
    let alone = try await embedder.embed(texts[...]).vectors
    try await withThrowingTaskGroup(of: (Int, [Float]).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, try await embedder.embed(query: text)) }
        group.addTask { (index, try await embedder.embed([text]).vectors[0]) }
      }
      for try await (index, vector) in group { #expect(vector == alone[index]) }
    }
  }

  @Test("the space tells models apart that differ in a weight, a prefix or a limit, and only those")
  func fingerprint() throws {
    func space(_ change: (ModelCopy) throws -> Void) throws -> String {
      let copy = try ModelCopy("tiny-bert")
      try change(copy)
      return try LocalEmbedder(readingFrom: copy.url).space.identifier
    }
    let same = try space { _ in }
    #expect(try space { _ in } == same)
    #expect(same.hasPrefix("local:model:36:"))
    #expect(try space { try $0.write(#"{"max_seq_length": 30}"#, to: "sentence_bert_config.json") } != same)
    let prompts = #"{"prompts": {"query": "q: "}}"#
    #expect(try space { try $0.write(prompts, to: "config_sentence_transformers.json") } != same)
    let weights = try space { copy in
      let path = copy.url.appending(path: "model.safetensors")
      var bytes = try Data(contentsOf: path)
      for index in stride(from: bytes.count / 2, to: bytes.count, by: 2) { bytes[index] ^= 1 }
      try bytes.write(to: path)
    }
    #expect(weights != same)
  }
}
