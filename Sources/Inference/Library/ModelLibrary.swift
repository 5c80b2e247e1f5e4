import Foundation

/// The folder of the installed models, a folder of its own for each.
package struct ModelLibrary: Sendable {
  /// A model that is installed.
  package struct Model: Sendable, Equatable {
    package let name: String
    package let folder: URL
    /// The size of its files together, in bytes.
    package let bytes: Int
  }

  package let folder: URL

  package init(folder: URL) {
    self.folder = folder
  }

  /// The models that are there, the preferred ones first, then by name.
  package func models() -> [Model] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let models = names.filter { !$0.hasPrefix(".") }.compactMap(installed)
    return models.sorted { (Self.rank($0.name), $0.name) < (Self.rank($1.name), $1.name) }
  }

  /// The model of a name, or in a folder; nil where none is there.
  package func model(_ nameOrFolder: String) -> Model? {
    guard !nameOrFolder.isEmpty else { return nil }
    guard nameOrFolder.contains("/") else { return installed(nameOrFolder) }
    return Self.model(in: URL(filePath: nameOrFolder, directoryHint: .isDirectory).standardizedFileURL)
  }

  /// Where a model of that name is, or would be.
  package func place(of name: String) -> URL { folder.appending(path: name, directoryHint: .isDirectory) }

  // MARK: -

  /// The models to take first where nothing is asked for: those that know French.
  private static let preferred = [
    "multilingual-e5-small", "multilingual-e5-base", "paraphrase-multilingual-MiniLM-L12-v2", "all-MiniLM-L6-v2",
  ]

  private static func rank(_ name: String) -> Int { preferred.firstIndex(of: name) ?? preferred.count }

  private func installed(_ name: String) -> Model? {
    guard name != ".", name != ".." else { return nil }
    return Self.model(in: place(of: name))
  }

  private static func model(in folder: URL) -> Model? {
    let manager = FileManager.default
    for file in ["config.json", "model.safetensors"] {
      guard manager.fileExists(atPath: folder.appending(path: file).path) else { return nil }
    }
    let files = manager.enumerator(at: folder, includingPropertiesForKeys: [.fileSizeKey])
    var bytes = 0
    while let file = files?.nextObject() as? URL {
      bytes += (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    }
    return Model(name: folder.lastPathComponent, folder: folder, bytes: bytes)
  }
}
