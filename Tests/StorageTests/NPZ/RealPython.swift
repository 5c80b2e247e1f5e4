import Foundation
import TestSupport
import Testing

/// The real NumPy, in the first Python that the environment variable `VIE_TEST_PYTHON` names.
enum RealPython {
  private static let path = (ProcessInfo.processInfo.environment["VIE_TEST_PYTHON"] ?? "")
    .split(separator: ":").first.map(String.init)
  static let isAvailable = path != nil
  static let notice: Comment = "NumPy is not here: set VIE_TEST_PYTHON to a Python that has it."

  /// Runs a script to its end in a folder, and gives what it printed.
  static func run(_ script: String, in folder: TemporaryFolder) async throws -> String {
    let file = folder.file("script-\(UUID().uuidString).py")
    try Data(script.utf8).write(to: URL(filePath: file))
    let shell = try Program(shellAt: folder.path)
    let result = try await shell.run(["-c", "exec \"$0\" \"$1\"", try #require(path), file], in: folder.path)
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return result.output.trimmingCharacters(in: .newlines)
  }
}
