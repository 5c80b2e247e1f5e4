import CVectorKernels
import Foundation
import TestSupport
import Vectors

/// Rows for tests: seeded, of length 1, in clusters like the vectors of texts.
struct VectorSample {
  let dimension: Int
  private(set) var rows: [[Float]] = []
  private(set) var owners: [Int64] = []
  private(set) var tags: [Int32] = []
  private(set) var queries: [[Float]] = []

  /// - Parameters:
  ///   - clusters: how many centres the rows and queries lie around.
  ///   - spread: how far from it, in lengths of a centre.
  ///   - shift: how far all of them lie to one side, as many models' vectors do.
  init(
    count: Int, dimension: Int, queries: Int = 5, clusters: Int = 8, spread: Float = 1, shift: Float = 0, seed: Int = 1
  ) {
    self.dimension = dimension
    var random = SeededGenerator(seed: seed)
    let side = Self.unit(dimension, &random).map { $0 * shift }
    let centres = (0..<clusters).map { _ in Self.unit(dimension, &random) }
    func row() -> [Float] {
      let centre = centres[Int.random(in: 0..<clusters, using: &random)]
      var row = Self.unit(dimension, &random)
      var index = 0
      while index < dimension {
        row[index] = centre[index] + spread * row[index] + side[index]
        index += 1
      }
      return Self.scaled(row)
    }
    for index in 0..<count {
      rows.append(row())
      owners.append(Int64(100 + index / 3 * 2))
      tags.append(Int32(index % 3))
    }
    self.queries = (0..<queries).map { _ in row() }
  }

  /// Makes one row the same as another.
  mutating func copyRow(_ source: Int, to target: Int) { rows[target] = rows[source] }

  /// Writes the rows of a range to a file and opens it.
  func segment(_ range: Range<Int>? = nil, at path: String) throws -> VectorSegment {
    let range = range ?? rows.indices
    try VectorSegment.write(
      to: path, dimension: dimension, label: "test",
      rows: range.map { (owner: owners[$0], tag: tags[$0], vector: rows[$0]) })
    return try VectorSegment(path: path)
  }

  /// The dot product in double precision: of unit vectors the cosine. A plain loop, since suites run in debug builds.
  static func dot(_ one: [Float], _ other: [Float]) -> Double {
    precondition(one.count == other.count)
    return one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        var sum = 0.0
        var index = 0
        while index < one.count {
          sum += Double(one[index]) * Double(other[index])
          index += 1
        }
        return sum
      }
    }
  }

  /// A random vector of length 1, its direction uniform enough for tests: a component is a sum of four numbers.
  static func unit(_ dimension: Int, _ random: inout SeededGenerator) -> [Float] {
    var vector = [Float](repeating: 0, count: dimension)
    var index = 0
    while index < dimension {
      let bits = random.next()
      let sum = (bits & 0xFFFF) &+ (bits >> 16 & 0xFFFF) &+ (bits >> 32 & 0xFFFF) &+ (bits >> 48)
      vector[index] = Float(sum) - 131_070
      index += 1
    }
    return scaled(vector)
  }

  /// The sets of features to force: none, each tier, and all that the machine has.
  static let featureSets: [UInt32] = {
    let present = vk_processor_features()
    let tiers: [vk_feature] = [VK_AVX2, VK_AVX512, VK_AVX512_VNNI, VK_AVX512_VPOPCNTDQ]
    var sets: [UInt32] = [0]
    var all: UInt32 = 0
    for tier in tiers where present & UInt32(tier.rawValue) != 0 {
      all |= UInt32(tier.rawValue)
      sets.append(all)
    }
    return sets
  }()

  // MARK: -

  private static func scaled(_ vector: [Float]) -> [Float] {
    let length = dot(vector, vector).squareRoot()
    guard length > 0 else { return [1] + vector.dropFirst() }
    var scaled = vector
    var index = 0
    while index < scaled.count {
      scaled[index] = Float(Double(scaled[index]) / length)
      index += 1
    }
    return scaled
  }
}
