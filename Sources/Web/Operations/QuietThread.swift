import Foundation
import Synchronization

/// A thread of its own for tasks that take long and may wait: it gives way to all others, and takes none from requests.
final class QuietThread: TaskExecutor {
  private let queue = JobQueue()

  init() {
    Thread { [queue] in
      #if os(Linux)
        // There, a niceness is a thread's own.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
      #endif
      while let (job, executor) = queue.next() { job.runSynchronously(on: executor) }
    }.start()
  }

  deinit {
    queue.close()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    queue.add(UnownedJob(job), for: asUnownedTaskExecutor())
  }
}

/// The jobs of one thread, in their order.
private final class JobQueue: Sendable {
  typealias Entry = (job: UnownedJob, executor: UnownedTaskExecutor)

  private let entries = Mutex<[Entry]>([])
  private let arrivals = DispatchSemaphore(value: 0)

  func add(_ job: UnownedJob, for executor: UnownedTaskExecutor) {
    entries.withLock { $0.append((job, executor)) }
    arrivals.signal()
  }

  /// Waits for a job; nil when there will be none any more.
  func next() -> Entry? {
    arrivals.wait()
    return entries.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  func close() {
    arrivals.signal()
  }
}
