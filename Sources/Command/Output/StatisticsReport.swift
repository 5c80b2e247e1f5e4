import Assistant
import Offers
import Web

/// The figures about a selection as one HTML file that needs nothing else: the plots of the page, which filter on click.
struct StatisticsReport {
  let offers: PlottedOffers
  let filter: OfferFilter
  let status: MirrorStatus
  /// When it was made.
  let moment: Timestamp

  /// The file's text.
  var html: String {
    StandalonePage(
      .members([
        "selection": .members([
          "en": .string(FilterText(in: .english).text(of: filter)),
          "fr": .string(FilterText(in: .french).text(of: filter)),
        ]),
        "strict": .bool(filter.isStrict),
        "online": .integer(status.live),
        "refreshed": status.lastRefresh.map { .string($0.description) },
        "made": .string(moment.description),
        "offers": offers.json,
      ])
    ).html
  }
}
