/// The few names that a pickle may refer to; all of them only make data.
///
/// The allow-list: what NumPy's own arrays, types and scalars are pickled with, and what Python's byte strings and sets
/// are pickled with where the protocol has no opcode for them.
enum PickleGlobal: Sendable {
  case reconstruct
  case array
  case type
  case scalar
  case fromBuffer
  case encode
  case bytes
  case byteArray
  case set
  case frozenSet

  /// Nil for every other name.
  init?(module: String, name: String) {
    switch (module, name) {
    case ("numpy.core.multiarray", "_reconstruct"), ("numpy._core.multiarray", "_reconstruct"): self = .reconstruct
    case ("numpy", "ndarray"): self = .array
    case ("numpy", "dtype"): self = .type
    case ("numpy.core.multiarray", "scalar"), ("numpy._core.multiarray", "scalar"): self = .scalar
    case ("numpy.core.numeric", "_frombuffer"), ("numpy._core.numeric", "_frombuffer"): self = .fromBuffer
    case ("_codecs", "encode"): self = .encode
    case ("builtins", "bytes"), ("__builtin__", "bytes"): self = .bytes
    case ("builtins", "bytearray"), ("__builtin__", "bytearray"): self = .byteArray
    case ("builtins", "set"), ("__builtin__", "set"): self = .set
    case ("builtins", "frozenset"), ("__builtin__", "frozenset"): self = .frozenSet
    default: return nil
    }
  }
}
