/// The tag between which a prompt's offers stand: `<offers-3f9c…>`.
///
/// It is drawn anew for each request, so that no offer can know it and close it.
package struct PromptDelimiter: Sendable, Equatable {
  /// 32 hexadecimal digits.
  package let key: String

  /// A delimiter with 128 bits of the generator's.
  package init(using generator: inout some RandomNumberGenerator) {
    key = [generator.next(), generator.next()].map { (bits: UInt64) in
      let digits = String(bits, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }

  private init(key: String) {
    self.key = key
  }

  /// The delimiter of texts that are compared or hashed and never sent.
  package static let canonical = PromptDelimiter(key: String(repeating: "0", count: 32))

  package var opening: String { "<offers-\(key)>" }
  package var closing: String { "</offers-\(key)>" }
}
