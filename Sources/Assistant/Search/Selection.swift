import Offers
import Retrieval

extension Searcher {
  /// What a question selects: every offer that fits, best first, clones each by itself.
  package struct Selection: Sendable {
    package let plan: SearchPlan
    package let mode: SearchMode
    package let setback: (any Failure)?
    let ranked: [RankedOffer]
    /// How long it took.
    let clock: StageClock

    private let ranking: Ranking
    private let candidates: Candidates

    init(
      plan: SearchPlan, ranking: Ranking, candidates: Candidates, ranked: [RankedOffer], mode: SearchMode,
      setback: (any Failure)?, clock: StageClock
    ) {
      self.plan = plan
      self.mode = mode
      self.setback = setback
      self.ranked = ranked
      self.clock = clock
      self.ranking = ranking
      self.candidates = candidates
    }

    /// Each offer with the fields that were asked for and that it says nothing about.
    package var offers: [(facts: OfferFacts, unknown: [FilterField])] {
      ranked.map { (catalogue.offers[$0.place], candidates.unknownFields(at: $0.place)) }
    }

    /// The best of each group of clones.
    package var leaders: [OfferFacts] { folded.map { catalogue.offers[$0.leader.place] } }

    /// The groups of clones, each with its best first.
    package var groups: [[OfferFacts]] {
      folded.map { group in ([group.leader] + group.duplicates).map { catalogue.offers[$0.place] } }
    }

    private var folded: [NearDuplicateGroup<RankedOffer>] {
      ranked.foldingNearDuplicates { catalogue.sharedCloneKeys[$0.place] }
    }

    /// The offers that the places are in.
    var catalogue: Catalogue { ranking.catalogue }

    /// What was looked up in the word index.
    var terms: [LexicalTerm] { ranking.question.query.groups.flatMap(\.terms) }

    /// One of the ranked offers with the reasons why it was found, without snippets.
    func hit(_ offer: RankedOffer) -> Hit { ranking.hit(offer, among: candidates) }
  }
}
