import Testing

@testable import Remote

@Suite("Batches of texts")
struct EmbeddingBatchesTests {
  private let batches = EmbeddingBatches(texts: 3, tokens: 10)

  @Test(
    "a batch ends where the next text would be too much",
    arguments: [
      ([], []), ([1], [0..<1]), ([1, 1, 1], [0..<3]), ([1, 1, 1, 1], [0..<3, 3..<4]), ([5, 5, 1], [0..<2, 2..<3]),
      ([6, 5], [0..<1, 1..<2]), ([11, 1], [0..<1, 1..<2]), ([1, 11, 1], [0..<1, 1..<2, 2..<3]),
      ([0, 0, 0, 0], [0..<3, 3..<4]),
    ]
  )
  func ranges(counts: [Int], expected: [Range<Int>]) {
    #expect(batches.ranges(counts) == expected)
  }
}
