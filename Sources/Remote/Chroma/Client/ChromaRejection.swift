import Offers

/// An answer that says no: the server's own word and sentence for it.
struct ChromaRejection: Sendable, Equatable {
  let status: Int
  /// As `NotFoundError`; nil where the answer isn't one of Chroma's errors.
  let kind: String?
  let message: String

  init(_ answer: HTTPAnswer) {
    let json = try? JSONValue(parsing: answer.body.prefix(65_536))
    status = answer.status
    kind = json?["error"]?.lenientText
    message = json?["message"]?.lenientText ?? json?["detail"]?.lenientText ?? ""
  }

  /// Whether what was asked for isn't there; a place that the server doesn't know says so in another way.
  var isMissing: Bool { status == 404 && kind != nil }

  /// Whether the server has no such API: it is older, or something else.
  var isForeign: Bool { status == 410 || status == 405 || status == 404 && kind == nil }

  /// Both dimensions where vectors are of another one than the collection's.
  var dimensions: (expected: Int, found: Int)? {
    guard status == 400, message.utf8.starts(with: "Collection expecting embedding with dimension".utf8) else {
      return nil
    }
    let numbers = message.utf8.split { !(0x30...0x39).contains($0) }.compactMap { Int(String($0) ?? "") }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }
}
