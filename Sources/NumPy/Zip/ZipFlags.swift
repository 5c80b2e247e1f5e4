/// The general purpose bits of an entry.
struct ZipFlags: OptionSet {
  let rawValue: UInt16

  static let encrypted = ZipFlags(rawValue: 1 << 0)
  /// Checksum and sizes stand behind the content.
  static let descriptor = ZipFlags(rawValue: 1 << 3)
  static let patch = ZipFlags(rawValue: 1 << 5)
  static let stronglyEncrypted = ZipFlags(rawValue: 1 << 6)
  static let utf8 = ZipFlags(rawValue: 1 << 11)
  static let maskedHeaders = ZipFlags(rawValue: 1 << 13)

  /// The name of what the bits ask for and nobody reads here; nil if there is nothing.
  var unsupported: String? {
    if !isDisjoint(with: [.encrypted, .stronglyEncrypted, .maskedHeaders]) { return "encrypted content" }
    return contains(.patch) ? "patched content" : nil
  }
}
