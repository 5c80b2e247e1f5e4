/// The one server that all tests share which don't kill it.
package actor SharedChroma {
  /// The only one of its kind: all tests run in one process.
  package static let shared = SharedChroma()

  private var start: Task<ChromaProcess, any Error>?

  /// The server, started by whoever asks first.
  package func server() async throws -> ChromaProcess {
    let task =
      start
      ?? Task {
        let server = try ChromaProcess()
        try await server.start()
        return server
      }
    start = task
    return try await task.value
  }
}
