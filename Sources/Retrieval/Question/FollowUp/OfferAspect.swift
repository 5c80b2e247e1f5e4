/// What a question asks of an offer.
package enum OfferAspect: String, Sendable, CaseIterable {
  /// Euros a month.
  case pay
  case start, end
  /// The length in months.
  case months
  /// City and country.
  case place
  case city, country, company, sector, competition, candidates, views, telework
  /// The day the offer goes offline.
  case closes
  case published, reference
  /// The language the offer is written in.
  case language
  /// The degrees that are asked for.
  case studies
  /// Where to apply: the offer's page.
  case application
  /// What it is about: its texts.
  case about
}
