import Assistant
import GRDB
import Offers

/// Why a store on disk can't be used.
package enum StoreError: Failure, Equatable {
  /// No store is there yet.
  case missing(path: String)
  case directory(path: String)
  /// The file can't be opened or created, for the reason the system gives.
  case unopenable(path: String, reason: String)
  /// Another process is writing.
  case busy(path: String)
  case damaged(path: String, reason: String)
  /// An SQLite database that something else made.
  case foreign(path: String)
  /// A store that a newer version of the program made.
  case newer(path: String)
  case diskFull(path: String)
  /// The files of the vector index beside the store are gone, damaged or another store's.
  case vectors(path: String, reason: String)
  case failed(path: String, reason: String)

  package var kind: FailureKind {
    switch self {
    case .missing: .notConfigured
    case .directory: .badArguments
    case .damaged, .foreign, .vectors: .damaged
    case .unopenable, .busy, .newer, .diskFull, .failed: .failed
    }
  }

  package var description: String {
    switch self {
    case .missing(let path): "there is no store at \(path)"
    case .directory(let path): "\(path) is a directory, not a store"
    case .unopenable(let path, let reason): "the store \(path) can't be opened: \(reason)"
    case .busy(let path): "another vie is writing to \(path)"
    case .damaged(let path, let reason): "the store \(path) is damaged: \(reason)"
    case .foreign(let path): "\(path) is a database, but not one of vie"
    case .newer(let path): "the store \(path) was made by a newer version of vie"
    case .diskFull(let path): "the disk with \(path) is full"
    case .vectors(let path, let reason): "the vector index of \(path) can't be used: \(reason)"
    case .failed(let path, let reason): "the store \(path) failed: \(reason)"
    }
  }

  package var hint: String {
    switch self {
    case .missing: "Run `vie sync` first, or name another file with --store."
    case .directory: "Name a file in it, for example with --store DIRECTORY/vie.sqlite."
    case .unopenable: "Check the path and its permissions, or name another file with --store."
    case .busy: "Wait until it has ended, then run the command again. Reading works all the time."
    case .damaged: "Move the file away and run `vie sync`; `vie doctor` tells more."
    case .foreign: "Name another file with --store; this one was left as it is."
    case .newer: "Install that version, or name another file with --store."
    case .diskFull: "Free some space and run the command again; nothing that was stored is lost."
    case .vectors: "Run `vie sync`: it makes the index anew; nothing is embedded again."
    case .failed: "Run `vie doctor` to see what is wrong."
    }
  }

  /// What a database error means for a person.
  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, reason: reason)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
      self = .unopenable(path: path, reason: reason)
    case .SQLITE_IOERR: self = .failed(path: path, reason: "\(reason) (is the disk full or gone?)")
    default: self = .failed(path: path, reason: reason)
    }
  }
}
