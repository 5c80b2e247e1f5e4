import Foundation
import Remote

/// Times writing to a Chroma server and asking it, with the vectors that `scripts/bench-chroma` has made.
///
/// Writes a line of JSON for each measurement, and the ids that were found. Usage: chroma-bench ADDRESS FILE DIMENSION
/// QUERIES, with ADDRESS a collection that is made and removed, and FILE float32 rows, the last QUERIES of which are asked.
@main
struct ChromaBench {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let dimension = Int(arguments[3]), let queries = Int(arguments[4]), dimension > 0 else {
      return print("usage: chroma-bench ADDRESS FILE DIMENSION QUERIES")
    }
    let vectors = try vectors(arguments[2], dimension: dimension)
    let rows = vectors.dropLast(queries).enumerated().map { number, vector in
      ChromaTrial.Row(
        id: "row-\(number)", vector: vector, text: "A passage of offer number \(number)", country: "C\(number % 20)")
    }
    let configuration = ChromaStore.Configuration(address: try ChromaAddress(arguments[1]))
    try await ChromaTrial.withTrial(configuration) { trial in
      let (started, spent) = (ContinuousClock.now, processorTime())
      try await trial.write(rows)
      let time = ContinuousClock.now - started
      try say(["what": "ingest", "ms": milliseconds(time), "cpu_ms": (processorTime() - spent) * 1000])
      for (what, country) in [("query", nil), ("query where", "C3")] {
        try await ask(trial, Array(vectors.suffix(queries)), what, country: country)
      }
    }
  }

  // MARK: -

  private static func ask(
    _ trial: ChromaTrial, _ queries: [[Float]], _ what: String, country: String?
  ) async throws {
    var times: [Double] = []
    var found: [[String]] = []
    let spent = processorTime()
    for query in queries {
      let started = ContinuousClock.now
      found.append(try await trial.nearest(to: query, count: 10, country: country))
      times.append(milliseconds(ContinuousClock.now - started))
    }
    let processor = (processorTime() - spent) * 1000 / Double(max(1, queries.count))
    times.sort()
    try say(["what": what, "ms": times[times.count / 2], "cpu_ms": processor, "found": found])
  }

  private static func vectors(_ path: String, dimension: Int) throws -> [[Float]] {
    let data = try Data(contentsOf: URL(filePath: path))
    let numbers = data.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
    return stride(from: 0, to: numbers.count, by: dimension).map { Array(numbers[$0...].prefix(dimension)) }
  }

  private static func say(_ line: [String: Any]) throws {
    let data = try JSONSerialization.data(withJSONObject: line, options: .sortedKeys)
    FileHandle.standardOutput.write(data + Data("\n".utf8))
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) * 1e-15
  }

  /// The processor's seconds that all threads have used, which other processes disturb less than the time of day.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
