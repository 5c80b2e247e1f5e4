import Offers
import Retrieval

/// What a figure is called in a sentence: `l'indemnité moyenne`, `the mean pay`.
struct ExactNoun {
  /// With its article, to go on or to begin a sentence with.
  let definite: String
  /// Without article: `indemnité moyenne`.
  let bare: String
  /// What tells the first of a ranking, highest and lowest: `la plus haute`.
  let highest: String
  let lowest: String

  /// A quantity under an operation; without an operation, the quantity alone.
  init(_ quantity: ExactQuestion.Quantity, _ operation: ExactQuestion.Operation?, in language: Language) {
    switch language {
    case .french: self.init(french: quantity, operation)
    case .english: self.init(english: quantity, operation)
    }
  }

  /// A number of offers.
  init(countIn language: Language) {
    self =
      language == .french
      ? ExactNoun(
        definite: "le nombre d'offres", bare: "nombre d'offres", highest: "le plus grand", lowest: "le plus petit")
      : ExactNoun(
        definite: "the number of offers", bare: "number of offers", highest: "highest", lowest: "lowest")
  }

  // MARK: -

  private init(definite: String, bare: String, highest: String, lowest: String) {
    self.definite = definite
    self.bare = bare
    self.highest = highest
    self.lowest = lowest
  }

  private init(french quantity: ExactQuestion.Quantity, _ operation: ExactQuestion.Operation?) {
    let (article, head, tail, isFeminine): (String, String, String, Bool) =
      switch quantity {
      case .pay: ("l'", "indemnité", "", true)
      case .months: ("la ", "durée", "", true)
      case .competition: ("le ", "taux de candidature", "", false)
      case .candidates: ("le ", "nombre", " de candidats", false)
      case .views: ("le ", "nombre", " de vues", false)
      case .start: ("la ", "date de début", "", true)
      case .published: ("la ", "date de publication", "", true)
      }
    let adjective =
      switch operation {
      case .mean: isFeminine ? " moyenne" : " moyen"
      case .median: isFeminine ? " médiane" : " médian"
      case .minimum: isFeminine ? " minimale" : " minimal"
      case .maximum: isFeminine ? " maximale" : " maximal"
      case .count, .countDistinct, .list, nil: ""
      }
    let extremes =
      switch quantity {
      case .pay: ("la plus haute", "la plus basse")
      case .months: ("la plus longue", "la plus courte")
      case .competition, .candidates, .views: ("le plus haut", "le plus bas")
      case .start: ("la plus tardive", "la plus proche")
      case .published: ("la plus récente", "la plus ancienne")
      }
    var bare = head + adjective + tail
    if quantity.isDay, operation == .minimum || operation == .maximum {
      bare = (operation == .minimum ? "première " : "dernière ") + head
    }
    self.init(
      definite: (quantity == .pay ? "l'" : article) + bare, bare: bare, highest: extremes.0, lowest: extremes.1)
  }

  private init(english quantity: ExactQuestion.Quantity, _ operation: ExactQuestion.Operation?) {
    let noun =
      switch quantity {
      case .pay: "pay"
      case .months: "duration"
      case .competition: "application rate"
      case .candidates: "number of candidates"
      case .views: "number of views"
      case .start: "start date"
      case .published: "publication date"
      }
    let extremes =
      switch quantity {
      case .months: ("longest", "shortest")
      case .start, .published: ("latest", "earliest")
      case .pay, .competition, .candidates, .views: ("highest", "lowest")
      }
    let adjective =
      switch operation {
      case .mean: "mean "
      case .median: "median "
      case .minimum: extremes.1 + " "
      case .maximum: extremes.0 + " "
      case .count, .countDistinct, .list, nil: ""
      }
    self.init(definite: "the \(adjective)\(noun)", bare: adjective + noun, highest: extremes.0, lowest: extremes.1)
  }
}

extension ExactQuestion.Dimension {
  /// What the values are called: `pays`, `companies`.
  func noun(isPlural: Bool, in language: Language) -> String {
    let (french, english): ((String, String), (String, String)) =
      switch self {
      case .country: (("pays", "pays"), ("country", "countries"))
      case .zone: (("zone", "zones"), ("zone", "zones"))
      case .city: (("ville", "villes"), ("city", "cities"))
      case .company: (("entreprise", "entreprises"), ("company", "companies"))
      case .sector: (("secteur", "secteurs"), ("sector", "sectors"))
      case .months: (("durée", "durées"), ("duration", "durations"))
      case .start: (("mois de début", "mois de début"), ("start month", "start months"))
      case .competition:
        (("niveau de concurrence", "niveaux de concurrence"), ("competition level", "competition levels"))
      case .language: (("langue", "langues"), ("language", "languages"))
      case .telework: (("choix de télétravail", "choix de télétravail"), ("telework choice", "telework choices"))
      case .type: (("type de mission", "types de mission"), ("mission type", "mission types"))
      }
    let nouns = language == .french ? french : english
    return isPlural ? nouns.1 : nouns.0
  }
}
