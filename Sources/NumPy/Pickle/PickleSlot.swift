/// A value while a pickle is being read. What holds others is a node, referred to by its number, since it may be
/// referred to from many places, and from inside of itself.
enum PickleSlot {
  case none
  case boolean(Bool)
  case integer(Int)
  case bigInteger(PickleInteger)
  case float(Double)
  case string(String)
  case bytes([UInt8])
  case global(PickleGlobal)
  case node(Int)
}
