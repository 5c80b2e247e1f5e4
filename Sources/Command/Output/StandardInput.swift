import Assistant
import Foundation
import Offers

/// What is piped into the program.
enum StandardInput {
  /// The text on standard input, read to its end or to the limit in bytes.
  static func text(limit: Int) throws -> String {
    var data = Data()
    do {
      while data.count < limit, let chunk = try FileHandle.standardInput.read(upToCount: limit - data.count),
        !chunk.isEmpty
      {
        data.append(chunk)
      }
    } catch {
      throw InputError()
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// Standard input is closed or can't be read.
struct InputError: Failure {
  var kind: FailureKind { .badArguments }
  var description: String { "standard input can't be read" }
  var hint: String { "Pipe the query into the command, or give it as an argument." }
}
