extension Country {
  /// The country meant by a code or a name in French or English, as the API sends it or as people type it.
  ///
  /// Accepts what ``init(named:)`` accepts, and ISO 3166 codes of two or three letters in either case. It is meant for
  /// text that is a country: single words of a sentence would find Italy in "it" and Andorra in "and".
  package init?(matching name: String) {
    guard name.utf8.count <= NameFolding.maximumLength else { return nil }
    let folded = NameFolding.folded(name)
    guard let country = Country(code: folded) ?? Country(named: name) ?? Index.byAlpha3[folded] else { return nil }
    self = country
  }

  /// The country with a name in French or English; codes are not names, but `USA`, `UK` or `RDC` are.
  ///
  /// The whole text must be one known spelling. Case, accents, apostrophes, hyphens, further spaces and a leading
  /// article do not matter. Of names on either side of a slash, as in `TCHEQUIE / REPUBLIQUE TCHEQUE`, one must be
  /// known and all the known ones must agree. Anything else is `nil`: a country is never guessed.
  ///
  /// Names that could mean more than one country are read as follows.
  /// - "Congo" is CG, as the API lists it; CD needs its long name, Kinshasa, or RDC.
  /// - "Guinée" is GN; Guinée équatoriale (GQ), Guinée-Bissau (GW) and Papouasie-Nouvelle-Guinée (PG) need all words.
  /// - "Corée" and "Korea" are KR; KP needs North.
  /// - "Georgia" is GE, "Salvador" is SV, "Dominique" is DM, "Niger" is NE, "Samoa" is WS: the country of that name.
  /// - "Saint-Martin" is the French part (MF), the Dutch one is SX.
  /// - England, Scotland, Wales and Northern Ireland are GB; "Irlande" is IE.
  /// - "Îles Vierges", "Nouvelle-Guinée" and "Antilles" name no single country and stay unknown.
  package init?(named name: String) {
    guard name.utf8.count <= NameFolding.maximumLength else { return nil }
    guard let country = Index.country(spelled: name) ?? Self.agreement(inSlashed: name) else { return nil }
    self = country
  }

  /// Every folded spelling by which the country is recognised, its two names included, codes excluded; sorted.
  ///
  /// For readers that look for countries inside a text. Each spelling belongs to one country only.
  package var spellings: [String] {
    Set(row.names.map(NameFolding.folded)).sorted()
  }

  // MARK: -

  private static func agreement(inSlashed name: String) -> Country? {
    let sides = name.unicodeScalars.split(separator: "/")
    guard sides.count > 1 else { return nil }
    let countries = Set(sides.compactMap { Index.country(spelled: String($0)) })
    return countries.count == 1 ? countries.first : nil
  }
}

extension Country {
  /// The names of the table turned round, built at the first look-up (about a thousand short strings).
  enum Index {
    /// Every folded spelling and its country.
    static let byName: [String: Country] = {
      var countries: [String: Country] = [:]
      countries.reserveCapacity(Country.all.count * 4)
      for country in Country.all {
        for name in country.row.names {
          countries[NameFolding.folded(name)] = country
        }
      }
      return countries
    }()

    /// ISO 3166 alpha-3 codes in lower case.
    static let byAlpha3: [String: Country] = {
      var countries: [String: Country] = [:]
      for country in Country.all {
        countries[NameFolding.folded(country.row.alpha3)] = country
      }
      return countries
    }()

    /// The country with exactly this spelling after folding, with or without a leading article.
    static func country(spelled name: String) -> Country? {
      let folded = NameFolding.folded(name)
      return byName[folded] ?? byName[NameFolding.withoutLeadingArticle(folded)]
    }
  }
}
