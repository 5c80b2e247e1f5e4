import Foundation
import NumPy

/// The rows of an array of embeddings.
struct NPZVectors {
  /// How many rows there are.
  let count: Int
  let dimension: Int
  private let numbers: [Double]

  /// - Throws: `NumPyError.notConvertible` for an array of something else than rows of numbers.
  init(_ array: NumPyArray) throws(NumPyError) {
    guard array.shape.count == 2 else { throw .notConvertible(reason: "the embeddings are no table") }
    count = array.shape[0]
    dimension = array.shape[1]
    numbers = try array.doubles()
  }

  /// Whether the rows are of so many numbers; none at all fit anything.
  func fit(_ dimension: Int) -> Bool { count == 0 || self.dimension == dimension }

  /// A row as float32 of length 1; nil where it has no length, or is none of numbers.
  func unit(_ row: Int) -> [Float]? {
    let values = self[row]
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length.isFinite, length > 1e-12 else { return nil }
    // What is of length 1 but for rounding stays as it is, bit for bit.
    let scale = abs(length - 1) < 0.005 ? 1 : 1 / length
    return values.map { Float($0 * scale) }
  }

  /// The row's own numbers where those of `vector` are others.
  func exact(_ row: Int, insteadOf vector: [Float]) -> [Double]? {
    let values = self[row]
    return zip(values, vector).allSatisfy { $0.bitPattern == Double($1).bitPattern } ? nil : Array(values)
  }

  private subscript(row: Int) -> ArraySlice<Double> { numbers[row * dimension..<(row + 1) * dimension] }
}
