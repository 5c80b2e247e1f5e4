import Foundation
import TestSupport
import Testing

/// Chromium, driven by Playwright for Python, which `scripts/python` installs.
enum RealBrowser {
  static let notice: Comment =
    "No browser: install Debian's chromium, and set VIE_TEST_PYTHON to a Python with Playwright (see scripts/python)."

  /// What the server of these tests is run with: words are enough.
  static let environment = ["VIE_EMBEDDER": "none"]

  static let isAvailable = python != nil && FileManager.default.isExecutableFile(atPath: chromium)

  /// Runs a script of this folder against a server to its end; what it finds wrong fails the test.
  ///
  /// Pictures go to the folder that `VIE_PAGE_SHOTS` names, where it is set.
  static func run(
    _ name: String, at server: ServedProgram, in home: TemporaryFolder, environment further: [String: String] = [:]
  ) async throws {
    let script = folder.appending(path: "\(name).py").path
    var environment = further
    environment["VIE_PAGE_ADDRESS"] = server.address
    environment["VIE_CHROMIUM"] = chromium
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    environment["VIE_PAGE_SHOTS"] = ProcessInfo.processInfo.environment["VIE_PAGE_SHOTS"]
    let shell = try Program(shellAt: home.path, environment: environment)
    let result = try await shell.run(["-c", "exec \"$0\" \"$1\"", try #require(python), script])
    #expect(result.status == 0, Comment(rawValue: result.output + result.errors + server.errors))
  }

  /// The sample offers.
  static let samples = folder.appending(path: "../../../samples/offers.json").standardized.path

  /// A home with the sample offers, or those of another file.
  static func home(of source: String = samples) async throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    let sync = try await Program("vie", home: home.path, environment: environment).run(["sync", "--source", source])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
    return home
  }

  // MARK: -

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let chromium = ProcessInfo.processInfo.environment["VIE_CHROMIUM"] ?? "/usr/bin/chromium"

  private static let python = OpenAIPython.python(with: "playwright")
}
