import Foundation
import Synchronization

/// `vie serve` as a person runs it: a process of its own, on a free port of this machine. It ends with the tests at the
/// latest, also where they crash.
package final class ServedProgram: Sendable {
  /// The server ended before it listened, or it couldn't be started.
  package struct Failed: Error, CustomStringConvertible {
    /// What the server wrote to standard error.
    package let errors: String
    package var description: String { "vie serve did not start: \(errors)" }
  }

  /// The port that the server listens on.
  package let port: Int
  private let process: Process
  private let watch: WatchDog
  private let log: StandardErrorLog

  /// Where requests go, without a slash at the end: `http://127.0.0.1:49152`.
  package var address: String { "http://127.0.0.1:\(port)" }

  /// What the server wrote to standard error so far.
  package var errors: String { log.text }

  /// The server's process, for signals.
  package var identifier: Int32 { process.processIdentifier }

  /// Starts `vie serve --port 0`, hands it to `body` once it listens, and stops it by SIGTERM.
  ///
  /// - Parameters:
  ///   - home: the folder that stands for the user's home.
  ///   - arguments: further arguments behind `serve`.
  ///   - environment: further variables; nothing of the tests' own environment but PATH is passed on.
  /// - Throws: `Failed`, and what `body` throws.
  package static func run<Value>(
    home: String, arguments: [String] = [], environment: [String: String] = [:],
    _ body: (ServedProgram) async throws -> Value
  ) async throws -> Value {
    let server = try await ServedProgram(home: home, arguments: arguments, environment: environment)
    do {
      let value = try await body(server)
      await server.stop()
      return value
    } catch {
      await server.stop()
      throw error
    }
  }

  /// Starts the server and waits until it listens. Whoever starts one must stop it.
  package init(home: String, arguments: [String] = [], environment: [String: String] = [:]) async throws {
    process = Process()
    process.executableURL = Program.folder.appending(path: "vie")
    process.arguments = ["serve", "--port", "0"] + arguments
    process.environment = Program.environment(home: home, environment)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let log = StandardErrorLog()
    process.standardError = log.pipe
    try process.run()
    self.log = log
    watch = try WatchDog(over: process.processIdentifier)
    guard let port = await log.port() else {
      await Self.end(process, after: .zero)
      watch.dismiss()
      throw Failed(errors: log.text)
    }
    self.port = port
  }

  /// Asks the server to end, waits until it has, and gives its exit status, or 128 and the signal that ended it.
  ///
  /// - Parameter patience: how long it may take to end before it is killed, which gives 137.
  @discardableResult
  package func stop(patience: Duration = .seconds(60)) async -> Int32 {
    let status = await Self.end(process, after: patience)
    watch.dismiss()
    return status
  }

  // MARK: -

  @discardableResult
  private static func end(_ process: Process, after patience: Duration) async -> Int32 {
    if process.isRunning { process.terminate() }
    let killer = Task {
      try await Task.sleep(for: patience)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    defer { killer.cancel() }
    await withCheckedContinuation { continuation in
      // Waiting holds a thread, which must not be one of those that the tests run on.
      Thread { [process] in
        process.waitUntilExit()
        continuation.resume()
      }.start()
    }
    return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }
}

/// Kills a process as soon as this one is gone.
private final class WatchDog: Sendable {
  private let input: FileHandle

  /// The shell waits for a line; where this process dies, its input ends instead.
  init(over identifier: Int32) throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "read -r line || kill -9 \"$0\"", String(identifier)]
    let pipe = Pipe()
    shell.standardInput = pipe
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    input = pipe.fileHandleForWriting
  }

  func dismiss() {
    try? input.write(contentsOf: Data("\n".utf8))
    try? input.close()
  }
}

/// What a server writes to standard error, and the port it names there.
private final class StandardErrorLog: Sendable {
  let pipe = Pipe()
  private let bytes = Mutex(Data())
  private let arrivals: AsyncStream<Void>

  init() {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.arrivals = arrivals
    pipe.fileHandleForReading.readabilityHandler = { [weak self] handle in
      let more = handle.availableData
      guard !more.isEmpty else {
        handle.readabilityHandler = nil
        continuation.finish()
        return
      }
      self?.bytes.withLock { $0 += more }
      continuation.yield()
    }
  }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  /// The port in `Listening on http://HOST:PORT`; nil where the output ends without it.
  func port() async -> Int? {
    if let port = portInText { return port }
    for await _ in arrivals {
      if let port = portInText { return port }
    }
    return portInText
  }

  private var portInText: Int? {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    let line = lines.lazy.compactMap { String($0) }.first { $0.hasPrefix("Listening on http") }
    return line.flatMap { $0.split(separator: ":").last }.flatMap { Int($0.prefix { $0.isNumber }) }
  }
}
