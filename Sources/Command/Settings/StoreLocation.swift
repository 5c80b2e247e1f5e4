import Foundation

/// Which store holds the offers, as `--store` names it.
enum StoreLocation: Sendable, Equatable {
  /// An SQLite file, by its absolute path.
  case sqlite(String)
  /// An `.npz` file, by its absolute path.
  case npz(String)

  init(_ name: String) throws(SettingsError) {
    guard !name.isEmpty else { throw .emptyValue("store") }
    // chroma:// and chromas:// have their place here.
    guard !name.contains("://") else { throw .unsupportedStore(name) }
    // Absolute: SQLite would read a name such as `file:x` as an address.
    let isAbsolute = name.utf8.first == UInt8(ascii: "/")
    let path = isAbsolute ? name : FileManager.default.currentDirectoryPath + "/" + name
    self = name.lowercased().hasSuffix(".npz") ? .npz(path) : .sqlite(path)
  }

  /// The file of the store.
  var path: String {
    switch self {
    case .sqlite(let path), .npz(let path): path
    }
  }

  /// Whether the store is a file that isn't there yet.
  var isMissingFile: Bool { !FileManager.default.fileExists(atPath: path) }
}
