import Foundation
import Synchronization

/// A real Chroma server on a free port of this machine, with a folder of its own. It ends with this process at the latest.
///
/// The environment variable `VIE_TEST_CHROMA` names the `chroma` program; tests are skipped where it is missing.
package final class ChromaProcess: Sendable {
  /// The `chroma` program; nil where there is none.
  package static let program: String? = {
    guard let path = ProcessInfo.processInfo.environment["VIE_TEST_CHROMA"],
      FileManager.default.isExecutableFile(atPath: path)
    else { return nil }
    return path
  }()

  /// Whether there is a server to start.
  package static let isAvailable = program != nil
  /// Why a test is skipped and what brings it back.
  package static let notice = "Chroma is not here: set VIE_TEST_CHROMA to the path of its program."

  /// The Python that Chroma is installed for; nil where it isn't beside the program.
  package static let python: String? = program.flatMap { program in
    let path = URL(filePath: program).deletingLastPathComponent().appending(path: "python").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// What is thrown where there is no server or no Python, or where the server doesn't answer.
  package struct Failed: Error {}

  /// The port on 127.0.0.1.
  package let port: Int
  private let folder: String
  private let state = Mutex<(process: Process, pipe: Pipe)?>(nil)

  /// A server that is yet to be started, in a folder of its own.
  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vie-chroma-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    port = try Self.freePort()
  }

  deinit {
    kill()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Starts the server and waits until it answers; also again, after `kill()`.
  package func start() async throws {
    guard let program = Self.program else { throw Failed() }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The shell waits for a line; where this process dies its input ends instead, and server and folder go.
    // It must not `wait` for the server: signals of children may be blocked here, and it would do so for ever.
    let script = """
      "$0" run --path "$1" --host 127.0.0.1 --port "$2" >/dev/null 2>&1 </dev/null & server=$!
      read -r line; answer=$?; kill -9 $server
      test $answer -eq 0 || rm -rf "$1"
      """
    process.arguments = ["-c", script, program, folder, String(port)]
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    state.withLock { $0 = (process, pipe) }
    try await waitUntilItAnswers()
  }

  /// Kills the server, as a power cut would, and waits for its end.
  package func kill() {
    guard
      let (process, pipe) = state.withLock({ state in
        defer { state = nil }
        return state
      })
    else { return }
    try? pipe.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Runs a Python script and gives what it prints, errors included.
  package static func run(python script: String) async throws -> String {
    guard let python else { throw Failed() }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", script]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        continuation.resume(returning: String(decoding: output, as: UTF8.self))
      }
    }
  }

  // MARK: -

  private func waitUntilItAnswers() async throws {
    let patience = ContinuousClock.now + .seconds(90)
    while ContinuousClock.now < patience {
      if Self.answers(port) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Failed()
  }

  /// Whether a server says there that it is alive; by a bare socket, for this module knows no HTTP.
  private static func answers(_ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let isConnected = withLoopback(port) { connect(descriptor, $0, $1) == 0 }
    guard isConnected else { return false }
    let question = Array("GET /api/v2/heartbeat HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".utf8)
    guard send(descriptor, question, question.count, Int32(MSG_NOSIGNAL)) == question.count else {
      return false
    }
    var answer = [UInt8](repeating: 0, count: 64)
    let count = recv(descriptor, &answer, answer.count, 0)
    return count > 0 && String(decoding: answer.prefix(count), as: UTF8.self).hasPrefix("HTTP/1.1 200")
  }

  private static func withLoopback<Value>(
    _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Value
  ) -> Value {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failed() }
    defer { close(descriptor) }
    guard withLoopback(0, { bind(descriptor, $0, $1) == 0 }) else { throw Failed() }
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isNamed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
    }
    guard isNamed else { throw Failed() }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
