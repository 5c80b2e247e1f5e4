extension NumPyArray {
  /// The elements as texts, in C order: of an array of texts, of byte strings in UTF-8, or of objects that are texts.
  ///
  /// Zeros at an element's end fill it up and don't belong to it, as in NumPy. What is no code point becomes U+FFFD.
  package func strings() throws(NumPyError) -> [String] {
    switch type.kind {
    case .text: return inCOrder(items().map { Self.text($0, isBigEndian: type.isBigEndian) })
    case .bytes:
      let texts = items().map { String(validating: $0, as: UTF8.self) }
      let valid = texts.compactMap { $0 }
      guard valid.count == texts.count else { throw .notConvertible(reason: "it has bytes that are no UTF-8") }
      return inCOrder(valid)
    case .object:
      var texts: [String] = []
      for object in try objects() {
        guard case .string(let text) = object else {
          throw .notConvertible(reason: "it has an object that is no text")
        }
        texts.append(text)
      }
      return texts
    case .boolean, .signed, .unsigned, .float: throw unlike("texts")
    }
  }

  /// The elements of an array of byte strings, in C order, without the zeros that fill them up.
  package func byteStrings() throws(NumPyError) -> [[UInt8]] {
    guard type.kind == .bytes else { throw unlike("byte strings") }
    return inCOrder(items())
  }

  /// The elements of an array of Python objects, in C order.
  package func objects() throws(NumPyError) -> [PickleValue] {
    guard case .objects(let objects) = content else { throw unlike("Python objects") }
    return objects
  }

  // MARK: -

  /// The bytes of each element up to its last unit that is not zero, in memory's order.
  private func items() -> [[UInt8]] {
    let size = type.itemSize
    let unit = type.kind == .text ? 4 : 1
    return withUnsafeBytes { bytes in
      (0..<count).map { index in
        let item = bytes[index * size..<(index + 1) * size]
        guard let last = item.lastIndex(where: { $0 != 0 }) else { return [] }
        let used = (last - item.startIndex) / unit * unit + unit
        return Array(item.prefix(used))
      }
    }
  }

  private static func text(_ bytes: [UInt8], isBigEndian: Bool) -> String {
    var text = String.UnicodeScalarView()
    bytes.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: bytes.count, by: 4) {
        let unit = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        let value = isBigEndian ? unit.bigEndian : unit.littleEndian
        text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return String(text)
  }
}
