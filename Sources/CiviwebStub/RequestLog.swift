import Foundation

/// A file that receives one line of JSON per request.
package struct RequestLog: Sendable {
  /// The file can't be written.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    /// The file.
    package let path: String

    /// One sentence.
    package var description: String {
      "The log file \(path) can't be written: check that its folder exists and that you may write there."
    }
  }

  private let file: FileHandle

  /// Opens a file, emptied first.
  package init(path: String) throws(Failure) {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw Failure(path: path) }
    self.file = file
  }

  /// Adds a line; one that can't be written (a full disk) is lost, the server goes on.
  ///
  /// Calls must not overlap.
  func append(_ record: RequestRecord) {
    try? file.write(contentsOf: Data((record.json + "\n").utf8))
  }
}
