import Foundation
import Offers

/// Why an `.npz` or `.npy` file could not be read or written.
package enum NumPyError: Failure, Equatable {
  /// There is no file to read.
  case missing(path: String)
  /// The file can't be opened or mapped, for the reason the system gives.
  case unreadable(path: String, reason: String)
  /// The file can't be made or written, for the reason the system gives.
  case unwritable(path: String, reason: String)
  /// The file's content is not what a sound writer writes. `entry` is the array's name; nil is the archive itself.
  case damaged(file: String, entry: String?, reason: String)
  /// The content is something that NumPy or zip knows and this reader doesn't.
  case unsupported(file: String, entry: String?, what: String)
  /// A pickle names something that is not data, such as `os.system`. Nothing of it was run.
  case forbidden(file: String, entry: String?, global: String)
  /// The content is larger than the limits allow.
  case tooLarge(file: String, entry: String?, reason: String)
  /// The archive has no such array.
  case noArray(file: String, name: String, names: [String])
  /// An array's elements can't be given as what was asked for.
  case notConvertible(reason: String)
  /// What was to be written can't be written in this format.
  case unfit(entry: String, reason: String)

  package var kind: FailureKind {
    switch self {
    case .missing: .notConfigured
    case .unreadable, .unwritable, .notConvertible, .unfit: .failed
    case .damaged, .unsupported, .forbidden, .tooLarge, .noArray: .damaged
    }
  }

  package var description: String {
    switch self {
    case .missing(let path): "there is no file at \(path)"
    case .unreadable(let path, let reason): "\(path) can't be read: \(reason)"
    case .unwritable(let path, let reason): "\(path) can't be written: \(reason)"
    case .damaged(let file, let entry, let reason): "\(Self.place(file, entry)) is damaged: \(reason)"
    case .unsupported(let file, let entry, let what): "\(Self.place(file, entry)) can't be read: it has \(what)"
    case .forbidden(let file, let entry, let global):
      "\(Self.place(file, entry)) wants to call \(global), which is not data; nothing of it was run"
    case .tooLarge(let file, let entry, let reason): "\(Self.place(file, entry)) is too large: \(reason)"
    case .noArray(let file, let name, let names):
      "\(file) has no array \"\(name)\"; it has \(names.isEmpty ? "none" : names.prefix(20).joined(separator: ", "))"
    case .notConvertible(let reason): "the array can't be used: \(reason)"
    case .unfit(let entry, let reason): "the array \"\(entry)\" can't be written: \(reason)"
    }
  }

  package var hint: String {
    switch self {
    case .missing: "Check the path."
    case .unreadable: "Check the file's permissions."
    case .unwritable: "Check the folder's permissions and the free space; a file that was there is as it was."
    case .damaged: "Take another copy of the file, or write it again with numpy.savez."
    case .unsupported: "Write the file again with numpy.savez, of numbers, booleans, texts, or dictionaries of these."
    case .forbidden: "Don't load this file with allow_pickle=True anywhere unless you trust whoever made it."
    case .tooLarge: "If you trust the file, load it in Python and split it into smaller ones."
    case .noArray: "Use a file that was written with these names, such as an export of vie."
    case .notConvertible: "Write the array again with the type that its name promises."
    case .unfit: "Leave this value out, or export to another format."
    }
  }

  /// What a fault means for an entry of a file.
  init(_ fault: NumPyFault, file: String, entry: String? = nil) {
    self =
      switch fault {
      case .damaged(let reason): .damaged(file: file, entry: entry, reason: reason)
      case .unsupported(let what): .unsupported(file: file, entry: entry, what: what)
      case .forbidden(let global): .forbidden(file: file, entry: entry, global: global)
      case .tooLarge(let reason): .tooLarge(file: file, entry: entry, reason: reason)
      }
  }

  /// What the system's error means for a file that was to be read.
  static func reading(_ path: String, code: Int32) -> NumPyError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    default: .unreadable(path: path, reason: String(cString: strerror(code)))
    }
  }

  /// What the system's error means for a file that was to be written.
  static func writing(_ path: String, code: Int32) -> NumPyError {
    .unwritable(path: path, reason: String(cString: strerror(code)))
  }

  // MARK: -

  private static func place(_ file: String, _ entry: String?) -> String {
    guard let entry else { return file }
    return "the entry \"\(entry)\" of \(file)"
  }
}
