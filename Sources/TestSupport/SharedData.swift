import Foundation

/// The real reference lists and offers, which belong to the project but are not shipped with it.
///
/// Tests that need them are marked `.enabled(if: SharedData.isAvailable, SharedData.notice)`, so that a checkout
/// without them passes and says what it left out.
package enum SharedData {
  /// The folder of the files: the one that the environment variable `SHARED_DATA` names, else `shared/data` beside
  /// the checkout or beside one of the folders around it; `nil` where there is none.
  package static let folder: URL? = named ?? besideCheckout

  /// Whether the folder was found.
  package static let isAvailable = folder != nil

  /// Why a test is skipped and what brings it back.
  package static let notice = "The real data are not here: set SHARED_DATA to their folder."

  /// The content of a file such as `"countries.json"`; `nil` where the folder is missing.
  ///
  /// Throws Foundation's error if the folder is there and the file is not: that is a mistake, no reason to skip.
  package static func data(_ name: String) throws -> Data? {
    guard let folder else { return nil }
    return try Data(contentsOf: folder.appending(path: name))
  }

  // MARK: -

  private static var named: URL? {
    guard let path = ProcessInfo.processInfo.environment["SHARED_DATA"], !path.isEmpty else { return nil }
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    return isFolder(folder) ? folder : nil
  }

  private static var besideCheckout: URL? {
    var place = URL(filePath: #filePath).deletingLastPathComponent()
    while place.pathComponents.count > 1 {
      place.deleteLastPathComponent()
      let folder = place.appending(path: "shared/data", directoryHint: .isDirectory)
      if isFolder(folder) { return folder }
    }
    return nil
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}
