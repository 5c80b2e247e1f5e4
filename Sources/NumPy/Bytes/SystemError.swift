/// What a call of the system failed with.
struct SystemError: Error, Equatable {
  /// The value of `errno`.
  let code: Int32
}
