import TestSupport
import Testing

@testable import Vectors

@Suite("The nearest row of each owner")
struct OwnerSearchTests {
  private let folder: TemporaryFolder
  private let sample = VectorSample(count: 3000, dimension: 96)

  init() throws { folder = try TemporaryFolder() }

  private func search(_ ranges: [Range<Int>]) throws -> VectorSearch {
    try VectorSearch(ranges.enumerated().map { try sample.segment($1, at: folder.file("\($0)")) })
  }

  /// By every row's exact score.
  private func expected(_ search: VectorSearch, _ query: [Float], _ masks: [RowMask?]?) throws -> [OwnerMatch] {
    let all = try search.nearest(to: query, count: .max, among: masks, method: .exact)
    return Dictionary(grouping: all, by: \.owner)
      .map { OwnerMatch(owner: $0, score: $1.map(\.score).max() ?? 0) }.sorted { $0.owner < $1.owner }
  }

  @Test("has the score of the best of its rows, whichever files they are in")
  func exact() throws {
    let search = try search([0..<1000, 1000..<1001, 1001..<3000])
    let mask = RowMask(count: 1999) { $0 % 5 != 0 }
    for query in sample.queries {
      for masks in [nil, [nil, RowMask(count: 1), mask]] as [[RowMask?]?] {
        #expect(try search.owners(nearTo: query, among: masks) == expected(search, query, masks))
      }
    }
  }

  @Test("is as good as exact from bytes, and exact among the nearest")
  func quantised() throws {
    let search = try search([0..<1700, 1700..<3000])
    let masks: [RowMask?] = [RowMask(count: 1700) { $0 % 3 != 1 }, nil]
    for query in sample.queries {
      let pass = SearchPass(search: search, masks: masks, query: query, count: 100, allowedRows: 2433)
      let found = pass.quantisedOwners()
      let wanted = try expected(search, query, masks)
      #expect(found.map(\.owner) == wanted.map(\.owner))
      let greatest = wanted.map(\.score).sorted(by: >)
      for (one, other) in zip(found, wanted) {
        #expect(abs(one.score - other.score) < 0.01)
        if other.score >= greatest[30] { #expect(one.score == other.score) }
      }
    }
  }

  @Test("is nothing where no row is allowed, and a query that can't be compared is refused")
  func nothing() throws {
    let search = try search([0..<64])
    #expect(try search.owners(nearTo: sample.queries[0], among: [RowMask(count: 64)]).isEmpty)
    #expect(throws: VectorQueryError.zero) { try search.owners(nearTo: [Float](repeating: 0, count: 96)) }
    #expect(try VectorSearch([]).owners(nearTo: []).isEmpty)
  }
}
