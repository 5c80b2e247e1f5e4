import Offers
import Retrieval

/// What should stand in the place of a wrong value, in the answer's language and in the way that the wrong one was
/// written.
struct ClaimWording {
  let language: Language
  private let numbers: NumberText

  init(in language: Language) {
    self.language = language
    numbers = NumberText(language: language)
  }

  func country(_ country: Country, isAdjective: Bool = false) -> String {
    let name = language == .french ? country.frenchName : country.englishName
    guard isAdjective else { return name }
    return language == .french ? PlaceText.at(country, in: .french) : name + "-based"
  }

  /// "HOUSTON -TX-" is Houston.
  func city(_ name: String) -> String {
    let cut = name.unicodeScalars.prefix { $0 != "(" && $0 != "/" && $0 != "," }
    var words = String(String.UnicodeScalarView(cut)).utf8.split(separator: 0x20).map { String(Substring($0)) }
    if let dash = words.firstIndex(where: { $0.utf8.first == 0x2D }), dash > 0 { words.removeSubrange(dash...) }
    let text = words.joined(separator: " ")
    return ForeignName.text(text.uppercased() == text ? Self.capitalized(text) : text)
  }

  func name(_ name: String) -> String { ForeignName.text(name) }

  func months(_ months: Int) -> String { counted(Double(months), "mois", "mois", "month", "months") }

  func months(_ least: Int, _ greatest: Int) -> String {
    let last = months(greatest)
    guard least != greatest else { return last }
    return language == .french ? "de \(least) à \(last)" : "\(least) to \(last)"
  }

  /// Cents are shown where the wrong amount had some.
  func pay(_ value: Double, like amount: Mention.Amount) -> String {
    let value = value * amount.divisor
    if amount.unit < 1 { return numbers.euros(value) }
    let text = numbers.text(value, decimals: 0)
    return language == .french ? text + "\u{A0}€" : "€" + text
  }

  func pay(_ least: Double, _ greatest: Double, like amount: Mention.Amount) -> String {
    let (low, high) = (pay(least, like: amount), pay(greatest, like: amount))
    guard low != high else { return high }
    return language == .french ? "de \(low) à \(high)" : "\(low) to \(high)"
  }

  func day(_ day: CalendarDay, like dates: Mention.Dates) -> String {
    switch dates.form {
    case .iso: return day.description
    case .slashed:
      let parts = day.description.utf8.split(separator: UInt8(ascii: "-")).reversed().map { String(Substring($0)) }
      return parts.joined(separator: "/")
    case .day: return DayText.day(day, in: language)
    case .month, .part: return DayText.month(of: day, in: language)
    case .year: return String(day.year)
    }
  }

  func count(_ count: Int, _ counted: Mention.Counted) -> String {
    let number = Double(count)
    switch counted {
    case .offers: return self.counted(number, "offre", "offres", "offer", "offers")
    case .candidates: return self.counted(number, "candidat", "candidats", "candidate", "candidates")
    case .views: return self.counted(number, "vue", "vues", "view", "views")
    case .countries: return self.counted(number, "pays", "pays", "country", "countries")
    case .cities: return self.counted(number, "ville", "villes", "city", "cities")
    case .companies: return self.counted(number, "entreprise", "entreprises", "company", "companies")
    case .sectors: return self.counted(number, "secteur", "secteurs", "sector", "sectors")
    }
  }

  func rate(_ rate: Double, like amount: Mention.Amount) -> String {
    let text = numbers.text(rate, decimals: amount.unit < 0.1 ? 2 : 1)
    return language == .french ? text + "\u{A0}%" : text + "%"
  }

  func competition(_ level: Competition.Level) -> String {
    language == .french ? level.frenchName.lowercased() : level.rawValue
  }

  func telework(_ isPossible: Bool) -> String {
    if language == .french { return isPossible ? "télétravail possible" : "pas de télétravail" }
    return isPossible ? "remote work possible" : "no remote work"
  }

  // MARK: -

  private func counted(_ number: Double, _ one: String, _ several: String, _ oneEnglish: String, _ others: String)
    -> String
  {
    language == .french
      ? numbers.counted(number, decimals: 0, one, several) : numbers.counted(number, decimals: 0, oneEnglish, others)
  }

  private static func capitalized(_ name: String) -> String {
    var result = ""
    var isStart = true
    for scalar in name.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic
      result += isStart ? String(scalar) : scalar.properties.lowercaseMapping
      isStart = !isLetter
    }
    return result
  }
}
