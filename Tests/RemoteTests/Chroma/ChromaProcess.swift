import Foundation
import Synchronization

@testable import Remote

/// A real Chroma server on a free port of this machine, with a folder of its own. It ends with this process at the latest.
///
/// The environment variable `VIE_TEST_CHROMA` names the `chroma` program; tests are skipped where it is missing.
final class ChromaProcess: Sendable {
  /// The `chroma` program; nil where there is none.
  static let program: String? = {
    guard let path = ProcessInfo.processInfo.environment["VIE_TEST_CHROMA"],
      FileManager.default.isExecutableFile(atPath: path)
    else { return nil }
    return path
  }()

  static let isAvailable = program != nil
  static let notice = "Chroma is not here: set VIE_TEST_CHROMA to the path of its program."

  /// The Python that Chroma is installed for; nil where it isn't beside the program.
  static let python: String? = program.flatMap { program in
    let path = URL(filePath: program).deletingLastPathComponent().appending(path: "python").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  struct Failed: Error {}

  let port: Int
  private let folder: String
  private let state = Mutex<(process: Process, pipe: Pipe)?>(nil)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vie-chroma-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    port = try Self.freePort()
  }

  deinit {
    kill()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Starts the server and waits until it answers; also again, after `kill()`.
  func start() async throws {
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
  func kill() {
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
  static func run(python script: String) async throws -> String {
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

  func address(_ collection: String) throws -> ChromaAddress {
    try ChromaAddress("chroma://127.0.0.1:\(port)/\(collection)")
  }

  // MARK: -

  private func waitUntilItAnswers() async throws {
    let endpoint = try ChromaEndpoint(address("any"), token: nil, tokenHeader: .chromaToken)
    let patience = ContinuousClock.now + .seconds(90)
    try await NetworkTransport.withTransport(
      userAgent: "test", configuration: NetworkTransport.configuration(connectTimeout: .seconds(5))
    ) { transport in
      while ContinuousClock.now < patience {
        let answer = try? await transport.answer(to: .get("/heartbeat"), at: endpoint, within: .seconds(5))
        if answer?.isSuccess == true { return }
        try await Task.sleep(for: .milliseconds(20))
      }
      throw Failed()
    }
  }

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failed() }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isBound else { throw Failed() }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}

/// The one server that all tests share which don't kill it.
actor SharedChroma {
  static let shared = SharedChroma()

  private var start: Task<ChromaProcess, any Error>?

  /// The server, started by whoever asks first.
  func server() async throws -> ChromaProcess {
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
