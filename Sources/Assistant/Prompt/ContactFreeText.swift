import Offers

/// Takes out of a text of ours what it quotes of offers by which a person could be reached: mail addresses, links, phone
/// numbers and the names of contacts. Everything else stays, the marks of offers too.
package struct ContactFreeText {
  private let contacts: [ContactRemoval]

  /// - Parameter offers: those that the text may quote.
  package init(quoting offers: [OfferFacts]) {
    contacts = offers.map(ContactRemoval.init)
  }

  /// The text, line by line.
  package func text(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView(line(Array($0)))) }.joined(separator: "\n")
  }

  // MARK: -

  private func line(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var words = AddressSpelling.plain(line).split(separator: " ").map { Self.withoutAddress(Array($0)) }
    for contact in contacts { words = contact.removed(from: words) }
    return Array(PhoneNumbers.removed(from: words).joined(separator: [" "]))
  }

  private static func withoutAddress(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let address = AddressScanner.address(in: word) else { return word }
    let stand = word[address].contains("@") ? ContactRemoval.stand : "[link]"
    return Array(word[..<address.lowerBound]) + Array(stand.unicodeScalars) + Array(word[address.upperBound...])
  }
}
