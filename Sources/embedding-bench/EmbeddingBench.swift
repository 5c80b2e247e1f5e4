import Foundation
import Inference
import Retrieval

/// Times the local model: `embedding-bench MODEL TEXTS PRECISION THREADS`, where TEXTS is a JSON array.
///
/// Prints one line of JSON: the milliseconds to load and to answer a first question, the milliseconds of processor
/// time of a question (the median of 100), and for all texts the wall and processor seconds (the least of three runs)
/// and the tokens.
@main
struct EmbeddingBench {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let precision = Precision(rawValue: arguments[3]), let threads = Int(arguments[4])
    else {
      FileHandle.standardError.write(Data("usage: embedding-bench MODEL TEXTS auto|f32|bf16|int8 THREADS\n".utf8))
      exit(64)
    }
    let texts = try JSONDecoder().decode([String].self, from: Data(contentsOf: URL(filePath: arguments[2])))
    let question = "senior backend developer with Swift and PostgreSQL in Lyon"

    let start = Moment()
    let embedder = try LocalEmbedder(readingFrom: URL(filePath: arguments[1]), precision: precision, threads: threads)
    let loaded = start.elapsed
    _ = try await embedder.embed(query: question)
    let answered = start.elapsed

    var questions: [Double] = []
    for _ in 0..<100 {
      let moment = Moment()
      _ = try await embedder.embed(query: question)
      questions.append(moment.elapsed.processor)
    }
    _ = try await embedder.embed(texts.prefix(1))  // 8-bit weights are made here
    var best: (wall: Double, processor: Double) = (.infinity, .infinity)
    var tokens = 0
    for _ in 0..<3 {
      let moment = Moment()
      tokens = try await embedder.embed(texts[...]).tokens
      best = (min(best.wall, moment.elapsed.wall), min(best.processor, moment.elapsed.processor))
    }
    let figures = [
      "load_ms": loaded.wall * 1e3, "load_cpu_ms": loaded.processor * 1e3, "first_ms": answered.wall * 1e3,
      "first_cpu_ms": answered.processor * 1e3, "query_ms": questions.sorted()[50] * 1e3, "wall": best.wall,
      "cpu": best.processor, "tokens": Double(tokens),
    ]
    let line = try JSONSerialization.data(withJSONObject: figures, options: .sortedKeys)
    FileHandle.standardOutput.write(line + Data("\n".utf8))
  }
}

/// A point in time, of the wall clock and of the processor's time for this process, in seconds.
private struct Moment {
  private let wall = Self.seconds(CLOCK_MONOTONIC)
  private let processor = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)

  var elapsed: (wall: Double, processor: Double) {
    (Self.seconds(CLOCK_MONOTONIC) - wall, Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
