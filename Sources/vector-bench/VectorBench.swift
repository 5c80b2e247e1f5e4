import Foundation
import Vectors

/// Times the vector index on rows, queries, masks and true neighbours that `scripts/bench-vectors` has made.
///
/// Writes a line of JSON for each measurement. Usage: vector-bench FOLDER DIMENSION
@main
struct VectorBench {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let dimension = Int(CommandLine.arguments[2]) else {
      return print("usage: vector-bench FOLDER DIMENSION")
    }
    let input = try BenchInput(folder: CommandLine.arguments[1], dimension: dimension)
    let path = CommandLine.arguments[1] + "/bench.vectors"
    try build(input, path: path)
    let segment = try VectorSegment(path: path)
    floor(segment)
    try check(segment)
    let search = try VectorSearch([segment])
    for (name, share) in input.filters {
      let mask = try input.mask(name, rows: segment.count)
      let truth = try input.truth(name)
      for method in SearchMethod.allCases {
        try time(search, input: input, mask: share == 100 ? nil : mask, truth: truth, method: method, share: share)
      }
    }
    let peak = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    for line in peak.split(separator: "\n") where line.hasPrefix("VmHWM") || line.hasPrefix("RssAnon") {
      let parts = line.split(whereSeparator: { $0 == ":" || $0 == " " || $0 == "\t" })
      report(["what": parts[0] == "VmHWM" ? "peak memory" : "anonymous memory", "kilobytes": Int(parts[1]) ?? 0])
    }
  }

  // MARK: -

  private static func build(_ input: BenchInput, path: String) throws {
    let started = ContinuousClock.now
    let writer = try VectorSegmentWriter(path: path, dimension: input.dimension, label: "bench")
    try input.rows.withUnsafeBytes { bytes in
      let floats = bytes.bindMemory(to: Float.self)
      for row in 0..<floats.count / input.dimension {
        let vector = UnsafeBufferPointer(rebasing: floats[row * input.dimension..<(row + 1) * input.dimension])
        try writer.append(owner: Int64(row), tag: 0, vector: vector)
      }
    }
    let appended = ContinuousClock.now
    try writer.finish()
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    report([
      "what": "build", "seconds": seconds(ContinuousClock.now - started), "append": seconds(appended - started),
      "megabytes": size >> 20,
    ])
  }

  /// The least that a scan may cost: reading the float32 rows and doing nothing with them.
  private static func floor(_ segment: VectorSegment) {
    guard segment.count > 0 else { return }
    var best = [1: Double.infinity, 2: .infinity]
    for _ in 0..<15 {
      for threads in [1, 2] {
        let time = ContinuousClock().measure { segment.readVectors(threads: threads) }
        best[threads] = min(best[threads] ?? .infinity, seconds(time))
      }
    }
    for (threads, time) in best.sorted(by: { $0.key < $1.key }) {
      report(["what": "reading float32", "threads": threads, "best_ms": time * 1000])
    }
  }

  private static func check(_ segment: VectorSegment) throws {
    let time = try ContinuousClock().measure { try segment.verify() }
    report(["what": "verify", "ms": seconds(time) * 1000])
    let allowed = (0..<segment.count).filter { $0 % 2 == 0 }.map(Int64.init)
    var best = Double.infinity
    for _ in 0..<5 {
      best = min(best, seconds(ContinuousClock().measure { _ = RowMask(owners: allowed, in: segment) }))
    }
    report(["what": "mask of half the owners", "ns_per_row": best * 1e9 / Double(max(segment.count, 1))])
  }

  private static func time(
    _ search: VectorSearch, input: BenchInput, mask: RowMask?, truth: [Int32], method: SearchMethod, share: Double
  ) throws {
    var times: [Double] = []
    var found = 0
    let masks: [RowMask?]? = mask.map { [$0] }
    for query in input.queries.prefix(20) {
      _ = try search.nearest(to: query, count: 10, among: masks, method: method)
    }
    let spent = processorTime()
    for (index, query) in input.queries.enumerated() {
      let started = ContinuousClock.now
      let matches = try search.nearest(to: query, count: 10, among: masks, method: method)
      times.append(seconds(ContinuousClock.now - started) * 1000)
      let expected = Set(truth[index * 10..<index * 10 + 10])
      found += matches.count { expected.contains(Int32($0.row)) }
    }
    let perQuery = (processorTime() - spent) / Double(times.count) * 1000
    times.sort()
    report([
      "what": "search", "cpu_ms": perQuery, "method": method.rawValue, "share": share, "best_ms": times[0],
      "p50_ms": times[times.count / 2], "p95_ms": times[times.count * 95 / 100],
      "recall": Double(found) / Double(10 * times.count),
    ])
  }

  /// The processor's seconds that all threads have used, which other processes disturb less than the time of day.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private static func report(_ values: [String: Any]) {
    guard var line = try? JSONSerialization.data(withJSONObject: values, options: .sortedKeys) else { return }
    line.append(0x0A)
    FileHandle.standardOutput.write(line)
  }
}
