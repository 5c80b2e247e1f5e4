import Foundation
import Offers

/// Makes the texts of offers fit for a prompt: what can't be seen goes, what could be taken for the prompt's own marks and
/// tags is written otherwise, and nothing by which a person could be reached is left. Ordinary text stays as it is.
package struct PromptText {
  private let language: Language
  private let contacts: ContactRemoval
  /// The offer's own reference, in upper case.
  private let reference: String?

  /// How much of a text is read, in Unicode scalars; no honest text is as long.
  package static let readLimit = 40_000
  /// The longest word that is kept whole.
  static let wordLimit = 60

  /// - Parameters:
  ///   - language: that of the prompt.
  ///   - facts: the offer's, whose contact is taken out and whose reference may stand in its texts; nil for none.
  package init(in language: Language, of facts: OfferFacts? = nil) {
    self.language = language
    contacts = ContactRemoval(facts)
    reference = facts.map { AnswerText.reference(of: $0) }
  }

  /// The text's clean lines, at most one empty one between two; empty where nothing is left.
  package func cleaned(_ text: String) -> String {
    let visible = Self.visible(text.unicodeScalars.prefix(Self.readLimit))
    var lines: [String] = []
    for line in visible.split(separator: "\n", omittingEmptySubsequences: false) {
      let clean = string(of: self.line(Array(line)))
      if clean.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(clean)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The text on one line of so many scalars at most.
  package func line(_ text: String, limit: Int = 200) -> String {
    let line = cleaned(text).unicodeScalars.map { $0 == "\n" ? " " : $0 }
    guard line.count > limit else { return string(of: line) }
    return string(of: Array(line.prefix(limit))) + "…"
  }

  /// A person's own words: what they name stays, what can't be seen or looks like the prompt's own tags goes.
  package static func question(_ text: String) -> String {
    visible(text.unicodeScalars.prefix(readLimit)).split(separator: "\n")
      .map { String(String.UnicodeScalarView(PromptMarkup.withoutTags(Array($0)))) }.joined(separator: "\n")
  }

  /// An earlier answer: the scalars of it that can be seen.
  static func answer(_ text: String) -> String {
    String(String.UnicodeScalarView(visible(text.unicodeScalars.prefix(readLimit))))
  }

  // MARK: - Scalars

  /// The scalars that can be seen, in NFC, with plain spaces and line ends and at most four marks in a row.
  private static func visible(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var view = String.UnicodeScalarView()
    var (marks, needsComposing, wasReturn) = (0, false, false)
    for scalar in text {
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x20..<0x7F:
        view.append(scalar)
        marks = 0
      case 0x0A: if !wasReturn { view.append("\n") }
      case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: view.append("\n")
      case 0x09: view.append(" ")
      default:
        if VisibleText.isSpace(scalar) {
          view.append(" ")
        } else if VisibleText.isInvisible(scalar) {
          continue
        } else if VisibleText.isMark(scalar) {
          marks += 1
          needsComposing = true
          if marks <= markLimit { view.append(scalar) }
        } else {
          marks = 0
          view.append(contentsOf: VisibleText.undisguised(scalar))
        }
      }
    }
    guard needsComposing else { return Array(view) }
    return Array(String(view).precomposedStringWithCanonicalMapping.unicodeScalars)
  }

  private static let markLimit = 4

  // MARK: - Lines

  private func line(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let plain = PromptMarkup.defanged(AddressSpelling.plain(line))
    var words: [[Unicode.Scalar]] = []
    for word in plain.split(separator: " ") { words.append(contentsOf: self.words(of: Array(word))) }
    words = PhoneNumbers.removed(from: contacts.removed(from: words))
    return Array(words.joined(separator: [" "]))
  }

  /// A word without addresses, references of other offers and endless runs.
  private func words(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    if let address = AddressScanner.address(in: word) {
      let isMail = word[address].contains("@") && !word[address].contains("/")
      let stand = isMail ? ContactRemoval.stand : language == .french ? "[lien]" : "[link]"
      return [Array(word[..<address.lowerBound]) + Array(stand.unicodeScalars) + Array(word[address.upperBound...])]
    }
    let named = withoutForeignReferences(word)
    guard named.count > Self.wordLimit else { return [named] }
    return [Array(named.prefix(24)) + ["…"]]
  }

  /// The word with `VIE` and a number replaced where it names another offer than this one: an offer must not speak for
  /// others. Its own reference loses nothing but its brackets.
  private func withoutForeignReferences(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard word.contains(where: VisibleText.isDigit) else { return word }
    var result: [Unicode.Scalar] = []
    var position = 0
    while position < word.count {
      if MarkTable.isLetters(word[position...].prefix(3)) {
        let joiners = word[(position + 3)...].prefix { "-_:#°.".unicodeScalars.contains($0) }
        let digits = word[joiners.endIndex...].prefix(while: VisibleText.isDigit)
        if joiners.count <= 2, digits.count >= 3 {
          let name = string(of: Array(word[position..<(position + 3)] + digits)).uppercased()
          let stand = language == .french ? "(autre offre)" : "(another offer)"
          result.append(contentsOf: (name == reference ? name : stand).unicodeScalars)
          position = digits.endIndex
          continue
        }
      }
      result.append(word[position])
      position += 1
    }
    return result
  }

  private func string(of scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}
