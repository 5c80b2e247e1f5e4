import Foundation
import TestSupport

/// A copy of a tiny model whose files a test may change.
struct ModelCopy {
  private let folder: TemporaryFolder
  let url: URL

  init(_ name: String, as copy: String = "model") throws {
    folder = try TemporaryFolder()
    url = URL(filePath: folder.file(copy), directoryHint: .isDirectory)
    try FileManager.default.copyItem(at: ModelFixture.folder(name), to: url)
  }

  /// Replaces words in a file.
  func replace(_ old: String, with new: String, in file: String) throws {
    let path = url.appending(path: file)
    let text = try String(contentsOf: path, encoding: .utf8)
    try Data(text.replacing(old, with: new).utf8).write(to: path)
  }

  /// Writes a file.
  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: url.appending(path: file))
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: file))
  }
}
