extension NumPyArray {
  /// An array of numbers in C order; without a shape, of one dimension.
  /// - Throws: `notConvertible` if the shape is of another number of elements.
  package init<Element: NumPyElement>(_ elements: [Element], shape: [Int]? = nil) throws(NumPyError) {
    do {
      try self.init(
        try NPYHeader(type: Element.numPyType, shape: shape ?? [elements.count]),
        bytes: try SharedBytes(copying: elements))
    } catch {
      throw Self.error(error)
    }
  }

  /// Elements as they are in memory, of any type but objects.
  /// - Throws: `notConvertible` if the shape needs another number of bytes.
  package init(
    type: NumPyType, shape: [Int], order: NumPyOrder = .c, bytes: UnsafeRawBufferPointer
  ) throws(NumPyError) {
    do {
      try self.init(
        try NPYHeader(type: type, shape: shape, order: order), bytes: try SharedBytes(copying: bytes))
    } catch {
      throw Self.error(error)
    }
  }

  /// A one-dimensional array of texts, as wide as the longest: four bytes for each code point.
  ///
  /// NumPy can't tell zeros at a text's end from what fills it up, so they are lost, as they are in NumPy.
  package init(strings: [String]) throws(NumPyError) {
    let width = max(strings.reduce(0) { max($0, $1.unicodeScalars.count) }, 1)
    do {
      let header = try NPYHeader(type: .text(width: width), shape: [strings.count])
      let storage = try ByteStorage(uninitialized: header.byteCount)
      for (row, string) in strings.enumerated() {
        var offset = row * width * 4
        for scalar in string.unicodeScalars {
          storage.bytes.storeBytes(of: scalar.value.littleEndian, toByteOffset: offset, as: UInt32.self)
          offset += 4
        }
        let rest = storage.bytes[offset..<(row + 1) * width * 4]
        UnsafeMutableRawBufferPointer(rebasing: rest).initializeMemory(as: UInt8.self, repeating: 0)
      }
      try self.init(header, bytes: SharedBytes(storage))
    } catch {
      throw Self.error(error)
    }
  }

  /// A one-dimensional array of Python objects.
  package init(objects: [PickleValue]) throws(NumPyError) {
    do {
      try self.init(try NPYHeader(type: .object, shape: [objects.count]), objects: objects)
    } catch {
      throw Self.error(error)
    }
  }

  private static func error(_ fault: NumPyFault) -> NumPyError {
    switch fault {
    case .damaged(let reason), .tooLarge(let reason), .unsupported(let reason), .forbidden(let reason):
      .notConvertible(reason: reason)
    }
  }
}
