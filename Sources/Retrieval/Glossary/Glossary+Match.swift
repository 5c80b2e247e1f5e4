import Offers

extension Glossary {
  /// A concept found in a text.
  package struct Match: Sendable, Equatable {
    /// The tokens that name it, as offsets of the tokens that were searched.
    package let range: Range<Int>
    package let concept: GlossaryConcept
    /// Whether the words may be French.
    package let isFrench: Bool
    /// Whether the words may be English: "commercial" is both, "logistique" and "logistics" are one each.
    package let isEnglish: Bool
    /// The folded words of the text, stop words left out.
    let typed: [String]

    /// Whether the concept only helps to put a question into English: it is too general to look its words up.
    package var isGlossOnly: Bool { concept.isGlossOnly }

    /// The other expressions for the concept in `language`, each as its words in the forms that a word index holds.
    ///
    /// Left out are what the text has already, number aside, and expressions that would lose a telling word to the
    /// stop words: "avant-vente" would look up every sale. Each is distinct, number aside; the order is the table's.
    package func equivalents(in language: Language, analyzer: TextAnalyzer) -> [[LexicalTerm.Word]] {
      let expressions = language == .french ? concept.french : concept.english
      let typed = typed.map { Self.light($0, analyzer: analyzer) }
      var found: [[LexicalTerm.Word]] = []
      for expression in expressions {
        guard let words = Self.words(of: expression, analyzer: analyzer), words.map(\.light) != typed,
          !Self.has(found, words)
        else { continue }
        found.append(words)
      }
      return found
    }

    /// The first `limit` of the other expressions, from both languages in turn, the one that the text is not in first.
    package func equivalents(atMost limit: Int, analyzer: TextAnalyzer) -> [[LexicalTerm.Word]] {
      let french = equivalents(in: .french, analyzer: analyzer)
      let english = equivalents(in: .english, analyzer: analyzer)
      let (first, second) = isFrench ? (english, french) : (french, english)
      var mixed: [[LexicalTerm.Word]] = []
      for place in 0..<max(first.count, second.count) {
        for list in [first, second] where place < list.count && !Self.has(mixed, list[place]) {
          mixed.append(list[place])
        }
      }
      return Array(mixed.prefix(max(limit, 0)))
    }

    // MARK: -

    /// A match of the expression that `entry` stands for, which differs from the typed words in number or gender.
    init(range: Range<Int>, concept: GlossaryConcept, entry: GlossaryIndex.Entry, tokens: ArraySlice<Token>) {
      let words = tokens.filter { !GlossaryWords.isLink($0.folded) || !StopWords.contains($0) }.map(\.folded)
      let isAsInFrench = Self.isListed(words, in: concept.french)
      // "technologies" is the plural of a French word and of an English one.
      let isAsInEnglish =
        Self.isListed(words, in: concept.english) || Self.isListed(words.map(Self.inY), in: concept.english)
      self.range = range
      self.concept = concept
      typed = tokens.filter { !StopWords.contains($0) }.map(\.folded)
      // "domain" is no plural or feminine, as "domaines" is: where only the French list is near, it may be English.
      let isPlain = words.allSatisfy { Self.singular($0) == GlossaryKey.reduced(Self.singular($0)) }
      isFrench = isAsInFrench || entry.isFrench && !isAsInEnglish
      isEnglish = isAsInEnglish || !isAsInFrench && (entry.isEnglish || isPlain)
    }

    /// Whether `expressions` has the words as they are written, number aside.
    private static func isListed(_ words: [String], in expressions: [String]) -> Bool {
      let words = words.map(singular)
      return expressions.contains { expression in
        let listed = expression.unicodeScalars.split { " '-/.".unicodeScalars.contains($0) }
          .map { Folding.folded(String($0)) }
        return listed.filter { !GlossaryWords.isLink($0) }.map(singular) == words
      }
    }

    private static func inY(_ word: String) -> String {
      word.hasSuffix("ies") ? word.dropLast(3) + "y" : word
    }

    private static func singular(_ word: String) -> String {
      word.utf8.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x")) ? String(word.dropLast()) : word
    }

    private static func has(_ expressions: [[LexicalTerm.Word]], _ words: [LexicalTerm.Word]) -> Bool {
      expressions.contains { $0.map(\.light) == words.map(\.light) }
    }

    /// The words of an expression, or nil when a stop word in it is more than a link.
    private static func words(of expression: String, analyzer: TextAnalyzer) -> [LexicalTerm.Word]? {
      var words: [LexicalTerm.Word] = []
      for token in analyzer.tokens(in: expression) {
        if StopWords.contains(token) {
          guard GlossaryWords.isLink(token.folded) else { return nil }
        } else {
          let light = analyzer.lightStem(of: token)
          words.append(LexicalTerm.Word(folded: token.folded, light: light, stems: analyzer.stems(of: token)))
        }
      }
      return words.isEmpty ? nil : words
    }

    private static func light(_ folded: String, analyzer: TextAnalyzer) -> String {
      analyzer.lightStem(of: Token(text: folded, folded: folded, range: 0..<0))
    }
  }
}
