import Foundation
import TestSupport
import Testing

/// The real NumPy, in the Pythons that the environment variable `VIE_TEST_PYTHON` names, separated by colons.
enum RealNumPy {
  static let pythons = (ProcessInfo.processInfo.environment["VIE_TEST_PYTHON"] ?? "")
    .split(separator: ":").map(String.init)
  static let isAvailable = !pythons.isEmpty
  static let notice: Comment = "NumPy is not here: set VIE_TEST_PYTHON to a Python that has it."

  /// Runs a script with the real NumPy to its end, and gives what it printed.
  static func run(_ script: String, python: String, in folder: TemporaryFolder) async throws -> String {
    let path = folder.file("script-\(UUID().uuidString).py")
    try Data(script.utf8).write(to: URL(filePath: path))
    let shell = try Program(shellAt: folder.path)
    let result = try await shell.run(["-c", "exec \"$0\" -W error \"$1\" \"$2\"", python, path, folder.path])
    guard result.status == 0 else { throw Failed(errors: result.errors) }
    return result.output
  }

  struct Failed: Error {
    let errors: String
  }
}
