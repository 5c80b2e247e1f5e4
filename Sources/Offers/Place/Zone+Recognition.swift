extension Zone {
  /// The zone meant by an id (`"1"` to `"8"`), a French or English label, or a common short form of one zone.
  ///
  /// Case, accents, punctuation and a leading article do not matter. A name that spans several zones (`"Europe"`) is
  /// `nil` here: ask ``zones(matching:)``.
  package init?(matching name: String) {
    let zones = Self.zones(matching: name)
    guard zones.count == 1, let zone = zones.first else { return nil }
    self = zone
  }

  /// The zones that a name covers, by rising id; empty when the name is unknown.
  ///
  /// `"Europe"` is two zones, `"Afrique"` and `"America"` too. A region that is only a part of a zone, such as
  /// South-East Asia or Oceania, is not recognised: answering with the whole zone would bring in offers nobody asked
  /// for.
  package static func zones(matching name: String) -> [Zone] {
    if let zone = allCases.first(where: { String($0.rawValue) == name }) {
      return [zone]
    }
    guard name.utf8.count <= NameFolding.maximumLength else { return [] }
    let folded = NameFolding.folded(name)
    return zonesByName[folded] ?? zonesByName[NameFolding.withoutLeadingArticle(folded)] ?? []
  }

  // MARK: -

  /// Short forms as people write them, beside the labels.
  private static let shortForms: [([Zone], [String])] = [
    ([.subSaharanAfrica], ["Afrique sub-saharienne", "Subsaharan Africa"]),
    ([.northAmerica], ["Amérique septentrionale", "Northern America"]),
    ([.latinAmerica], ["Amérique du Sud", "South America", "LATAM"]),
    ([.asiaPacific], ["Asie", "Asia", "Asie-Pacifique", "Asia Pacific", "Asia & the Pacific", "APAC"]),
    ([.westernEurope], ["Europe de l'Ouest", "West Europe"]),
    (
      [.centralAndEasternEurope],
      [
        "Europe de l'Est", "Europe orientale", "Europe centrale", "Europe centrale et de l'Est",
        "Eastern Europe", "Central Europe", "Central & Eastern Europe", "PECO", "CEE",
      ]
    ),
    ([.northAfrica], ["Maghreb", "Northern Africa"]),
    (
      [.nearAndMiddleEast],
      [
        "Moyen-Orient", "Proche-Orient", "Proche et Moyen Orient", "Proche-Orient et Moyen-Orient",
        "Middle East", "Near East", "Near & Middle East",
      ]
    ),
    ([.westernEurope, .centralAndEasternEurope], ["Europe"]),
    ([.subSaharanAfrica, .northAfrica], ["Afrique", "Africa"]),
    (
      [.northAmerica, .latinAmerica],
      ["Amérique", "Amériques", "America", "Americas", "Amérique du Nord et du Sud"]
    ),
    ([.northAfrica, .nearAndMiddleEast], ["MENA"]),
  ]

  private static let zonesByName: [String: [Zone]] = {
    var zones: [String: [Zone]] = [:]
    for zone in allCases {
      for name in [zone.frenchName, zone.englishName] {
        zones[NameFolding.folded(name)] = [zone]
      }
    }
    for (group, names) in shortForms {
      for name in names {
        zones[NameFolding.folded(name)] = group.sorted { $0.rawValue < $1.rawValue }
      }
    }
    return zones
  }()
}
