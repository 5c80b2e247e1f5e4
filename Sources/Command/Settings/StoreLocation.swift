import Foundation
import Remote

/// Which store holds the offers, as `--store` names it.
enum StoreLocation: Sendable, Equatable {
  /// An SQLite file, by its absolute path.
  case sqlite(String)
  /// An `.npz` file, by its absolute path.
  case npz(String)
  /// A collection on a Chroma server.
  case chroma(ChromaAddress)

  init(_ name: String) throws(SettingsError) {
    guard !name.isEmpty else { throw .emptyValue("store") }
    if ChromaAddress.isMeant(by: name) {
      do { self = .chroma(try ChromaAddress(name)) } catch { throw .badStore(name, reason: error.description) }
      return
    }
    guard !name.contains("://") else { throw .unsupportedStore(name) }
    // Absolute: SQLite would read a name such as `file:x` as an address.
    let isAbsolute = name.utf8.first == UInt8(ascii: "/")
    let path = isAbsolute ? name : FileManager.default.currentDirectoryPath + "/" + name
    self = name.lowercased().hasSuffix(".npz") ? .npz(path) : .sqlite(path)
  }

  /// The store as a person names it.
  var name: String { file ?? chromaName }

  /// The file of the store; nil where it is none.
  var file: String? {
    switch self {
    case .sqlite(let path), .npz(let path): path
    case .chroma: nil
    }
  }

  /// Whether the store is a file that isn't there yet.
  var isMissingFile: Bool { file.map { !FileManager.default.fileExists(atPath: $0) } ?? false }

  // MARK: -

  private var chromaName: String {
    if case .chroma(let address) = self { address.description } else { "" }
  }
}
