/// A question as a word index can answer it: what to look up, what to leave out, and offers named outright.
///
/// Understands `"quoted phrases"`, beginnings of words (`develop*`), exclusions (`-commercial`, `-"chef de projet"`) and
/// references (`VIE245844`, `245844`). Nothing a person types reaches the index as syntax.
package struct LexicalQuery: Sendable, Equatable {
  /// Each distinct term once, in the order of the question.
  package private(set) var terms: [LexicalTerm] = []
  /// The same terms; those that name a known concept together are one group, with what else the concept is called.
  package private(set) var groups: [TermGroup] = []
  /// What an offer must not hold.
  package private(set) var excluded: [LexicalTerm] = []
  /// Numbers of offers, each perhaps with the letters it was typed with.
  package private(set) var references: [OfferReference] = []

  /// The most terms that are looked up; what follows them in a longer question is left out.
  package static let termLimit = 64

  /// - Parameter glossary: the concepts whose other names are looked up too; nil for none.
  package init(_ question: String, analyzer: TextAnalyzer, glossary: Glossary? = nil) {
    var segments = QuestionSegments(question)
    while let segment = segments.next() {
      let found = Self.terms(of: segment, analyzer: analyzer)
      if segment.isExcluded {
        for term in found where !excluded.contains(term) { excluded.append(term) }
      } else {
        if !segment.isQuoted { references += OfferReference.all(in: segment.text) }
        var new: [LexicalTerm] = []
        for term in found where !terms.contains(term) && !new.contains(term) { new.append(term) }
        terms += new
        let isPlain = !segment.isQuoted && !segment.isPrefix
        groups += TermGroup.groups(of: new, in: segment.text, analyzer: analyzer, glossary: isPlain ? glossary : nil)
      }
      guard terms.count + excluded.count < Self.termLimit else { break }
    }
    terms = Array(terms.prefix(Self.termLimit))
    groups = Array(groups.prefix(Self.termLimit))
    excluded = Array(excluded.prefix(Self.termLimit))
  }

  package var isEmpty: Bool { terms.isEmpty && references.isEmpty }

  // MARK: -

  private static func terms(of segment: QuestionSegments.Segment, analyzer: TextAnalyzer) -> [LexicalTerm] {
    // An offer's address names the offer; its parts are no words to look for.
    let words = segment.text.split(separator: " ").filter { OfferReference(address: $0) == nil }
    let tokens = analyzer.queryTokens(in: words.joined(separator: " "))
    let parts = tokens.prefix(termLimit).map { token in
      LexicalTerm.Word(folded: token.folded, light: analyzer.lightStem(of: token), stems: analyzer.stems(of: token))
    }
    if segment.isQuoted { return parts.isEmpty ? [] : [LexicalTerm(text: segment.text, kind: .phrase(parts))] }
    if segment.isPrefix, parts.count == 1, parts[0].folded.utf8.count > 1 {
      return [LexicalTerm(text: segment.text + "*", kind: .prefix(parts[0].folded))]
    }
    return zip(tokens, parts).map { LexicalTerm(text: $0.text, kind: .word($1)) }
  }
}

/// One thing to look up in a word index.
package struct LexicalTerm: Sendable, Hashable {
  /// The term as a person would recognise it.
  package let text: String
  package let kind: Kind

  package enum Kind: Sendable, Hashable {
    case word(Word)
    /// Words that stand side by side as they are written, stop words and plurals aside.
    case phrase([Word])
    /// The folded beginning of a word.
    case prefix(String)
  }

  /// A word in the forms an index may hold it in, by the language of the offer.
  package struct Word: Sendable, Hashable {
    package let folded: String
    /// The word without the mark of the plural.
    package let light: String
    package let french: String
    package let english: String

    init(folded: String, light: String, stems: (french: String, english: String)) {
      self.folded = folded
      self.light = light
      french = stems.french
      english = stems.english
    }

    /// The two stems; one where they are the same.
    package var stems: [String] { french == english ? [french] : [french, english] }
  }

  /// Whether an offer must hold the term: whoever puts words into quotes, or a `*` behind one, means just those.
  package var isRequired: Bool {
    if case .word = kind { false } else { true }
  }

  /// Whether the term is a word that no index has, because it says nothing.
  package var isStopWord: Bool {
    guard case .word(let word) = kind else { return false }
    return StopWords.contains(Token(text: word.folded, folded: word.folded, range: 0..<0))
  }

  package static func == (one: LexicalTerm, other: LexicalTerm) -> Bool { one.kind == other.kind }

  package func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

/// An offer named by number: `245844` may be an id or a reference, `VIE245844` is a reference first.
package struct OfferReference: Sendable, Hashable {
  package let number: Int
  /// Whether the letters VIE or VIA stood before the number.
  package let hasLetters: Bool

  package init(number: Int, hasLetters: Bool) {
    self.number = number
    self.hasLetters = hasLetters
  }

  /// The address of an offer's page, in either language.
  init?(address: some StringProtocol) {
    guard address.utf8.starts(with: "http".utf8), let found = address.range(of: "/offres/") else { return nil }
    let digits = address[found.upperBound...].utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...9).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self)), number > 0 else {
      return nil
    }
    self.init(number: number, hasLetters: false)
  }

  /// A text that is a reference, or the address of an offer's page, and nothing else.
  package init?(_ text: String) {
    if let address = OfferReference(address: text) {
      self = address
      return
    }
    let bytes = text.utf8
    let letters = bytes.prefix(3).map { $0 | 0x20 }
    let hasLetters = letters == Array("vie".utf8) || letters == Array("via".utf8)
    let digits = hasLetters ? bytes.dropFirst(3) : bytes[...]
    guard (5...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(String(decoding: digits, as: UTF8.self)), number > 0
    else { return nil }
    self.init(number: number, hasLetters: hasLetters)
  }

  /// The references among the words of a text.
  static func all(in text: String) -> [OfferReference] {
    text.unicodeScalars.split { $0.properties.isWhitespace || $0 == "," || $0 == ";" }
      .prefix(LexicalQuery.termLimit).compactMap { OfferReference(String($0)) }
  }
}
