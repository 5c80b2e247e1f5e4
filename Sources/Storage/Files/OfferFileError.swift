import Assistant
import Foundation
import Offers

/// Why a file of offers could not be read or written.
package enum OfferFileError: Failure, Equatable {
  /// The path's ending names no form that files of offers have.
  case unsupportedEnding(path: String)
  /// There is no file to read.
  case missing(path: String)
  /// A directory stands where a file was expected.
  case directory(path: String)
  /// The file is there but can't be opened or read, for the reason the system gives.
  case unreadable(path: String, reason: String)
  /// The file holds more bytes than are read at most.
  case tooLarge(path: String, limit: Int)
  /// The file's content is damaged or something else than offers.
  case notOffers(path: String, reason: String)
  /// The folder that the file was to be written to is not there.
  case folderMissing(path: String)
  /// The disk, or the person's share of it, is full.
  case diskFull(path: String)
  /// The file can't be made or written, for the reason the system gives.
  case unwritable(path: String, reason: String)

  package var kind: FailureKind {
    switch self {
    case .unsupportedEnding, .missing, .directory, .folderMissing: .badArguments
    case .notOffers: .damaged
    case .unreadable, .tooLarge, .diskFull, .unwritable: .failed
    }
  }

  package var description: String {
    switch self {
    case .unsupportedEnding(let path): "the ending of \(path) is none of \(OfferFileFormat.endings)"
    case .missing(let path): "there is no file \(path)"
    case .directory(let path): "\(path) is a directory, not a file"
    case .unreadable(let path, let reason): "the file \(path) can't be read: \(reason)"
    case .tooLarge(let path, let limit): "the file \(path) is larger than \(limit) bytes"
    case .notOffers(let path, let reason): "the file \(path) holds no offers that can be read: \(reason)"
    case .folderMissing(let path): "the folder of \(path) does not exist"
    case .diskFull(let path): "the disk is full, so \(path) was not written"
    case .unwritable(let path, let reason): "the file \(path) can't be written: \(reason)"
    }
  }

  package var hint: String {
    switch self {
    case .unsupportedEnding: "Name a file that ends in \(OfferFileFormat.endings)."
    case .missing: "Check the path."
    case .directory: "Name a file in it."
    case .unreadable: "Check the file's permissions."
    case .tooLarge: "Split it into several files and read them one after the other."
    case .notOffers: "Name an answer of the API, an array of offers, or a file that `vie export` wrote."
    case .folderMissing: "Make the folder, or name a file in another one."
    case .diskFull: "Free some space and run the command again; a file that was there is as it was."
    case .unwritable: "Check the permissions, or name another file."
    }
  }

  /// What the system's error means for a file that was to be read.
  static func reading(_ path: String, code: Int32) -> OfferFileError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EISDIR: .directory(path: path)
    default: .unreadable(path: path, reason: String(cString: strerror(code)))
    }
  }

  /// What the system's error means for a file that was to be written.
  static func writing(_ path: String, code: Int32) -> OfferFileError {
    switch code {
    case ENOENT, ENOTDIR: .folderMissing(path: path)
    case EISDIR: .directory(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .unwritable(path: path, reason: String(cString: strerror(code)))
    }
  }
}
