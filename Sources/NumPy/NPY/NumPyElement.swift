/// A number of Swift's that is an element of NumPy's, with the same bits on a little-endian machine.
package protocol NumPyElement: BitwiseCopyable, Sendable {
  static var numPyType: NumPyType { get }
}

extension Float: NumPyElement {
  package static var numPyType: NumPyType { .float32 }
}

extension Double: NumPyElement {
  package static var numPyType: NumPyType { .float64 }
}

extension Bool: NumPyElement {
  package static var numPyType: NumPyType { .boolean }
}

extension Int: NumPyElement {
  package static var numPyType: NumPyType { .int64 }
}

extension Int8: NumPyElement {
  package static var numPyType: NumPyType { .int8 }
}

extension Int16: NumPyElement {
  package static var numPyType: NumPyType { .int16 }
}

extension Int32: NumPyElement {
  package static var numPyType: NumPyType { .int32 }
}

extension Int64: NumPyElement {
  package static var numPyType: NumPyType { .int64 }
}

extension UInt8: NumPyElement {
  package static var numPyType: NumPyType { .uint8 }
}

extension UInt16: NumPyElement {
  package static var numPyType: NumPyType { .uint16 }
}

extension UInt32: NumPyElement {
  package static var numPyType: NumPyType { .uint32 }
}

extension UInt64: NumPyElement {
  package static var numPyType: NumPyType { .uint64 }
}
