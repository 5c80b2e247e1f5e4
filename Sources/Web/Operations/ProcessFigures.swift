import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process takes of the machine. What a system doesn't tell is nil.
struct ProcessFigures: Sendable {
  let residentBytes: Double?
  let openDescriptors: Double?
  let mostDescriptors: Double?
  let processorSeconds: Double?

  /// The figures of this process at this moment; reads `/proc`.
  init() {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.utf8.split(
      separator: UInt8(ascii: " "))
    residentBytes = pages.flatMap { $0.count > 1 ? Double(String(decoding: $0[1], as: UTF8.self)) : nil }
      .map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) }
    openDescriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { Double($0.count) }
    mostDescriptors = DescriptorLimit.current.map(Double.init)
    var time = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else {
      processorSeconds = nil
      return
    }
    processorSeconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
