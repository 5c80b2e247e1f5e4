import Foundation
import TestSupport
import Testing
import Vectors

@Suite("A mask of rows")
struct RowMaskTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Owners close together, which are looked up, and far apart, which are merged.
  private static let spacings: [Int64] = [1, 3, 1 << 40]

  @Test("allows the rows of the owners that are listed", arguments: spacings, [0.0, 0.02, 0.5, 1])
  func ofOwners(spacing: Int64, share: Double) throws {
    var random = SeededGenerator(seed: Int(share * 100))
    let owners = (0..<1000).map { Int64($0 / 3 - 100) * spacing }
    try VectorSegment.write(to: folder.file("a"), dimension: 1, rows: owners.map { ($0, 0, [1]) })
    let segment = try VectorSegment(path: folder.file("a"))
    var allowed = Set(owners).filter { _ in Double.random(in: 0..<1, using: &random) < share }.sorted()
    let expected = Set(allowed)
    // Owners without rows, before, between and behind, and one that is listed twice.
    allowed = ([.min, -100 * spacing - 1, 100 * spacing + 1, 400 * spacing, .max] + allowed + allowed.prefix(1))
      .sorted()
    let mask = RowMask(owners: allowed, in: segment)
    for row in owners.indices {
      let isExpected = expected.contains(owners[row]) || allowed.contains(owners[row])
      #expect(mask[row] == isExpected)
    }
    #expect(mask.allowedCount == owners.count { allowed.contains($0) })
  }

  @Test("can span all numbers")
  func extremeOwners() throws {
    let owners: [Int64] = [.min, -1, 0, 1, .max]
    try VectorSegment.write(to: folder.file("a"), dimension: 1, rows: owners.map { ($0, 0, [1]) })
    let segment = try VectorSegment(path: folder.file("a"))
    let mask = RowMask(owners: [.min, 0, .max], in: segment)
    #expect((0..<5).map { mask[$0] } == [true, false, true, false, true])
    #expect(RowMask(owners: [], in: segment).allowedCount == 0)
  }

  @Test("allows all rows of a segment and none behind", arguments: [0, 1, 63, 64, 65])
  func allRows(count: Int) throws {
    let segment = try VectorSample(count: count, dimension: 2).segment(at: folder.file("a"))
    let mask = RowMask(allRowsOf: segment)
    #expect(mask.allowedCount == count)
    #expect(mask == RowMask(count: count) { _ in true })
  }

  @Test("is changed row by row and cut by another")
  func changes() {
    var mask = RowMask(count: 130)
    for row in [0, 63, 64, 129] { mask[row] = true }
    mask[63] = false
    #expect((0..<130).filter { mask[$0] } == [0, 64, 129])
    mask.formIntersection(RowMask(count: 130) { $0 > 63 })
    #expect((0..<130).filter { mask[$0] } == [64, 129])
  }
}
