import Foundation

/// The real model's files, which `scripts/test` fetches: all-MiniLM-L6-v2.
package enum LocalModel {
  /// The folder of models: that of `VIE_TEST_MODELS`, or `.build/models` in the repository.
  package static let folder: URL = {
    if let folder = ProcessInfo.processInfo.environment["VIE_TEST_MODELS"] { return URL(filePath: folder) }
    return URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build/models").standardized
  }()

  /// Whether the model is there; a test that needs it is skipped where not.
  package static var isInstalled: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "all-MiniLM-L6-v2/model.safetensors").path)
  }
}
