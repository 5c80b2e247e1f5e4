import Foundation
import Hummingbird
import NIOCore
import Offers

/// The JSON object in a request's body.
struct RequestBody: Sendable {
  /// The most bytes of a body.
  static let byteLimit = 1 << 20

  let json: JSONValue

  /// - Throws: `Problem` for a body that is too large or no JSON object.
  init(_ request: Request) async throws {
    let buffer: ByteBuffer
    do {
      buffer = try await request.body.collect(upTo: Self.byteLimit)
    } catch is NIOTooManyBytesError {
      throw Problem(
        .contentTooLarge, kind: FailureKind.badArguments.rawValue,
        "the body has more than \(Self.byteLimit) bytes", hint: "Send less at once.")
    }
    do {
      json = try JSONValue(parsing: Data(buffer.readableBytesView))
    } catch {
      throw Problem.badRequest("the body is no JSON: \(error)", hint: "Send a JSON object.")
    }
    guard case .object = json else {
      throw Problem.badRequest("the body is of type \(json.typeName)", hint: "Send a JSON object.")
    }
  }

  /// A text; nil where there is none.
  func text(_ name: String) throws(Problem) -> String? {
    switch json[name] {
    case nil, .null?: nil
    case .string(let text)?: text
    case let other?:
      throw Problem.badRequest("\"\(name)\" is of type \(other.typeName)", hint: "Send a text as \"\(name)\".")
    }
  }
}
