extension NetworkTransport {
  /// Makes the call once and hands on the body as it comes, for as long as there is patience.
  ///
  /// - Parameters:
  ///   - stopwatch: what patience is measured by.
  ///   - begin: told the head; says whether the body is wanted.
  ///   - take: told each piece of a wanted body; the bytes are gone when it returns. Where it throws, the connection is
  ///     closed.
  /// - Throws: `CallFailure.unbegun`, `silent` or `timedOut`; errors of the client, and what the closures throw.
  func stream(
    _ call: HTTPCall, patience: StreamPatience, stopwatch: Stopwatch,
    begin: @escaping @Sendable (StreamHead) throws -> Bool,
    take: @escaping @Sendable (UnsafeRawBufferPointer) throws -> Void
  ) async throws {
    let watch = StreamWatch(patience, stopwatch: stopwatch)
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask {
        _ = try await stream(call, begin: begin) { bytes in
          watch.noteBytes()
          try take(bytes)
        }
      }
      group.addTask { throw try await watch.failure() }
      try await group.next()
    }
  }
}
