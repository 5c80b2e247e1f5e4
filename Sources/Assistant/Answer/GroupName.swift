import Offers
import Retrieval

/// What a group of offers is called.
package struct GroupName: Sendable, Hashable {
  /// The value as JSON and the command line have it: `DE`, `Western Europe`, `2026-10`, `12`, `low`, `yes`, or the
  /// commonest spelling of a company, city or sector.
  package var key: String
  package var french: String
  package var english: String
  /// The place among values that have an order of their own, such as months; 0 for the others.
  package var rank = 0

  package func text(in language: Language) -> String { language == .french ? french : english }

  /// Whether the name comes first where nothing else decides: by rank, English name, key.
  static func precedes(_ one: GroupName, _ other: GroupName) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    let names = (NameFolding.folded(one.english), NameFolding.folded(other.english))
    return names.0 != names.1 ? names.0 < names.1 : one.key < other.key
  }
}

extension GroupName {
  /// A name that is the same in both languages.
  init(_ name: String, rank: Int = 0) {
    self.init(key: name, french: name, english: name, rank: rank)
  }

  init(_ country: Country) {
    self.init(key: country.code, french: country.frenchName, english: country.englishName)
  }

  init(_ zone: Zone) {
    self.init(key: zone.englishName, french: zone.frenchName, english: zone.englishName)
  }

  /// A duration.
  init(months: Int) {
    self.init(
      key: String(months), french: "\(months) mois", english: "\(months) month\(months == 1 ? "" : "s")", rank: months)
  }

  /// A month of the calendar.
  init(monthOf day: CalendarDay) {
    self.init(
      key: String(day.description.prefix(7)), french: DayText.month(of: day, in: .french),
      english: DayText.month(of: day, in: .english), rank: day.year * 12 + day.month)
  }

  init(_ level: Competition.Level) {
    switch level {
    case .low: self.init(key: level.rawValue, french: "faible", english: "low", rank: 1)
    case .medium: self.init(key: level.rawValue, french: "moyenne", english: "medium", rank: 2)
    case .high: self.init(key: level.rawValue, french: "élevée", english: "high", rank: 3)
    }
  }

  init(_ language: Language) {
    switch language {
    case .french: self.init(key: language.rawValue, french: "français", english: "French")
    case .english: self.init(key: language.rawValue, french: "anglais", english: "English")
    }
  }

  init(telework: Bool) {
    self =
      telework
      ? GroupName(key: "yes", french: "avec télétravail", english: "with telework")
      : GroupName(key: "no", french: "sans télétravail", english: "without telework")
  }
}
