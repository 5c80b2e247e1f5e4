/// One of the eight parts of the world by which the API groups countries. The raw value is the API's zone id.
///
/// The borders are the API's, not a geographer's: Turkey, Egypt and Pakistan lie in the Near and Middle East, Estonia
/// in Western Europe and Lithuania in Central and Eastern Europe.
package enum Zone: Int, CaseIterable, Sendable {
  /// Africa without its north.
  case subSaharanAfrica = 1
  /// Canada, the United States, the Bahamas.
  case northAmerica = 2
  /// Mexico, Central and South America, the Caribbean.
  case latinAmerica = 3
  /// Asia east of Pakistan, and Oceania.
  case asiaPacific = 4
  /// Western, northern and southern Europe, the western Balkans.
  case westernEurope = 5
  /// The east of the European Union, Ukraine, Russia, Georgia, Armenia, Central Asia.
  case centralAndEasternEurope = 6
  /// From Morocco to Libya.
  case northAfrica = 7
  /// From Turkey and Egypt to Afghanistan.
  case nearAndMiddleEast = 8

  /// The French label with its accents.
  package var frenchName: String {
    switch self {
    case .subSaharanAfrica: "Afrique subsaharienne"
    case .northAmerica: "Amérique du Nord"
    case .latinAmerica: "Amérique latine"
    case .asiaPacific: "Asie et Pacifique"
    case .westernEurope: "Europe occidentale"
    case .centralAndEasternEurope: "Europe centrale et orientale"
    case .northAfrica: "Afrique du Nord"
    case .nearAndMiddleEast: "Proche et Moyen-Orient"
    }
  }

  /// The English label.
  package var englishName: String {
    switch self {
    case .subSaharanAfrica: "Sub-Saharan Africa"
    case .northAmerica: "North America"
    case .latinAmerica: "Latin America"
    case .asiaPacific: "Asia and Pacific"
    case .westernEurope: "Western Europe"
    case .centralAndEasternEurope: "Central and Eastern Europe"
    case .northAfrica: "North Africa"
    case .nearAndMiddleEast: "Near and Middle East"
    }
  }
}
