import Offers

/// Places with the preposition that goes with them.
enum PlaceText {
  /// `en Allemagne`, `au Japon`, `aux Pays-Bas`, `à Singapour`; `in Germany`, `in the Netherlands`.
  static func at(_ country: Country, in language: Language) -> String {
    guard language == .french else {
      return (english.contains(country.code) ? "in the " : "in ") + country.englishName
    }
    let name = country.frenchName
    return name.utf8.starts(with: "Île ".utf8) ? "sur l'" + name : frenchPreposition(of: country) + " " + name
  }

  /// `en Europe occidentale`, `in Western Europe`.
  static func at(_ zone: Zone, in language: Language) -> String {
    if zone == .nearAndMiddleEast {
      return language == .french ? "au Proche et Moyen-Orient" : "in the Near and Middle East"
    }
    return language == .french ? "en \(zone.frenchName)" : "in \(zone.englishName)"
  }

  /// `à Berlin`, `in Berlin`.
  static func at(city: String, in language: Language) -> String {
    (language == .french ? "à " : "in ") + ForeignName.text(city)
  }

  // MARK: -

  /// "Aux" before plurals, "à" before islands and cities that take no article, "en" before feminine names and vowels,
  /// "au" before the others.
  private static func frenchPreposition(of country: Country) -> String {
    let name = country.frenchName
    let folded = NameFolding.folded(name)
    if plural.contains(country.code) || folded.utf8.starts(with: "iles ".utf8) { return "aux" }
    if bare.contains(country.code) || folded.utf8.starts(with: "saint".utf8) { return "à" }
    if masculine.contains(country.code) { return "au" }
    if feminine.contains(country.code) { return "en" }
    let startsWithVowel = folded.unicodeScalars.first.map { "aeiou".unicodeScalars.contains($0) } ?? false
    let firstWord = folded.utf8.split(separator: 0x20).first
    return startsWithVowel || firstWord?.last == UInt8(ascii: "e") ? "en" : "au"
  }

  private static let plural: Set = [
    "AE", "AN", "AS", "BM", "BS", "FJ", "KM", "MV", "NL", "PH", "PW", "SC", "TF", "US",
  ]
  private static let bare: Set = [
    "AG", "AI", "AW", "BH", "BQ", "CU", "CW", "CY", "DJ", "GG", "GI", "GU", "HK", "JE", "KI", "MC", "MG", "MO",
    "MS", "MT", "MU", "NR", "NU", "OM", "PR", "RE", "SG", "SJ", "ST", "TK", "TO", "TT", "TV", "TW", "WF", "YT",
  ]
  /// Names in "e" that are masculine all the same.
  private static let masculine: Set = ["BZ", "GB", "IO", "KH", "MX", "MZ", "SR", "ZW"]
  /// Feminine names whose first word doesn't end in "e".
  private static let feminine: Set = ["HT", "SL"]

  private static let english: Set = [
    "AE", "AN", "AX", "BS", "CC", "CD", "CF", "CG", "CK", "DO", "FK", "FO", "GB", "IM", "IO", "KY", "MH", "MP", "MV",
    "NL", "PH", "PN", "SB", "SC", "TC", "TF", "UM", "US", "VG", "VI",
  ]
}
