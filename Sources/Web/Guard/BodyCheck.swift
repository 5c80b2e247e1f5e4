import Hummingbird

/// Refuses bodies by what their headers say: only JSON, which no form of another site can send, and not too much.
struct BodyCheck: Sendable {
  let byteLimit: Int

  /// - Throws: a 413 for a body that is too long by its own word, a 415 for one that is no JSON.
  func check(_ request: Request) throws(Problem) {
    let length = request.headers[.contentLength].map { Int($0) ?? Int.max }
    if let length, length > byteLimit {
      throw Problem(
        .contentTooLarge, kind: "bad_arguments", "the body has more than \(byteLimit) bytes", hint: "Send less at once."
      )
    }
    let hasBody = (length ?? 0) > 0 || request.headers[.transferEncoding] != nil
    guard hasBody || request.method == .post else { return }
    let types = request.headers[values: .contentType]
    guard types.count == 1, Self.isJSON(types[0]) else {
      throw Problem(
        .unsupportedMediaType, kind: "bad_arguments", "the body is not declared as JSON",
        hint: "Send \"Content-Type: application/json\".")
    }
    guard request.headers[.contentEncoding] == nil else {
      throw Problem(
        .unsupportedMediaType, kind: "bad_arguments", "the body is encoded", hint: "Send it without Content-Encoding.")
    }
  }

  // MARK: -

  private static func isJSON(_ type: String) -> Bool {
    let name = type.utf8.prefix { $0 != UInt8(ascii: ";") }.filter {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")
    }
    return String(decoding: name, as: UTF8.self).lowercased() == "application/json"
  }
}
