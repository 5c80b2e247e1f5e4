/// In which order an array's elements lie in memory.
package enum NumPyOrder: Sendable, Hashable {
  /// The last index moves first: row by row.
  case c
  /// The first index moves first: column by column.
  case fortran
}
