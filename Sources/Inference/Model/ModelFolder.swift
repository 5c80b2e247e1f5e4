import Foundation
import Offers

/// The folder of a model in the layout of sentence-transformers, read with a limit on every file.
struct ModelFolder: Sendable {
  let url: URL

  /// The largest file of settings that is read; real ones have a few kilobytes.
  static let settingsLimit = 4 << 20

  /// The folder's name, which is how a person knows the model.
  var name: String { url.standardizedFileURL.lastPathComponent }

  /// The path of a file in the folder, such as `1_Pooling/config.json`.
  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  /// A folder inside, whose name comes from a file and so may only be a plain name; empty means this one.
  func subfolder(_ name: String, namedIn file: String) throws(ModelError) -> ModelFolder {
    if name.isEmpty { return self }
    let isPlain = name.utf8.count <= 100 && !name.utf8.contains(UInt8(ascii: "/")) && !name.utf8.contains(0)
    guard isPlain, name != ".." else {
      throw .damaged(file: file, reason: "it names a folder outside the model's")
    }
    return ModelFolder(url: url.appending(path: name, directoryHint: .isDirectory))
  }

  /// A file of settings, which must be an object.
  func settings(_ name: String) throws(ModelError) -> Settings {
    guard let settings = try settingsIfPresent(name) else { throw .missing(file: path(name)) }
    return settings
  }

  /// A file of settings; nil where there is none.
  func settingsIfPresent(_ name: String) throws(ModelError) -> Settings? {
    guard let value = try jsonIfPresent(name) else { return nil }
    guard case .object = value else {
      throw .damaged(file: path(name), reason: "its JSON is an \(value.typeName), not an object")
    }
    return Settings(file: path(name), value: value)
  }

  /// A file of JSON; nil where there is none.
  func jsonIfPresent(_ name: String) throws(ModelError) -> JSONValue? {
    let file: MappedFile
    do {
      file = try MappedFile(path: path(name))
    } catch .missing {
      return nil
    } catch {
      throw error
    }
    guard file.bytes.count <= Self.settingsLimit else {
      throw .damaged(file: path(name), reason: "it is larger than settings ever are")
    }
    do {
      return try JSONValue(parsing: file.bytes)
    } catch {
      throw .damaged(file: path(name), reason: "it is no JSON: \(error)")
    }
  }
}
