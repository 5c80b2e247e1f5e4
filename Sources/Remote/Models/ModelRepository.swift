/// A model's place on a hub, as `intfloat/multilingual-e5-small`; nothing in it can lead out of a folder or an address.
package struct ModelRepository: Sendable, Hashable {
  /// Who published the model.
  package let owner: String
  /// The model's name among the owner's.
  package let name: String

  /// Reads `owner/name`. Nil where one of them is empty, longer than 96 bytes, starts with a dot or a hyphen, contains
  /// `..`, or has other characters than ASCII letters, digits, `-`, `_` and `.`.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Array($0) }
    guard parts.count == 2, parts.allSatisfy(Self.isName) else { return nil }
    owner = String(decoding: parts[0], as: UTF8.self)
    name = String(decoding: parts[1], as: UTF8.self)
  }

  // MARK: -

  private static func isName(_ bytes: [UInt8]) -> Bool {
    guard (1...96).contains(bytes.count), bytes.first != UInt8(ascii: "."), bytes.first != UInt8(ascii: "-") else {
      return false
    }
    return bytes.allSatisfy(ModelRevision.isNameByte) && bytes.firstRange(of: Array("..".utf8)) == nil
  }
}

extension ModelRepository: CustomStringConvertible {
  /// `owner/name`.
  package var description: String { "\(owner)/\(name)" }
}
