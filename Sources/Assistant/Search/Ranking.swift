import Offers
import Retrieval

/// Scores offers by what words and meaning say of them, and decides which are relevant.
struct Ranking: Sendable {
  let question: Question
  let catalogue: Catalogue
  private let mode: SearchMode
  private let found: TermScores
  private let keyword: KeywordEvidence
  /// Nil where words play no part.
  private let titles: TitleMatch?
  private let trade: TitleTopic.Finder?
  private var semantic: SemanticEvidence?
  private var understood = 1.0
  private var wishes = Wishes()

  /// - Parameters:
  ///   - found: the scores of each of the question's terms in the offers of the catalogue.
  init(question: Question, mode: SearchMode, catalogue: Catalogue, found: TermScores, analyzer: TextAnalyzer) {
    self.question = question
    self.catalogue = catalogue
    self.mode = mode
    self.found = found
    let groups = mode == .semantic ? [] : question.query.groups
    keyword = KeywordEvidence(groups: groups, found: found)
    titles = groups.isEmpty ? nil : TitleMatch(groups, titles: catalogue.titles(analyzer))
    trade = question.trade?.finder(in: catalogue.originalTitles(analyzer))
  }

  /// Adds what a model says.
  /// - Parameter understood: which share of the question the model understands, 0 to 1.
  mutating func add(_ evidence: SemanticEvidence, understood: Double) {
    semantic = evidence
    self.understood = understood
  }

  /// Adds what would be nice.
  mutating func add(wishes: Wishes) { self.wishes = wishes }

  /// The words of the question that no offer holds.
  var unknownTerms: [String] {
    let missing = question.query.groups.filter { $0.terms.allSatisfy(found.isMissing) }
    // Stop words are in no index, so that says nothing of them.
    let terms = missing.flatMap(\.own).filter { !$0.isStopWord }
    let isReference = question.query.references.map { String($0.number) }
    return terms.map(\.text).filter { text in !isReference.contains { text.hasSuffix($0) } }
  }

  /// The relevant ones of some offers, best first.
  func ranked(_ candidates: Candidates) -> [RankedOffer] {
    let excluded = question.query.excluded.compactMap(found.column)
    // A term that wasn't found at all is held by no offer.
    let required = question.query.terms.filter(\.isRequired).map(found.column)
    let named = named(among: candidates.places)
    let offers = candidates.places.compactMap { place -> RankedOffer? in
      guard !excluded.contains(where: { $0[place] > 0 }), required.allSatisfy({ ($0?[place] ?? 0) > 0 }) else {
        return nil
      }
      return offer(at: place, isUndecided: candidates.unknown[place]?.isEmpty == false, isNamed: named.contains(place))
    }
    if question.isOnlyReferences { return offers.filter(\.isNamed).sorted { $0.comes(before: $1) } }
    return (question.takesAll ? offers : relevant(offers)).sorted { $0.comes(before: $1) }
  }

  /// A ranked offer as a person sees it, with the reasons why it was found.
  func hit(_ offer: RankedOffer, among candidates: Candidates) -> Hit {
    let place = offer.place
    var reason = Hit.Reason(filters: candidates.metFields(at: place), isNamed: offer.isNamed)
    if keyword.scores[place] > 0 {
      reason.keyword = keyword.scores[place]
      reason.coverage = keyword.coverages[place]
      reason.terms = keyword.terms(at: place)
    }
    reason.semantic = semantic?.matches[place]
    reason.wishes = wishes.met(at: place).names
    return Hit(
      facts: catalogue.offers[place], score: offer.score, unknown: candidates.unknownFields(at: place), reason: reason)
  }

  // MARK: -

  private func offer(at place: Int, isUndecided: Bool, isNamed: Bool) -> RankedOffer {
    let words = keyword.scores[place]
    let title = words > 0 ? titles?.share(at: place) ?? 0 : 0
    let fused = fusion.score(keyword: words, deviation: semantic?.matches[place]?.deviation ?? 0, title: title)
    // A wish closes a part of the way to a perfect score, so that it re-ranks and never overrules the question.
    let score = fused / (fused + Self.halfScore)
    let wished = score + (1 - score) * Self.wishShare * wishes.met(at: place).share
    return RankedOffer(
      place: place, score: isNamed && !question.takesAll ? 1 : wished, coverage: keyword.coverages[place],
      isNamed: isNamed && !question.takesAll, isUndecided: isUndecided,
      recency: catalogue.recencies[place])
  }

  private var fusion: Fusion { Fusion(understood: mode == .semantic ? 1 : understood) }

  /// The part of the way to a perfect score that all wishes together close.
  private static let wishShare = 0.3

  /// The fused score that counts as one half.
  private static let halfScore = 20.0

  private func relevant(_ offers: [RankedOffer]) -> [RankedOffer] {
    guard !question.isSmallTalk else { return offers.filter(\.isNamed) }
    if let trade, !offers.contains(where: { trade.isNamed(at: $0.place) }) { return offers.filter(\.isNamed) }
    let bestScore = offers.lazy.map(\.score).max() ?? 0
    let bestCoverage = offers.lazy.map(\.coverage).max() ?? 0
    let isAnswered = RelevanceFloor.isAnswered(
      bestCoverage: bestCoverage,
      matches: offers.lazy.compactMap { semantic?.matches[$0.place] }, understood: understood)
    return offers.filter { offer in
      if offer.isNamed { return true }
      return isAnswered
        && RelevanceFloor.isRelevant(
          score: offer.score, bestScore: bestScore, coverage: offer.coverage, bestCoverage: bestCoverage)
    }
  }

  /// The places of the offers that the question names: `VIE245844` by reference, else by id; a bare number by either.
  private func named(among places: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    for reference in question.query.references {
      let byReference = places.filter { place in
        catalogue.offers[place].reference.flatMap { OfferReference($0) }?.number == reference.number
      }
      found.formUnion(byReference)
      if !reference.hasLetters || byReference.isEmpty, let place = catalogue.ids.place(of: reference.number) {
        found.insert(place)
      }
    }
    return found
  }
}
