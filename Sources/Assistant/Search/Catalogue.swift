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
  /// The same without those that nobody else here can match, so that folding looks at few.
  let sharedCloneKeys: [NearDuplicateKey?]
  /// What they say about themselves, for reading questions.
  package let vocabulary: QuestionVocabulary
  /// What filters are tried on.
  package let columns: OfferColumns
  /// What a word index said of these offers.
  package let words = LookedUpWords()
  /// What was found among them lately; nil where nothing is to be kept, as nobody can tell when it no longer holds.
  private(set) var responses: KeptResponses?

  private let prepared = Prepared()

  /// - Parameters:
  ///   - offers: by rising id.
  ///   - cloneKeys: by what clones of these offers are told.
  package init(_ offers: [OfferFacts], cloneKeys: [Offer.ID: NearDuplicateKey]) {
    self.offers = offers
    ids = offers.map(\.id)
    recencies = offers.map { $0.published?.recency ?? .min }
    let keys = ids.map { cloneKeys[$0] }
    var holders: [UInt64: Int] = [:]
    for case let key? in keys { holders[key.identity, default: 0] += 1 }
    self.cloneKeys = keys
    sharedCloneKeys = keys.map { key in key.flatMap { holders[$0.identity, default: 0] > 1 ? $0 : nil } }
    vocabulary = QuestionVocabulary(offers)
    columns = OfferColumns(offers)
  }

  /// What facets are counted on.
  var facets: FacetColumns { Self.kept(prepared.facets) { FacetColumns(offers) } }

  /// The words of the titles as people read them.
  func titles(_ analyzer: TextAnalyzer) -> TitleIndex {
    Self.kept(prepared.titles) { TitleIndex(offers.lazy.map(\.title), analyzer: analyzer) }
  }

  /// The words of the titles as they came.
  func originalTitles(_ analyzer: TextAnalyzer) -> TitleIndex {
    Self.kept(prepared.originalTitles) { TitleIndex(offers.lazy.map(\.originalTitle), analyzer: analyzer) }
  }

  /// The same offers, for as long as neither they nor their vectors change: what is found among them is kept.
  package func keepingResponses() -> Catalogue {
    var catalogue = self
    catalogue.responses = KeptResponses()
    return catalogue
  }

  /// Works out what others have asked of a catalogue before this one, so that they needn't wait for it again.
  package func prepare(for before: Catalogue) {
    if before.prepared.facets.withLock({ $0 != nil }) { _ = facets }
    if before.prepared.titles.withLock({ $0 != nil }) { _ = titles(TextAnalyzer()) }
    if before.prepared.originalTitles.withLock({ $0 != nil }) { _ = originalTitles(TextAnalyzer()) }
    columns.prepare(before.columns.preparedFields)
  }

  // MARK: -

  private final class Prepared: Sendable {
    let facets = Mutex<FacetColumns?>(nil)
    let titles = Mutex<TitleIndex?>(nil)
    let originalTitles = Mutex<TitleIndex?>(nil)
  }

  /// What is kept, or what `make` works out, which is kept then.
  private static func kept<Value: Sendable>(_ kept: borrowing Mutex<Value?>, make: () -> Value) -> Value {
    kept.withLock { kept in
      let value = kept ?? make()
      kept = value
      return value
    }
  }
}
