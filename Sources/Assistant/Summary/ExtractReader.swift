import Offers
import Retrieval

/// Reads the sentences of an offer's texts that can be shown.
struct ExtractReader {
  private let hit: Hit
  private let language: Language
  private let analyzer: TextAnalyzer
  private let title: Set<String>
  private let company: Set<String>

  init(_ offer: Offer, in language: Language, analyzer: TextAnalyzer) {
    hit = Hit(facts: offer.facts, score: 1, unknown: [], reason: Hit.Reason())
    self.language = language
    self.analyzer = analyzer
    title = Set(analyzer.contentTokens(in: offer.facts.title).map { analyzer.lightStem(of: $0) })
    company = Set(
      analyzer.contentTokens(in: offer.facts.company ?? "").map(\.folded).filter { $0.utf8.count > 3 })
  }

  /// The sentences of a text, cleaned; none for no text.
  func sentences(of text: String?) -> [ExtractSentence] {
    guard let text else { return [] }
    let passages = OfferPassages(
      of: hit, OfferTexts(description: text), terms: [], in: language, analyzer: analyzer, tokenCount: { _ in 1 })
    let lines = passages.parts.flatMap(\.passages).map(\.text)
    return lines.prefix(Self.readLimit).enumerated().compactMap { sentence($1, place: $0) }
  }

  // MARK: -

  /// No honest offer has more sentences.
  private static let readLimit = 400

  private func sentence(_ line: String, place: Int) -> ExtractSentence? {
    // "[contact]" and "[lien]" are all that is left of addresses.
    guard !line.utf8.contains(UInt8(ascii: "[")), let text = Self.shown(line) else { return nil }
    let tokens = analyzer.tokens(in: text)
    guard tokens.count >= 3, text.utf8.last != UInt8(ascii: ":") else { return nil }
    let folded = tokens.map(\.folded)
    let words = Set(folded)
    let stems = Set(tokens.map { analyzer.lightStem(of: $0) })
    var cues: [ExtractSentence.Purpose: Int] = [:]
    for purpose in ExtractSentence.Purpose.allCases {
      let list = ExtractCues.words(for: purpose)
      var count = words.intersection(list).count
      // "Concevoir", "Assurer": lists of tasks begin with what is to be done.
      if purpose == .mission, let first = folded.first, ExtractCues.isInfinitive(first) { count += 1 }
      if count > 0 { cues[purpose] = count }
    }
    let isAboutCompany = !words.isDisjoint(with: company) || words.intersection(ExtractCues.company).count > 1
    return ExtractSentence(
      text: text, place: place, words: tokens.count, titleWords: stems.intersection(title).count, cues: cues,
      isAboutCompany: isAboutCompany)
  }

  /// A line without its bullet or number and without what Markdown would take for markup; nil where no letter is left.
  private static func shown(_ line: String) -> String? {
    var scalars = Array(line.unicodeScalars.drop { !VisibleText.isWordScalar($0) && $0 != "(" })
    let digits = scalars.prefix(while: VisibleText.isDigit)
    if (1...2).contains(digits.count), let sign = scalars.dropFirst(digits.count).first, sign == "." || sign == ")" {
      scalars.removeFirst(digits.count + 1)
    }
    scalars.removeAll { "*~\\«»“”".unicodeScalars.contains($0) }
    while let last = scalars.last, ";, ".unicodeScalars.contains(last) { scalars.removeLast() }
    guard scalars.contains(where: VisibleText.isWordScalar) else { return nil }
    let words = scalars.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
    return words.joined(separator: " ")
  }
}
