/// Which of the two kinds of `.npz` file is written.
package enum NPZKind: Sendable {
  /// Numbers and JSON texts that NumPy opens with `allow_pickle=False`; holds the mirror whole.
  case plain
  /// The original's three arrays, its metadata pickled: what its own code reads.
  case legacy
}
