import Offers

extension Offer {
  /// Whether the index of words, and the chunks, would be the same for both.
  package func hasSameWords(as other: Offer) -> Bool {
    func words(_ offer: Offer) -> OfferFacts {
      OfferFacts(
        id: offer.id, title: offer.title, company: offer.company, city: offer.city, country: offer.country,
        countryLabel: offer.countryLabel, sector: offer.sector, specializations: offer.specializations,
        language: offer.language)
    }
    return words(self) == words(other) && texts == other.texts
  }
}
