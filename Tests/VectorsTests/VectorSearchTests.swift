import Foundation
import TestSupport
import Testing

@testable import Vectors

@Suite("A search over vectors")
struct VectorSearchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(
    "gives exactly the rows that a plain search in double precision gives",
    arguments: [1, 2, 3, 7, 15, 16, 17, 31, 63, 64, 65, 100, 129, 383, 384, 768, 1000, 1536])
  func exactEqualsPlain(dimension: Int) throws {
    let sample = VectorSample(count: 203, dimension: dimension, seed: dimension)
    let segment = try sample.segment(at: folder.file("a"))
    for query in sample.queries {
      let scores = sample.rows.map { VectorSample.dot($0, query) }
      let best = scores.sorted(by: >).prefix(10)
      for features in VectorSample.featureSets {
        let search = try VectorSearch([segment], threads: 2, features: features)
        let found = try search.nearest(to: query, count: 10, method: .exact)
        #expect(found.count == 10)
        #expect(zip(found, best).allSatisfy { abs(Double($0.score) - $1) < 2e-6 })
        #expect(zip(found, best).allSatisfy { abs(scores[$0.row] - $1) < 2e-6 })
      }
    }
  }

  @Test("gives all rows where more are wanted than there are", arguments: SearchMethod.allCases)
  func givesAll(method: SearchMethod) throws {
    let sample = VectorSample(count: 5, dimension: 10)
    let search = try VectorSearch([try sample.segment(at: folder.file("a"))])
    let found = try search.nearest(to: sample.queries[0], count: 9, method: method)
    #expect(found.map(\.row).sorted() == [0, 1, 2, 3, 4])
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
  }

  @Test(
    "finds nothing without rows, without allowed rows and where nothing is wanted", arguments: SearchMethod.allCases)
  func findsNothing(method: SearchMethod) throws {
    let empty = try VectorSample(count: 0, dimension: 12, queries: 1).segment(at: folder.file("empty"))
    let sample = VectorSample(count: 70, dimension: 12)
    let full = try sample.segment(at: folder.file("full"))
    let query = sample.queries[0]
    #expect(try VectorSearch([]).nearest(to: query, count: 3, method: method) == [])
    #expect(try VectorSearch([empty]).nearest(to: query, count: 3, method: method) == [])
    let search = try VectorSearch([empty, full])
    #expect(try search.nearest(to: query, count: 3, among: [nil, RowMask(count: 70)], method: method) == [])
    #expect(try search.nearest(to: query, count: 0, method: method) == [])
    #expect(try search.nearest(to: query, count: -1, method: method) == [])
    #expect(try search.nearest(to: query, count: 3, method: method).count == 3)
  }

  @Test("never finds a row that its mask leaves out", arguments: SearchMethod.allCases, [0.9, 0.5, 0.05, 0.01])
  func obeysMasks(method: SearchMethod, share: Double) throws {
    let sample = VectorSample(count: 1000, dimension: 48)
    let segments = try [
      sample.segment(0..<333, at: folder.file("a")), sample.segment(333..<1000, at: folder.file("b")),
    ]
    var random = SeededGenerator(seed: 4)
    let masks = segments.map { segment in
      RowMask(count: segment.count) { _ in Double.random(in: 0..<1, using: &random) < share }
    }
    let allowed = masks.reduce(0) { $0 + $1.allowedCount }
    for features in VectorSample.featureSets {
      let search = try VectorSearch(segments, threads: 2, features: features)
      for query in sample.queries {
        let found = try search.nearest(to: query, count: 400, among: masks, method: method)
        #expect(found.count == min(400, allowed))
        #expect(found.allSatisfy { masks[$0.segment][$0.row] })
        #expect(Set(found.map { [$0.segment, $0.row] }).count == found.count)
      }
    }
  }

  @Test("gives the same rows and scores from several segments as from one", arguments: SearchMethod.allCases)
  func segmentsMakeNoDifference(method: SearchMethod) throws {
    let sample = VectorSample(count: 900, dimension: 33)
    let one = try VectorSearch([sample.segment(at: folder.file("one"))])
    let several = try VectorSearch([
      sample.segment(0..<1, at: folder.file("a")), sample.segment(1..<65, at: folder.file("b")),
      sample.segment(65..<900, at: folder.file("c")),
    ])
    for query in sample.queries {
      let expected = try one.nearest(to: query, count: 12, method: .exact)
      let found = try several.nearest(to: query, count: 12, method: method)
      #expect(found.map(\.score) == expected.map(\.score))
      #expect(found.map(\.owner) == expected.map(\.owner))
      #expect(found.map(\.tag) == expected.map(\.tag))
    }
  }

  @Test(
    "orders equal scores by owner, then tag, even where only some of them are wanted", arguments: SearchMethod.allCases)
  func breaksTies(method: SearchMethod) throws {
    var sample = VectorSample(count: 600, dimension: 40)
    for row in [599, 450, 301, 300, 77, 5, 4] { sample.copyRow(200, to: row) }
    let search = try VectorSearch([
      sample.segment(0..<320, at: folder.file("a")), sample.segment(320..<600, at: folder.file("b")),
    ])
    let found = try search.nearest(to: sample.rows[200], count: 5, method: method)
    #expect(found.map(\.owner) == [4, 5, 77, 200, 300].map { sample.owners[$0] })
    #expect(found.map(\.tag) == [4, 5, 77, 200, 300].map { sample.tags[$0] })
  }

  @Test("gives a score that doesn't depend on method, mask, threads or the query's length")
  func scoresAreStable() throws {
    let sample = VectorSample(count: 500, dimension: 77)
    let segment = try sample.segment(at: folder.file("a"))
    let query = sample.queries[0]
    let expected = try VectorSearch([segment], threads: 1).nearest(to: query, count: 1, method: .exact)
    let best = try #require(expected.first)
    let mask = RowMask(count: 500) { $0 == best.row || $0 % 7 == 0 }
    for method in SearchMethod.allCases {
      let search = try VectorSearch([segment], threads: 2)
      #expect(try search.nearest(to: query.map { $0 * 8 }, count: 1, among: [mask], method: method) == expected)
    }
    #expect(try VectorSearch([segment]).scores(ofRows: [3, best.row], to: query).last == best.score)
  }

  @Test("refuses a query that can't be compared")
  func refusesQueries() throws {
    let sample = VectorSample(count: 9, dimension: 4)
    let segment = try sample.segment(at: folder.file("a"))
    let other = try VectorSample(count: 9, dimension: 5).segment(at: folder.file("b"))
    let search = try VectorSearch([segment])
    func refusal(_ query: [Float], _ masks: [RowMask?]? = nil) -> VectorQueryError? {
      do {
        _ = try search.nearest(to: query, count: 1, among: masks)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal([1, 0, 0]) == .dimension(expected: 4, found: 3))
    #expect(refusal([1, 0, 0, .nan]) == .notFinite)
    #expect(refusal([1, 0, -.infinity, 0]) == .notFinite)
    #expect(refusal([0, 0, 0, 0]) == .zero)
    #expect(refusal([1, 0, 0, 0], []) == .maskCount(expected: 1, found: 0))
    #expect(refusal([1, 0, 0, 0], [RowMask(count: 8)]) == .maskSize(segment: 0, expected: 9, found: 8))
    #expect(throws: VectorQueryError.row(segment: 0, row: 9)) {
      try search.scores(ofRows: [0, 9], to: [1, 0, 0, 0])
    }
    #expect(throws: VectorQueryError.row(segment: 1, row: 0)) {
      try search.scores(ofRows: [0], in: 1, to: [1, 0, 0, 0])
    }
    #expect(throws: VectorQueryError.dimension(expected: 4, found: 5)) { try VectorSearch([segment, other]) }
  }

  @Test("gives right answers to many searches at once")
  func searchesAtOnce() async throws {
    let sample = VectorSample(count: 3000, dimension: 64, queries: 40)
    let search = try VectorSearch([sample.segment(at: folder.file("a"))], threads: 2)
    let expected = try sample.queries.map { try search.nearest(to: $0, count: 5, method: .exact) }
    try await withThrowingTaskGroup(of: (Int, [VectorMatch]).self) { group in
      for (index, query) in sample.queries.enumerated() {
        group.addTask { (index, try search.nearest(to: query, count: 5, method: index % 2 == 0 ? .binary : .int8)) }
      }
      for try await (index, found) in group { #expect(found == expected[index]) }
    }
  }
}
