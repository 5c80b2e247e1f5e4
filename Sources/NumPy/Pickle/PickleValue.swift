/// A value that a pickle holds: data, never code.
package enum PickleValue: Sendable, Equatable {
  case none
  case boolean(Bool)
  case integer(Int)
  /// An integer beyond `Int`.
  case bigInteger(PickleInteger)
  case float(Double)
  /// A text; halves of surrogate pairs, which Python allows, have become U+FFFD.
  case string(String)
  case bytes([UInt8])
  case list([PickleValue])
  case tuple([PickleValue])
  /// Of a `set` or a `frozenset`, in the file's order.
  case set([PickleValue])
  case dictionary(PickleDictionary)
  indirect case array(NumPyArray)
}
