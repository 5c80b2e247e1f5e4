import Offers
import Retrieval

/// What a selection's titles have in common, and its most typical offers.
struct SelectionExtract {
  /// A word with the number of offers whose titles hold it.
  struct Theme: Equatable {
    var word: String
    var count: Int
  }

  /// The words that most titles share, the commonest first, at most six.
  let themes: [Theme]
  /// The offers whose titles hold most of what is common, at most five; all where there are no more.
  let typical: [Offer]

  private let analyzer: TextAnalyzer

  private static let themeLimit = 6
  private static let offerLimit = 5

  init(of offers: [Offer], analyzer: TextAnalyzer = TextAnalyzer()) {
    self.analyzer = analyzer
    var counts: [String: Int] = [:]
    var spellings: [String: [String: Int]] = [:]
    var stems: [Offer.ID: Set<String>] = [:]
    for offer in offers {
      let names = Self.names(of: offer.facts, analyzer)
      for token in analyzer.contentTokens(in: offer.facts.title) {
        let stem = analyzer.lightStem(of: token)
        guard token.folded.utf8.count > 1, !names.contains(token.folded), !Self.ordinary.contains(stem),
          !token.folded.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
          stems[offer.id, default: []].insert(stem).inserted
        else { continue }
        counts[stem, default: 0] += 1
        spellings[stem, default: [:]][token.text, default: 0] += 1
      }
    }
    let least = max(2, offers.count / 20)
    themes = counts.filter { $0.value >= least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.themeLimit)
      .map { stem, count in
        let spelling = spellings[stem]?.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return Theme(word: spelling?.key ?? stem, count: count)
      }
    // The mean of how common a title's words are: long titles have no advantage.
    func commonness(_ offer: Offer) -> Double {
      let stems = stems[offer.id] ?? []
      return stems.isEmpty ? 0 : Double(stems.reduce(0) { $0 + (counts[$1] ?? 0) }) / Double(stems.count + 1)
    }
    let ranked = offers.map { (offer: $0, commonness: commonness($0)) }
      .sorted { ($1.commonness, $0.offer.id) < ($0.commonness, $1.offer.id) }
      .map(\.offer)
    typical = Array(ranked.prefix(Self.offerLimit))
  }

  /// The themes and the typical offers, a sentence of each mission behind its names.
  func lines(of count: Int, in language: Language) -> MarkedText {
    let wording = ExactWording(in: language)
    var lines = MarkedText()
    if !themes.isEmpty {
      let words = themes.map { "\(ForeignName.text($0.word)) (\(wording.offers($0.count)))" }
      lines.write(wording.say("Mots communs des titres : ", "Words that titles share: "))
      lines.write(words.joined(separator: wording.say(" ; ", "; ")) + ".\n")
    }
    lines.write(
      typical.count == count
        ? wording.say("Les offres :", "The offers:") : wording.say("Les plus typiques :", "The most typical:"))
    for offer in typical {
      lines.write("\n- " + wording.name(of: offer.facts))
      if let sentence = OfferExtract(of: offer, in: language, analyzer: analyzer).mission.first {
        lines.write(wording.say(" : « \(sentence) »", ": “\(sentence)”"))
      }
      lines.write(" ")
      lines.mark(offer.facts, fields: ["title"])
    }
    return lines
  }

  // MARK: -

  /// The words of an offer's own place and company: figures speak of those.
  private static func names(of facts: OfferFacts, _ analyzer: TextAnalyzer) -> Set<String> {
    let names = [facts.company, facts.city, facts.country?.frenchName, facts.country?.englishName]
    return Set(names.flatMap { $0.map { analyzer.tokens(in: $0).map(\.folded) } ?? [] })
  }

  /// Words of titles that say nothing about the job.
  private static let ordinary: Set = ["vie", "via", "hf", "fh", "mission", "offre", "offer", "poste", "stage"]
}
