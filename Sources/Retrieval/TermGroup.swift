/// Terms of a question that belong together, and other ways to say the same.
package struct TermGroup: Sendable, Equatable {
  /// The question's own terms, one at least.
  package let own: [LexicalTerm]
  /// Other expressions for the same, in either language; of each, all terms must be found.
  package let equivalents: [[LexicalTerm]]

  /// The most other expressions of a group that are looked up.
  static let equivalentLimit = 8

  /// Groups the terms of a passage of the question by the concepts that it names; what names none stands alone.
  static func groups(
    of terms: [LexicalTerm], in text: String, analyzer: TextAnalyzer, glossary: Glossary?
  ) -> [TermGroup] {
    guard let glossary else { return terms.map { TermGroup(own: [$0], equivalents: []) } }
    let tokens = analyzer.tokens(in: text)
    var rest = terms
    var groups: [(position: Int, group: TermGroup)] = []
    for match in glossary.matches(in: tokens) where !match.isGlossOnly {
      let named = Set(tokens[match.range].map(\.folded))
      let own = rest.filter { term in if case .word(let word) = term.kind { named.contains(word.folded) } else { false }
      }
      guard let first = own.first, let position = terms.firstIndex(of: first) else { continue }
      rest.removeAll { own.contains($0) }
      let equivalents = match.equivalents(atMost: equivalentLimit, analyzer: analyzer).map { words in
        words.map { LexicalTerm(text: $0.folded, kind: .word($0)) }
      }
      groups.append((position, TermGroup(own: own, equivalents: equivalents)))
    }
    groups += rest.compactMap { term in
      terms.firstIndex(of: term).map { ($0, TermGroup(own: [term], equivalents: [])) }
    }
    return groups.sorted { $0.position < $1.position }.map(\.group)
  }

  /// All terms of the group, its own first.
  package var terms: [LexicalTerm] { own + equivalents.flatMap { $0 } }
}
