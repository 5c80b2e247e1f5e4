import Offers
import Retrieval
import Synchronization

/// The online offers as one commit left them, with what is worked out of all of them and holds as long as they do.
///
/// Parts of it are worked out when they are first needed; copies share them. An offer's place is its index in `offers`.
package struct Catalogue: Sendable {
  /// The facts of all offers that are online, by rising id.
  package let offers: [OfferFacts]
  /// Their ids.
  package let ids: [Offer.ID]
  /// For each a number that is the greater the later it was put online, the least where that isn't known.
  let recencies: [Int]
  /// By what clones of each offer are told; nil for one that can have none.
  package let cloneKeys: [NearDuplicateKey?]
  /// What they say about themselves, for reading questions.
  package let vocabulary: QuestionVocabulary
  /// What filters are tried on.
  package let columns: OfferColumns

  private let prepared = Prepared()

  /// - Parameters:
  ///   - offers: by rising id.
  ///   - cloneKeys: by what clones of these offers are told.
  package init(_ offers: [OfferFacts], cloneKeys: [Offer.ID: NearDuplicateKey]) {
    self.offers = offers
    ids = offers.map(\.id)
    recencies = offers.map { $0.published?.recency ?? .min }
    self.cloneKeys = ids.map { cloneKeys[$0] }
    vocabulary = QuestionVocabulary(offers)
    columns = OfferColumns(offers)
  }

  /// What facets are counted on.
  var facets: FacetColumns {
    prepared.facets.withLock { facets in
      let columns = facets ?? FacetColumns(offers)
      facets = columns
      return columns
    }
  }

  /// The titles as people read them, and as they came.
  func titles(_ analyzer: TextAnalyzer) -> (clean: TitleIndex, original: TitleIndex) {
    prepared.titles.withLock { titles in
      let indexes =
        titles
        ?? (
          TitleIndex(offers.lazy.map(\.title), analyzer: analyzer),
          TitleIndex(offers.lazy.map(\.originalTitle), analyzer: analyzer)
        )
      titles = indexes
      return indexes
    }
  }

  private final class Prepared: Sendable {
    let facets = Mutex<FacetColumns?>(nil)
    let titles = Mutex<(clean: TitleIndex, original: TitleIndex)?>(nil)
  }
}
