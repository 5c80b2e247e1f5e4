import Foundation
import TestSupport
import Testing

/// `notebooks/vie.ipynb` in a real kernel, against the real server, the real model and a real Chroma.
@Suite("The notebook", .timeLimit(.minutes(20)))
struct NotebookTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized

  /// The first Python that `VIE_TEST_PYTHON` names.
  private static let python = ProcessInfo.processInfo.environment["VIE_TEST_PYTHON"]?
    .split(separator: ":").first.map(String.init)

  private static let notice: Comment = "Python, Chroma or the model is not here: see scripts/test."

  @Test(
    "runs from its first cell to its last, and finds, answers and plots",
    .enabled(if: python != nil && ChromaProcess.isAvailable && LocalModel.isInstalled, notice))
  func executes() async throws {
    let home = try TemporaryFolder()
    let chroma = try await SharedChroma.shared.server()
    let samples = Self.root.appending(path: "samples/offers.json").path
    let settings = [
      "VIE_STORE": home.file("vie.sqlite"), "VIE_MODELS": LocalModel.folder.path, "VIE_JOURNAL": "none",
    ]
    let sync = try await Program("vie", home: home.path, environment: settings).run(["sync", "--source", samples])
    try #require(sync.status == 0, Comment(rawValue: sync.errors))
    try await ServedProgram.run(home: home.path, environment: settings) { server in
      var environment = settings
      environment["VIE_URL"] = server.address
      environment["VIE_SOURCE"] = samples
      environment["VIE_CHROMA"] = "chroma://127.0.0.1:\(chroma.port)/notebook"
      environment["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
      let result = try await Program(shellAt: home.path, environment: environment).run([
        "-c", "exec \"$@\"", "sh", try #require(Self.python),
        Self.root.appending(path: "Tests/CommandTests/Notebook/execute.py").path,
        Self.root.appending(path: "notebooks/vie.ipynb").path, home.path,
      ])
      #expect(result.status == 0, Comment(rawValue: result.errors))
      for text in [
        "36 offers; in Germany: 2", "offres correspondent (en Allemagne)", "(93, 384) float32", "4 pictures",
      ] {
        #expect(result.output.contains(text), Comment(rawValue: result.output))
      }
      #expect(!result.output.contains("Set VIE_CHROMA"))
    }
  }
}
