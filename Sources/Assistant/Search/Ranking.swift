import Offers
import Retrieval

/// Scores offers by what words and meaning say of them, and decides which are relevant.
struct Ranking {
  let question: Question
  private let mode: SearchMode
  private let scores: [LexicalTerm: [Offer.ID: Double]]
  private let keyword: KeywordEvidence
  private let titles: TitleMatch
  private var semantic = SemanticEvidence(found: [])
  private var understood = 1.0
  private var wishes = Wishes()

  /// - Parameters:
  ///   - documentCount: how many offers the word index has.
  ///   - scores: for each of the question's terms the offers that hold it, with their BM25 scores.
  init(
    question: Question, mode: SearchMode, documentCount: Int, scores: [LexicalTerm: [Offer.ID: Double]],
    analyzer: TextAnalyzer
  ) {
    self.question = question
    self.mode = mode
    self.scores = scores
    let groups = mode == .semantic ? [] : question.query.groups
    keyword = KeywordEvidence(groups: groups, scores: scores, documentCount: documentCount)
    titles = TitleMatch(groups, analyzer: analyzer)
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
    let missing = question.query.groups.filter { $0.terms.allSatisfy { scores[$0]?.isEmpty ?? true } }
    // Stop words are in no index, so that says nothing of them.
    let terms = missing.flatMap(\.own).filter { !$0.isStopWord }
    let isReference = question.query.references.map { String($0.number) }
    return terms.map(\.text).filter { text in !isReference.contains { text.hasSuffix($0) } }
  }

  /// The relevant ones of some offers, best first.
  func hits(among candidates: [Candidate]) -> [Hit] {
    let excluded = Set(question.query.excluded.flatMap { (scores[$0] ?? [:]).keys })
    let named = Self.named(question.query.references, among: candidates.map(\.facts))
    let required = question.query.terms.filter(\.isRequired).map { scores[$0] ?? [:] }
    let candidates = candidates.filter { candidate in
      !excluded.contains(candidate.facts.id) && required.allSatisfy { $0[candidate.facts.id] != nil }
    }
    if question.isOnlyReferences {
      return candidates.filter { named.contains($0.facts.id) }.map { hit($0, isNamed: true) }.sorted(by: Self.isBetter)
    }
    if question.takesAll { return candidates.map { hit($0, isNamed: false) }.sorted(by: Self.isBetter) }
    return relevant(candidates.map { hit($0, isNamed: named.contains($0.facts.id)) }).sorted(by: Self.isBetter)
  }

  // MARK: -

  private var fusion: Fusion { Fusion(understood: mode == .semantic ? 1 : understood) }

  private func hit(_ candidate: Candidate, isNamed: Bool) -> Hit {
    let words = keyword.matches[candidate.facts.id]
    let meaning = semantic.matches[candidate.facts.id]
    var reason = Hit.Reason(filters: candidate.met, isNamed: isNamed)
    reason.keyword = words?.score
    reason.coverage = words?.coverage ?? 0
    reason.terms = words?.terms ?? []
    reason.semantic = meaning
    let title = words == nil ? 0 : titles.share(in: candidate.facts.title)
    let fused = fusion.score(keyword: words, semantic: meaning, title: title)
    let wishes = wishes.met(by: candidate.facts)
    reason.wishes = wishes.names
    // A wish closes a part of the way to a perfect score, so that it re-ranks and never overrules the question.
    let score = fused / (fused + Self.halfScore)
    return Hit(
      facts: candidate.facts, score: isNamed ? 1 : score + (1 - score) * Self.wishShare * wishes.share,
      unknown: candidate.unknown, reason: reason)
  }

  /// The part of the way to a perfect score that all wishes together close.
  private static let wishShare = 0.3

  /// The fused score that counts as one half.
  private static let halfScore = 20.0

  private func relevant(_ hits: [Hit]) -> [Hit] {
    guard !question.isSmallTalk else { return hits.filter(\.reason.isNamed) }
    if let trade = question.trade, !hits.contains(where: { trade.isNamed(in: $0.facts.originalTitle) }) {
      return hits.filter(\.reason.isNamed)
    }
    let bestScore = hits.map(\.score).max() ?? 0
    let bestCoverage = hits.map(\.reason.coverage).max() ?? 0
    let isAnswered = RelevanceFloor.isAnswered(
      bestCoverage: bestCoverage,
      matches: hits.compactMap(\.reason.semantic), understood: understood)
    return hits.filter { hit in
      if hit.reason.isNamed { return true }
      return isAnswered
        && RelevanceFloor.isRelevant(
          score: hit.score, bestScore: bestScore, coverage: hit.reason.coverage, bestCoverage: bestCoverage)
    }
  }

  private static func isBetter(_ one: Hit, _ other: Hit) -> Bool {
    if one.reason.isNamed != other.reason.isNamed { return one.reason.isNamed }
    if one.unknown.isEmpty != other.unknown.isEmpty { return one.unknown.isEmpty }
    if one.score != other.score { return one.score > other.score }
    if one.facts.published != other.facts.published {
      guard let published = one.facts.published else { return false }
      return other.facts.published.map { published > $0 } ?? true
    }
    return one.id < other.id
  }

  /// The offers that the references name: `VIE245844` by reference, else by id; a bare number by either.
  private static func named(_ references: [OfferReference], among offers: [OfferFacts]) -> Set<Offer.ID> {
    var found: Set<Offer.ID> = []
    for reference in references {
      let byReference = offers.filter { $0.reference.flatMap { OfferReference($0) }?.number == reference.number }
      let byID = offers.filter { $0.id == reference.number }
      found.formUnion(byReference.map(\.id))
      if !reference.hasLetters || byReference.isEmpty { found.formUnion(byID.map(\.id)) }
    }
    return found
  }
}
