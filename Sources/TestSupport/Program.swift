import Foundation

/// Runs the programs of this package as a person would, in an environment of their own.
package struct Program: Sendable {
  /// What a run left behind.
  package struct Result: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  private let executable: URL
  private let environment: [String: String]
  private let scratch: TemporaryFolder

  /// - Parameters:
  ///   - name: the product, built beside the tests.
  ///   - home: the folder that stands for the user's home.
  ///   - environment: further variables; nothing of the tests' own environment but PATH is passed on.
  package init(_ name: String, home: String, environment: [String: String] = [:]) throws {
    try self.init(executable: Self.folder.appending(path: name), home: home, environment: environment)
  }

  /// A shell that finds the products by their names.
  package init(shellAt home: String, environment: [String: String] = [:]) throws {
    try self.init(executable: URL(filePath: "/bin/sh"), home: home, environment: environment)
  }

  private init(executable: URL, home: String, environment: [String: String]) throws {
    self.executable = executable
    self.environment = Self.environment(home: home, environment)
    scratch = try TemporaryFolder()
  }

  /// Runs the program to its end. Output goes through files, so that any amount of it is fine.
  ///
  /// Waits without holding a thread: the stand-in server in the same process needs them.
  package func run(_ arguments: [String], input: String = "", in folder: String? = nil) async throws -> Result {
    let name = UUID().uuidString
    let output = scratch.file(name + ".out")
    let errors = scratch.file(name + ".err")
    let inputFile = scratch.file(name + ".in")
    for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
    try Data(input.utf8).write(to: URL(filePath: inputFile))
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputFile))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Result(
      status: status,
      output: String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self),
      errors: String(decoding: FileManager.default.contents(atPath: errors) ?? Data(), as: UTF8.self))
  }

  /// The variables that a program is run with: nothing of the tests' own but PATH.
  static func environment(home: String, _ further: [String: String]) -> [String: String] {
    let path = folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    return ["HOME": home, "PATH": path].merging(further) { _, new in new }
  }

  /// The folder of the built products: the one the tests themselves run from.
  package static var folder: URL {
    URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
  }
}
