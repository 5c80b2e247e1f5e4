import Assistant
import Offers

/// The online offers that a filter and a question choose, each by itself: clones are not folded.
struct OfferSelection: Sendable {
  /// An offer, and the fields that were asked for and that it says nothing about.
  struct Entry: Sendable {
    let facts: OfferFacts
    let unknown: [FilterField]
  }

  /// Those that fit a question best first, else by rising id.
  let entries: [Entry]

  /// The names of what chooses offers, in addresses.
  static let names = ["q"] + RequestFields.filterNames

  /// Reads what chooses offers from a request and looks them up.
  init(_ fields: RequestFields, in services: WebServices) async throws {
    try await self.init(question: try fields.text("q"), filter: try fields.filter(), in: services)
  }

  /// - Parameter question: what the offers are to be about; nil or empty for anything.
  init(question: String?, filter: OfferFilter, in services: WebServices) async throws {
    guard let question, !TextCleaning.isBlank(question) else {
      let prepared = PreparedFilter(filter)
      entries = try await services.store.liveFacts().compactMap { facts in
        guard case .passes(let unknown) = prepared.verdict(on: facts) else { return nil }
        return Entry(facts: facts, unknown: unknown)
      }
      return
    }
    let request = try SearchFields.request(question, filter: filter)
    let selection = try await services.searcher().select(request)
    entries = selection.offers.map { Entry(facts: $0.facts, unknown: $0.unknown) }
  }
}
