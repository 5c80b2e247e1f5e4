import Foundation
import TestSupport
import Testing

@testable import Vectors

@Suite("A quantised search finds what the exact one finds")
struct QuantisationRecallTests {
  /// How hard the rows make it: close to their cluster's centre, far from it, all of them on one side, no clusters.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let dimension: Int
    let clusters: Int
    let spread: Float
    var shift: Float = 0
  }

  private static let cases = [
    Case(testDescription: "tight clusters", dimension: 384, clusters: 60, spread: 0.3),
    Case(testDescription: "wide clusters", dimension: 384, clusters: 60, spread: 1.5),
    Case(testDescription: "one side", dimension: 384, clusters: 60, spread: 1, shift: 3),
    Case(testDescription: "no clusters", dimension: 384, clusters: 1, spread: 9),
    Case(testDescription: "few dimensions", dimension: 20, clusters: 60, spread: 1),
    Case(testDescription: "odd dimensions", dimension: 300, clusters: 60, spread: 1),
  ]

  @Test("nearly always, under every filter", arguments: cases)
  func recall(of sample: Case) throws {
    let folder = try TemporaryFolder()
    let rows = VectorSample(
      count: 4000, dimension: sample.dimension, queries: 12, clusters: sample.clusters, spread: sample.spread,
      shift: sample.shift)
    let search = try VectorSearch([rows.segment(at: folder.file("a"))])
    for share in [1, 0.5, 0.05, 0.01] {
      var random = SeededGenerator(seed: 8)
      let mask = RowMask(count: 4000) { _ in Double.random(in: 0..<1, using: &random) < share }
      for method in [SearchMethod.int8, .binary, .automatic] {
        var found = 0
        for query in rows.queries {
          let expected = try search.nearest(to: query, count: 10, among: [mask], method: .exact)
          let best = Set(expected.map(\.row))
          let matches = try search.nearest(to: query, count: 10, among: [mask], method: method)
          found += matches.count { best.contains($0.row) }
        }
        #expect(Double(found) / Double(10 * rows.queries.count) >= 0.99, "\(method) of \(share) of the rows")
      }
    }
  }
}
