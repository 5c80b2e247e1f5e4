extension NumPyArray {
  /// The one element of an array, as a plain value; nil if there are more or none.
  var scalar: PickleSlot? {
    guard count == 1 else { return nil }
    switch type.kind {
    case .boolean: return (try? booleans().first).map { .boolean($0) }
    case .signed: return (try? integers().first).map { .integer($0) }
    case .unsigned:
      if let number = try? integers().first { return .integer(number) }
      return withUnsafeBytes { bytes in
        let bits = bytes.loadUnaligned(as: UInt64.self)
        return .bigInteger(PickleInteger(type.isBigEndian ? bits.bigEndian : bits.littleEndian))
      }
    case .float: return (try? doubles().first).map { .float($0) }
    case .text: return (try? strings().first).map { .string($0) }
    case .bytes: return (try? byteStrings().first).map { .bytes($0) }
    case .object: return nil
    }
  }
}
