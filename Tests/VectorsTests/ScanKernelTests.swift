import CVectorKernels
import Foundation
import TestSupport
import Testing

@testable import Vectors

@Suite("The kernels of the scan")
struct ScanKernelTests {
  private static let dimensions = [1, 16, 17, 64, 100, 384, 1536]

  @Test(
    "rotate without changing lengths and angles, and alike on every processor", arguments: [64, 128, 192, 384, 1536])
  func rotation(width: Int) {
    var random = SeededGenerator(seed: width)
    let (one, other) = (VectorSample.unit(width, &random), VectorSample.unit(width, &random))
    let signs = AlignedMemory(byteCount: Int(VK_ROUNDS) * width * 4)
    vk_rotation_make(7, UInt32(width), signs.values(of: Float.self))
    func rotated(_ vector: [Float], _ features: UInt32) -> [Float] {
      let memory = AlignedMemory(byteCount: width * 4)
      memory.values(of: Float.self).update(from: vector, count: width)
      vk_rotate(features, signs.values(of: Float.self), UInt32(width), memory.values(of: Float.self))
      return Array(UnsafeBufferPointer(start: memory.values(of: Float.self), count: width))
    }
    let plain = rotated(one, 0)
    #expect(abs(plain.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
    #expect(abs(VectorSample.dot(plain, rotated(other, 0)) - VectorSample.dot(one, other)) < 1e-5)
    for features in VectorSample.featureSets {
      #expect(zip(rotated(one, features), plain).allSatisfy { abs($0 - $1) < 1e-5 })
    }
    // A unit vector of one component is spread over all of them.
    let axis = rotated([1] + [Float](repeating: 0, count: width - 1), 0)
    #expect(axis.allSatisfy { abs($0) < 6 / Float(width).squareRoot() })
  }

  @Test("score like doubles, whatever the processor", arguments: dimensions)
  func exactScores(dimension: Int) throws {
    let folder = try TemporaryFolder()
    let sample = VectorSample(count: 150, dimension: dimension)
    let segment = try sample.segment(at: folder.file("a"))
    let list: [UInt32] = [149, 0, 1, 2, 77, 76, 3, 3, 140]
    for features in VectorSample.featureSets {
      let prepared = PreparedQuery(sample.queries[0], for: [segment], features: features)
      for (row, score) in zip(list, prepared.exactScores(of: list, in: 0)) {
        #expect(abs(Double(score) - VectorSample.dot(sample.rows[Int(row)], sample.queries[0])) < 2e-6)
      }
    }
  }

  @Test("bound scores by bytes from both sides, alike on every processor", arguments: dimensions)
  func int8Bounds(dimension: Int) throws {
    let folder = try TemporaryFolder()
    let sample = VectorSample(count: 300, dimension: dimension)
    let segment = try sample.segment(at: folder.file("a"))
    let list = (0..<UInt32(300)).map { 299 - $0 }
    for query in sample.queries {
      let plain = PreparedQuery(query, for: [segment], features: 0).int8Bounds(of: list, in: 0)
      let scores = list.map { Float(VectorSample.dot(sample.rows[Int($0)], query)) }
      for features in VectorSample.featureSets {
        let bounds = PreparedQuery(query, for: [segment], features: features).int8Bounds(of: list, in: 0)
        #expect(zip(bounds.lower, scores).allSatisfy { $0 <= $1 })
        #expect(zip(bounds.upper, scores).allSatisfy { $0 >= $1 })
        #expect(zip(bounds.upper, bounds.lower).allSatisfy { $0 - $1 < 0.06 })
        #expect(zip(bounds.upper, plain.upper).allSatisfy { abs($0 - $1) < 1e-3 })
      }
    }
  }

  @Test("bound a row the more loosely the coarser its bytes are")
  func int8Margins() throws {
    let folder = try TemporaryFolder()
    // Rows in one place, close to the centre of all, and one opposite to them.
    let vectors: [[Float]] = (0..<40).map { $0 < 39 ? [1, 0, 0] : [-1, 0, 0] }
    let rows = vectors.enumerated().map { (owner: Int64($0), tag: Int32(0), vector: $1) }
    try VectorSegment.write(to: folder.file("a"), dimension: 3, rows: rows)
    let segment = try VectorSegment(path: folder.file("a"))
    let bounds = PreparedQuery([0, 1, 0], for: [segment], features: 0).int8Bounds(of: [0, 39], in: 0)
    #expect(bounds.upper[1] - bounds.lower[1] > 1.5 * (bounds.upper[0] - bounds.lower[0]))
  }

  @Test("estimate from signs without bias, and as closely as they say", arguments: [64, 200, 384, 1536])
  func signBounds(dimension: Int) throws {
    let folder = try TemporaryFolder()
    let sample = VectorSample(count: 1000, dimension: dimension, queries: 10, spread: 2)
    let segment = try sample.segment(at: folder.file("a"))
    let scores = sample.queries.map { query in sample.rows.map { VectorSample.dot($0, query) } }
    for features in VectorSample.featureSets {
      var distances: [Double] = []
      for (query, scores) in zip(sample.queries, scores) {
        let prepared = PreparedQuery(query, for: [segment], features: features)
        distances += zip(upperBounds(segment, prepared, features: features), scores).map { Double($0) - $1 }
      }
      // Three standard errors are exceeded once in 740; the mean distance is the margin itself.
      #expect(distances.count { $0 < 0 } < 60)
      let margin = 3 * 0.756 / Double(dimension).squareRoot()
      #expect((0.4 * margin...1.6 * margin).contains(distances.reduce(0, +) / 10_000))
    }
  }

  @Test("collect the best of any order of scores, equal ones by row", arguments: 0..<20)
  func collector(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...3000, using: &random)
    let keep = Int.random(in: 1...count, using: &random)
    let scores: [Float] = (0..<count).map { index in
      switch seed % 4 {
      case 0: Float.random(in: -1...1, using: &random)
      case 1: Float(Int.random(in: -2...2, using: &random))
      case 2: Float(index)
      default: Float(-index)
      }
    }
    let best = ScoredRow.best(keep, in: 0) { best in
      for row in (0..<count).shuffled(using: &random) { vk_best_offer(&best, scores[row], UInt32(row)) }
      vk_best_offer(&best, .nan, 0)
      vk_best_offer(&best, -.infinity, 0)
    }
    let expected = (0..<count).sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(keep)
    #expect(best.map { Int($0.row) } == Array(expected))
    #expect(best.map(\.score) == expected.map { scores[$0] })
  }

  @Test(
    "hash as XXH64 does",
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ] as [(String, UInt64)])
  func hash(text: String, expected: UInt64) {
    #expect(vk_hash(Array(text.utf8) + [0], UInt64(text.utf8.count)) == expected)
  }

  // MARK: -

  private func upperBounds(_ segment: VectorSegment, _ query: PreparedQuery, features: UInt32) -> [Float] {
    let memory = AlignedMemory(byteCount: UpperBounds.byteCount(for: [segment]))
    let bounds = UpperBounds(memory: memory, segments: [segment])
    _ = ScoredRow.best(1, in: 0) { best in
      query.withQuery(0) { rows, query in
        vk_scan_signs(features, rows, query, nil, 0, UInt64(segment.count), bounds.values(of: 0), &best)
      }
    }
    return withExtendedLifetime(memory) {
      Array(UnsafeBufferPointer(start: bounds.values(of: 0), count: segment.count))
    }
  }
}
