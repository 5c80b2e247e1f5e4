/// The mean of vectors, brought to length 1.
enum UnitMean {
  /// The mean's direction; nil where the vectors cancel each other or aren't finite.
  static func of(
    _ rows: Range<Int>, in matrix: UnsafePointer<Float>, stride: Int, width: Int
  ) -> [Float]? {
    var sums = [Float](repeating: 0, count: width)
    for row in rows {
      let numbers = matrix + row * stride
      for column in 0..<width { sums[column] += numbers[column] }
    }
    // The length of the sum is that of the mean but for a factor, which normalising takes out.
    let square = sums.reduce(into: Double(0)) { $0 += Double($1) * Double($1) }
    guard square.isFinite, square > 0 else { return nil }
    let factor = Float(1 / square.squareRoot())
    return sums.map { $0 * factor }
  }
}
