import Foundation
import Offers

/// Why a file of vectors could not be read or written.
package enum VectorFileError: Failure, Equatable {
  /// There is no file to read.
  case missing(path: String)
  /// The file is none of vectors.
  case foreign(path: String)
  /// A newer version of the program wrote the file.
  case newer(path: String, version: UInt32)
  /// The file's content is not what was written.
  case damaged(path: String, reason: String)
  /// The file can't be opened or mapped, for the reason the system gives.
  case unreadable(path: String, reason: String)
  /// The folder that the file was to be written to is not there.
  case folderMissing(path: String)
  /// The disk, or the person's share of it, is full.
  case diskFull(path: String)
  /// The file can't be made or written, for the reason the system gives.
  case unwritable(path: String, reason: String)
  /// What was to be written is no row of such a file; rows count from 0.
  case unfit(path: String, row: Int, reason: String)

  package var kind: FailureKind {
    switch self {
    case .missing: .notConfigured
    case .foreign, .damaged: .damaged
    case .newer, .unreadable, .folderMissing, .diskFull, .unwritable, .unfit: .failed
    }
  }

  package var description: String {
    switch self {
    case .missing(let path): "there is no file of vectors at \(path)"
    case .foreign(let path): "\(path) is not a file of vectors"
    case .newer(let path, let version):
      "\(path) is a file of vectors of version \(version), which is newer than this vie"
    case .damaged(let path, let reason): "the file of vectors \(path) is damaged: \(reason)"
    case .unreadable(let path, let reason): "the file of vectors \(path) can't be read: \(reason)"
    case .folderMissing(let path): "the folder of \(path) does not exist"
    case .diskFull(let path): "the disk is full, so \(path) was not written"
    case .unwritable(let path, let reason): "the file of vectors \(path) can't be written: \(reason)"
    case .unfit(let path, let row, let reason): "row \(row) can't be written to \(path): \(reason)"
    }
  }

  package var hint: String {
    switch self {
    case .missing, .foreign, .damaged: "Build the index of vectors anew; offers and texts are not touched by that."
    case .newer: "Install that version, or build the index of vectors anew."
    case .unreadable: "Check the file's permissions."
    case .folderMissing: "Make the folder first."
    case .diskFull: "Free some space and run the command again; a file that was there is as it was."
    case .unwritable: "Check the folder's permissions."
    case .unfit: "Run `vie doctor`: the embedder's answer or the index is at fault."
    }
  }

  /// What the system's error means for a file that was to be read.
  static func reading(_ path: String, code: Int32) -> VectorFileError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EISDIR: .foreign(path: path)
    default: .unreadable(path: path, reason: String(cString: strerror(code)))
    }
  }

  /// What the system's error means for a file that was to be written.
  static func writing(_ path: String, code: Int32) -> VectorFileError {
    switch code {
    case ENOENT, ENOTDIR: .folderMissing(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .unwritable(path: path, reason: String(cString: strerror(code)))
    }
  }
}
