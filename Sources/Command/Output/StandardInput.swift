import Foundation

/// What is piped into the program.
enum StandardInput {
  /// The text on standard input, read to its end or to the limit in bytes.
  static func text(limit: Int) throws -> String {
    var data = Data()
    while data.count < limit, let chunk = try FileHandle.standardInput.read(upToCount: limit - data.count),
      !chunk.isEmpty
    {
      data.append(chunk)
    }
    return String(decoding: data, as: UTF8.self)
  }
}
