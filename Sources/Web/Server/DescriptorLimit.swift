#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many files and connections the process may have open.
package enum DescriptorLimit {
  /// What is kept for files, the store's readers and calls to other services.
  static let reserve = 192

  /// The limit; nil where the system doesn't tell.
  static var current: Int? {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return nil }
    return Int(exactly: limit.rlim_cur) ?? Int.max
  }

  /// Raises the limit as far as the process may, to 65,536 at most.
  package static func raise() {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < 65_536 else { return }
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    setrlimit(resource, &limit)
  }

  /// How many connections there may be so that descriptors never run out, which would end the process.
  ///
  /// - Parameter wanted: the most that are wanted.
  static func connections(wanted: Int) -> Int {
    guard let current else { return wanted }
    return max(16, min(wanted, current - reserve - ConnectionTable.slack))
  }

  // MARK: -

  #if canImport(Glibc)
    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    private static let resource = RLIMIT_NOFILE
  #endif
}
