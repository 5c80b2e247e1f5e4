import Foundation

/// Memory that the process has got and doesn't use.
enum FreeMemory {
  /// Gives it back to the system, where the C library can.
  ///
  /// The GNU one keeps what was used once for what may come: each synchronisation of ten thousand offers left a hundred
  /// megabytes behind that nothing held any more. Its header isn't among those that Swift sees, so it is asked by name.
  static func giveBack() {
    #if os(Linux)
      guard let trim = dlsym(nil, "malloc_trim") else { return }
      _ = unsafeBitCast(trim, to: (@convention(c) (Int) -> Int32).self)(0)
    #endif
  }
}
