import Dispatch
import Synchronization

/// Gives the results for 0..<count in order, worked out by so many threads, each taking what is next when it is free.
///
/// Blocks the calling thread, which works too.
func parallelMap<Result: Sendable>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  let threads = min(threads, count)
  guard threads > 1 else { return (0..<max(count, 0)).map(body) }
  let next = Atomic(0)
  return Array(unsafeUninitializedCapacity: count) { results, initialized in
    nonisolated(unsafe) let slots = results
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        slots.initializeElement(at: index, to: body(index))
      }
    }
    initialized = count
  }
}
