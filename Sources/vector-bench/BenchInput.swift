import Foundation
import Vectors

/// The files that `scripts/bench-vectors` has made.
struct BenchInput {
  /// A filter's name, which is part of its files' names, and how many per cent of the rows it keeps.
  let filters: [(name: String, share: Double)] = [("100", 100), ("50", 50), ("5", 5), ("1", 1)]
  let dimension: Int
  /// Float32 rows, mapped.
  let rows: Data
  let queries: [[Float]]
  private let folder: URL

  init(folder: String, dimension: Int) throws {
    self.folder = URL(filePath: folder, directoryHint: .isDirectory)
    self.dimension = dimension
    rows = try Data(contentsOf: self.folder.appending(path: "rows.f32"), options: .alwaysMapped)
    let floats = try Self.values(of: Float.self, in: self.folder.appending(path: "queries.f32"))
    queries = stride(from: 0, to: floats.count, by: dimension).map { Array(floats[$0..<$0 + dimension]) }
  }

  /// The rows that a filter keeps: a byte each in the file.
  func mask(_ name: String, rows count: Int) throws -> RowMask {
    let bytes = try Data(contentsOf: folder.appending(path: "mask-\(name).u8"))
    return RowMask(count: count) { bytes[$0] != 0 }
  }

  /// The ten nearest rows of each query.
  func truth(_ name: String) throws -> [Int32] {
    try Self.values(of: Int32.self, in: folder.appending(path: "truth-\(name).i32"))
  }

  // MARK: -

  private static func values<Value: BitwiseCopyable>(of type: Value.Type, in file: URL) throws -> [Value] {
    try Data(contentsOf: file).withUnsafeBytes { Array($0.bindMemory(to: type)) }
  }
}
