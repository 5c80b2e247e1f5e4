import Foundation
import NumPy

/// Times reading and writing of the arrays that `scripts/bench-npz` has made.
///
/// Writes a line of JSON for each measurement. Usage: npz-bench FOLDER NAME REPETITIONS, with NAME a part of the files'
/// names: FOLDER/NAME-stored.npz and FOLDER/NAME-packed.npz are NumPy's, FOLDER/NAME-ours-….npz are written.
@main
struct NPZBench {
  static func main() throws {
    guard CommandLine.arguments.count == 4, let repetitions = Int(CommandLine.arguments[3]) else {
      return print("usage: npz-bench FOLDER NAME REPETITIONS")
    }
    let place = CommandLine.arguments[1] + "/" + CommandLine.arguments[2]
    let array = try NPZFile(path: place + "-stored.npz").array("embeddings")
    for kind in ["stored", "packed"] {
      try time("load \(kind)", repetitions: repetitions) {
        let array = try NPZFile(path: "\(place)-\(kind).npz").array("embeddings")
        return array.count
      }
    }
    if array.type == .float32 {
      try time("map stored", repetitions: repetitions) {
        let array = try NPZFile(path: place + "-stored.npz").mappedArray("embeddings")
        return array.count
      }
    }
    for (kind, compression) in [("stored", NPZWriter.Compression.stored), ("packed", .deflated)] {
      try time("save \(kind)", repetitions: kind == "packed" ? min(repetitions, 3) : repetitions) {
        let descriptor = open("\(place)-ours-\(kind).npz", O_RDWR | O_CREAT | O_TRUNC, 0o644)
        defer { close(descriptor) }
        let writer = NPZWriter(descriptor: descriptor, name: "the archive", compression: compression)
        try writer.add(array, named: "embeddings")
        try writer.finish()
        return array.count
      }
    }
  }

  // MARK: -

  /// Reports the best time and the processor's time of the best run, in milliseconds.
  private static func time(_ what: String, repetitions: Int, _ body: () throws -> Int) throws {
    var (best, processor) = (Double.infinity, Double.infinity)
    for _ in 0..<repetitions {
      let (started, spent) = (ContinuousClock.now, processorTime())
      guard try body() > 0 else { return print("nothing was read") }
      processor = min(processor, processorTime() - spent)
      let time = (ContinuousClock.now - started).components
      best = min(best, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
    }
    let line: [String: Any] = ["what": what, "best_ms": best * 1000, "cpu_ms": processor * 1000]
    let data = try JSONSerialization.data(withJSONObject: line, options: .sortedKeys)
    FileHandle.standardOutput.write(data + Data("\n".utf8))
  }

  /// The processor's seconds that all threads have used, which other processes disturb less than the time of day.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
