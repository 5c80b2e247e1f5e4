/// Something in a pickle that holds other values or is made in two steps.
///
/// Rare kinds are kept elsewhere, so that a pickle of millions of lists takes 16 bytes for each.
struct PickleNode {
  enum Kind {
    case list
    case tuple
    /// Items are keys and values in turn.
    case dictionary
    case set
    case frozenSet
    /// A type; its state, which may come later, is its order of bytes.
    indirect case type(NumPyType)
    /// An array before its state has come.
    case emptyArray
    /// An array of anything but objects.
    indirect case array(NumPyArray)
    /// Items are the objects.
    indirect case objects(NPYHeader)
  }

  var kind: Kind
  var items: [PickleSlot] = []
}
