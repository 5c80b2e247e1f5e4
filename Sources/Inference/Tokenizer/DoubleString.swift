/// Two strings of a trie are equal.
struct DoubleString: Error, Equatable {
  /// The number of the second one.
  let value: Int32
}
