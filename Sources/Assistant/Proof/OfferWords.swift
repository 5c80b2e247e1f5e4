import Offers
import Retrieval
import Synchronization

/// The words of the offers' own texts, folded when they are first asked for.
final class OfferWords: Sendable {
  private let texts: [Offer.ID: OfferTexts]
  private let titles: [Offer.ID: String]
  private let folded = Mutex<[Offer.ID: WordText]>([:])

  init(_ offers: [OfferFacts], texts: [Offer.ID: OfferTexts]) {
    self.texts = texts
    titles = offers.reduce(into: [:]) { $0[$1.id] = $1.title }
  }

  /// Whether the words stand in the offer's title or texts, side by side.
  func hold(_ phrase: String, in id: Offer.ID) -> Bool { words(of: id).holds(phrase) }

  /// Whether the offer's title has a city's name, or its texts say that the job is there.
  func locate(_ city: String, in id: Offer.ID) -> Bool {
    if titles[id].map({ WordText($0).holds(city) }) ?? false { return true }
    return Self.locating.contains { hold($0 + " " + city, in: id) }
  }

  // MARK: -

  private static let locating = [
    "basé à", "basée à", "basé(e) à", "situé à", "située à", "based in", "located in", "poste à", "bureaux de",
    "our office in", "lieu", "location", "localisation",
  ]

  private func words(of id: Offer.ID) -> WordText {
    folded.withLock { folded in
      if let known = folded[id] { return known }
      let parts = [titles[id], texts[id]?.description, texts[id]?.profile, texts[id]?.presentation]
      let words = WordText(parts.compactMap { $0 }.joined(separator: " . "))
      folded[id] = words
      return words
    }
  }
}
