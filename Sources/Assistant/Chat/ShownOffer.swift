import Offers

/// What a conversation remembers of an offer on a list: enough to tell what "celle d'Airbus" means.
package struct ShownOffer: Sendable, Equatable, Identifiable {
  package let id: Offer.ID
  package var reference: String?
  package var title: String
  package var company: String?
  package var city: String?
  package var country: Country?

  package init(
    id: Offer.ID, reference: String? = nil, title: String = "", company: String? = nil, city: String? = nil,
    country: Country? = nil
  ) {
    self.id = id
    self.reference = reference
    self.title = title
    self.company = company
    self.city = city
    self.country = country
  }

  package init(_ facts: OfferFacts) {
    self.init(
      id: facts.id, reference: facts.reference, title: facts.title, company: facts.company, city: facts.city,
      country: facts.country)
  }

  /// The facts that are remembered.
  var facts: OfferFacts {
    OfferFacts(id: id, reference: reference, title: title, company: company, city: city, country: country)
  }

  /// The offer with its names cut to `limit` scalars.
  func shortened(to limit: Int) -> ShownOffer {
    func cut(_ text: String) -> String { ConversationText.cut(text, to: limit) }
    return ShownOffer(
      id: id, reference: reference.map(cut), title: cut(title), company: company.map(cut), city: city.map(cut),
      country: country)
  }
}
