/// What an `.npy` file says of its array: the type of its elements, its shape and their order.
package struct NPYHeader: Sendable, Hashable {
  /// As many dimensions as NumPy 2 allows.
  private static let dimensionLimit = 64
  /// So many elements of no bytes at all may be claimed, since no content proves them.
  private static let emptyElementLimit = 1_000_000

  package let type: NumPyType
  /// Lengths of the dimensions; none is a single value.
  package let shape: [Int]
  package let order: NumPyOrder
  /// How many elements there are.
  package let count: Int
  /// How many bytes they take, if they are not objects.
  package let byteCount: Int

  /// Checks that the shape makes sense and its size can be counted.
  init(type: NumPyType, shape: [Int], order: NumPyOrder = .c) throws(NumPyFault) {
    guard shape.count <= Self.dimensionLimit else { throw .damaged("it has \(shape.count) dimensions") }
    var product = type.itemSize
    var count = 1
    var isEmpty = false
    for length in shape {
      guard length >= 0 else { throw .damaged("a dimension is \(length) long") }
      guard length > 0 else {
        isEmpty = true
        continue
      }
      // Counted without the empty dimensions, as NumPy does.
      let (next, countOverflows) = count.multipliedReportingOverflow(by: length)
      let (bytes, overflows) = product.multipliedReportingOverflow(by: length)
      guard !overflows, !countOverflows else { throw .damaged("its shape has more elements than can be counted") }
      (count, product) = (next, bytes)
    }
    guard isEmpty || type.itemSize > 0 || count <= Self.emptyElementLimit else {
      throw .tooLarge("it claims \(count) elements without any bytes")
    }
    self.type = type
    self.shape = shape
    self.order = order
    self.count = isEmpty ? 0 : count
    byteCount = isEmpty ? 0 : product
  }
}
