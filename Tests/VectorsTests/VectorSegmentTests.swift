import CVectorKernels
import Foundation
import TestSupport
import Testing

@testable import Vectors

@Suite("A file of vectors")
struct VectorSegmentTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("a.vectors") }

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("gives back what was written, bit for bit", arguments: [1, 16, 50, 384], [0, 1, 63, 64, 65, 700])
  func roundTrip(dimension: Int, count: Int) throws {
    let sample = VectorSample(count: count, dimension: dimension)
    let segment = try sample.segment(at: path)
    try segment.verify()
    #expect((segment.count, segment.dimension, segment.label) == (count, dimension, "test"))
    for row in 0..<count {
      #expect(segment.owner(ofRow: row) == sample.owners[row])
      #expect(segment.tag(ofRow: row) == sample.tags[row])
      #expect(segment.vector(ofRow: row) == sample.rows[row])
    }
  }

  @Test("is the same for the same rows")
  func isReproducible() throws {
    let sample = VectorSample(count: 300, dimension: 40)
    _ = try sample.segment(at: path)
    _ = try sample.segment(at: folder.file("b"))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: folder.file("b"))))
  }

  @Test("lists the rows of an owner")
  func rowsOfOwner() throws {
    let segment = try VectorSample(count: 10, dimension: 8).segment(at: path)
    #expect(segment.rows(ofOwner: 100) == 0..<3)
    #expect(segment.rows(ofOwner: 102) == 3..<6)
    #expect(segment.rows(ofOwner: 106) == 9..<10)
    for missing: Int64 in [.min, 99, 101, 107, .max] { #expect(segment.rows(ofOwner: missing).isEmpty) }
  }

  @Test("can be made of rows of other files")
  func mergesSegments() throws {
    let sample = VectorSample(count: 20, dimension: 30)
    let (one, other) = try (sample.segment(0..<12, at: folder.file("1")), sample.segment(12..<20, at: folder.file("2")))
    let writer = try VectorSegmentWriter(path: path, dimension: 30, label: "test")
    for row in 0..<12 { try writer.append(row: row, of: one) }
    for row in 0..<8 { try writer.append(row: row, of: other) }
    try writer.finish()
    _ = try sample.segment(at: folder.file("all"))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: folder.file("all"))))
  }

  @Test("stays readable while another takes its place")
  func survivesReplacement() throws {
    let old = VectorSample(count: 90, dimension: 24, seed: 1)
    let segment = try old.segment(at: path)
    let replaced = try VectorSample(count: 5, dimension: 24, seed: 2).segment(at: path)
    #expect(segment.vector(ofRow: 89) == old.rows[89])
    #expect(replaced.count == 5)
    try segment.verify()
  }

  @Test("is complete or not there: a writer that is dropped leaves nothing behind")
  func leavesNothing() throws {
    do {
      let writer = try VectorSegmentWriter(path: path, dimension: 3)
      try writer.append(owner: 1, tag: 0, vector: [1, 0, 0])
      #expect(!FileManager.default.fileExists(atPath: path))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(
    "refuses rows that are no unit vectors",
    arguments: [
      [Float.nan, 0, 0], [.infinity, 0, 0], [0, 0, 0], [0.9, 0, 0], [2, 0, 0], [1, 0], [1, 0, 0, 0], [],
      [1e38, 1e38, 0],
    ])
  func refusesVectors(vector: [Float]) throws {
    let writer = try VectorSegmentWriter(path: path, dimension: 3)
    try writer.append(owner: 1, tag: 0, vector: [0.9995, 0, 0])
    let error = #expect(throws: VectorFileError.self) { try writer.append(owner: 2, tag: 0, vector: vector) }
    guard case .unfit(_, row: 1, _) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    try writer.append(owner: 2, tag: 0, vector: [0, 1, 0])
    try writer.finish()
    #expect(try VectorSegment(path: path).count == 2)
  }

  @Test("refuses rows out of order")
  func refusesDisorder() throws {
    let writer = try VectorSegmentWriter(path: path, dimension: 1)
    try writer.append(owner: 5, tag: 1, vector: [1])
    try writer.append(owner: 5, tag: 1, vector: [1])
    #expect(throws: VectorFileError.self) { try writer.append(owner: 4, tag: 9, vector: [1]) }
    #expect(throws: VectorFileError.self) { try writer.append(owner: 5, tag: 0, vector: [1]) }
  }

  @Test("refuses dimensions and labels that it has no room for")
  func refusesExtremes() {
    for dimension in [Int.min, -1, 0, 65_537, .max] {
      #expect(throws: VectorFileError.self) { try VectorSegmentWriter(path: path, dimension: dimension) }
    }
    let label = String(repeating: "é", count: 81)
    #expect(throws: VectorFileError.self) { try VectorSegmentWriter(path: path, dimension: 3, label: label) }
  }

  @Test("says what keeps it from being written")
  func saysWhyNotWritten() throws {
    let inMissing = folder.file("missing/a")
    #expect(throws: VectorFileError.folderMissing(path: inMissing)) {
      try VectorSegmentWriter(path: inMissing, dimension: 3)
    }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let writer = try VectorSegmentWriter(path: path, dimension: 3)
    let error = #expect(throws: VectorFileError.self) { try writer.finish() }
    #expect(error?.kind == .failed)
  }
}
