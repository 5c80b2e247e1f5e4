/// A branch, a tag or a commit of a repository, as `main` or `refs/pr/1`.
struct ModelRevision: Sendable, Equatable {
  /// The revision as it was given.
  let name: String

  /// Nil where the text is empty, longer than 128 bytes, has other characters than ASCII letters, digits, `-`, `_`, `.` and
  /// `/`, or has a part that is empty or starts with a dot.
  init?(_ text: String) {
    guard text.utf8.count <= 128 else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.first != UInt8(ascii: ".") && $0.allSatisfy(Self.isNameByte) }) else {
      return nil
    }
    name = text
  }

  /// The revision as one part of a path: hubs want its slashes escaped.
  var pathComponent: String {
    String(decoding: name.utf8.flatMap { $0 == UInt8(ascii: "/") ? Array("%2F".utf8) : [$0] }, as: UTF8.self)
  }

  /// Whether the names of owners, models and revisions may have this byte.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
