extension NPYHeader {
  /// The header's bytes, as NumPy writes them: a multiple of 64, in the lowest version that they fit in.
  var bytes: [UInt8] {
    let lengths = shape.map(String.init).joined(separator: ", ")
    let tuple = shape.count == 1 ? "(\(lengths),)" : "(\(lengths))"
    var text =
      "{'descr': '\(type.descriptor)', 'fortran_order': \(order == .fortran ? "True" : "False"), 'shape': \(tuple), }"
    // NumPy leaves room for the dimension that grows when rows are added in place.
    if let growing = order == .fortran ? shape.last : shape.first {
      text += String(repeating: " ", count: 21 - String(growing).utf8.count)
    }
    // At most 64 dimensions of 19 digits, so that two bytes are enough for the length.
    let used = Self.magic.count + 4 + text.utf8.count + 1
    let padding = 64 - used % 64
    let length = UInt16(text.utf8.count + padding + 1)
    return Self.magic + [1, 0, UInt8(length & 0xFF), UInt8(length >> 8)] + text.utf8
      + [UInt8](repeating: 0x20, count: padding) + [0x0A]
  }
}
