extension NumPyArray {
  /// The elements as single-precision numbers, rounded to the nearest where they are more precise.
  package func floats() throws(NumPyError) -> [Float] { try numbers() }

  /// The elements as double-precision numbers; all but large integers keep their value.
  package func doubles() throws(NumPyError) -> [Double] { try numbers() }

  /// The elements of an array of integers or booleans.
  /// - Throws: `notConvertible`, also if one is larger than `Int.max`.
  package func integers() throws(NumPyError) -> [Int] {
    switch (type.kind, type.itemSize) {
    case (.boolean, _): return elements(UInt8.self) { $0 == 0 ? 0 : 1 }
    case (.signed, 1): return elements(UInt8.self) { Int(Int8(bitPattern: $0)) }
    case (.signed, 2): return elements(UInt16.self) { Int(Int16(bitPattern: $0)) }
    case (.signed, 4): return elements(UInt32.self) { Int(Int32(bitPattern: $0)) }
    case (.signed, _): return elements(UInt64.self) { Int(Int64(bitPattern: $0)) }
    case (.unsigned, 1): return elements(UInt8.self) { Int($0) }
    case (.unsigned, 2): return elements(UInt16.self) { Int($0) }
    case (.unsigned, 4): return elements(UInt32.self) { Int($0) }
    case (.unsigned, _):
      let numbers = elements(UInt64.self) { Int(exactly: $0) }
      let fitting = numbers.compactMap { $0 }
      guard fitting.count == numbers.count else {
        throw .notConvertible(reason: "it has an integer that is too large")
      }
      return fitting
    case (.float, _), (.text, _), (.bytes, _), (.object, _): throw unlike("integers")
    }
  }

  /// The elements of an array of booleans.
  package func booleans() throws(NumPyError) -> [Bool] {
    guard type.kind == .boolean else { throw unlike("booleans") }
    return elements(UInt8.self) { $0 != 0 }
  }

  /// An error that says what the elements are instead.
  func unlike(_ wanted: String) -> NumPyError {
    .notConvertible(reason: "its elements are of type \(type.descriptor), no \(wanted)")
  }

  /// Elements in memory's order put into C order; takes linear time.
  func inCOrder<Element>(_ elements: [Element]) -> [Element] {
    guard header.order == .fortran, shape.count > 1, elements.count > 1 else { return elements }
    var strides: [Int] = []
    var stride = 1
    for length in shape {
      strides.append(stride)
      stride *= length
    }
    var index = [Int](repeating: 0, count: shape.count)
    var place = 0
    var ordered: [Element] = []
    ordered.reserveCapacity(elements.count)
    for _ in elements.indices {
      ordered.append(elements[place])
      // To the next index: the last one moves first, and carries.
      var axis = shape.count - 1
      while axis >= 0 {
        index[axis] += 1
        place += strides[axis]
        guard index[axis] == shape[axis] else { break }
        place -= strides[axis] * shape[axis]
        index[axis] = 0
        axis -= 1
      }
    }
    return ordered
  }

  // MARK: -

  private func numbers<Number: BinaryFloatingPoint>() throws(NumPyError) -> [Number] {
    switch (type.kind, type.itemSize) {
    case (.float, 2): elements(UInt16.self) { Number(HalfPrecision.float($0)) }
    case (.float, 4): elements(UInt32.self) { Number(Float(bitPattern: $0)) }
    case (.float, _): elements(UInt64.self) { Number(Double(bitPattern: $0)) }
    case (.boolean, _): elements(UInt8.self) { $0 == 0 ? 0 : 1 }
    case (.signed, 1): elements(UInt8.self) { Number(Int8(bitPattern: $0)) }
    case (.signed, 2): elements(UInt16.self) { Number(Int16(bitPattern: $0)) }
    case (.signed, 4): elements(UInt32.self) { Number(Int32(bitPattern: $0)) }
    case (.signed, _): elements(UInt64.self) { Number(Int64(bitPattern: $0)) }
    case (.unsigned, 1): elements(UInt8.self) { Number($0) }
    case (.unsigned, 2): elements(UInt16.self) { Number($0) }
    case (.unsigned, 4): elements(UInt32.self) { Number($0) }
    case (.unsigned, _): elements(UInt64.self) { Number($0) }
    case (.text, _), (.bytes, _), (.object, _): throw unlike("numbers")
    }
  }

  /// Every element's bits, made into something, in C order.
  private func elements<Bits: FixedWidthInteger & BitwiseCopyable, Element>(
    _ bits: Bits.Type, _ make: (Bits) -> Element
  ) -> [Element] {
    let isBig = type.isBigEndian
    let count = count
    return inCOrder(
      withUnsafeBytes { bytes in
        [Element](unsafeUninitializedCapacity: count) { elements, initialized in
          for index in 0..<count {
            let bits = bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<Bits>.size, as: Bits.self)
            elements.initializeElement(at: index, to: make(isBig ? bits.bigEndian : bits.littleEndian))
          }
          initialized = count
        }
      })
  }
}
