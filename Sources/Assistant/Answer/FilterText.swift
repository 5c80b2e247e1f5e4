import Offers
import Retrieval

/// The conditions of a plan in words: `en Allemagne, au moins 12 mois, sauf à Berlin`.
package struct FilterText {
  private let language: Language
  private let numbers: NumberText

  package init(in language: Language) {
    self.language = language
    numbers = NumberText(language: language)
  }

  /// What an offer must be like, what it must be about and must not be; empty where everything goes. Wishes aren't
  /// conditions and aren't said.
  package func text(of plan: QuestionPlan) -> String {
    var phrases = phrases(of: plan.filter)
    if !plan.text.isEmpty {
      phrases.insert(say("sur « ", "about “") + ForeignName.text(plan.text) + say(" »", "”"), at: 0)
    }
    phrases += self.phrases(of: plan.exclusion)
    if !plan.excludedTopics.isEmpty { phrases.append(say("hors ", "not about ") + quoted(plan.excludedTopics)) }
    return phrases.joined(separator: ", ")
  }

  /// The conditions alone.
  package func text(of filter: OfferFilter, except exclusion: OfferExclusion = OfferExclusion()) -> String {
    (phrases(of: filter) + phrases(of: exclusion)).joined(separator: ", ")
  }

  // MARK: -

  private func phrases(of filter: OfferFilter) -> [String] {
    places(of: filter)
      + [
        filter.companies.isEmpty ? nil : say("chez ", "at ") + either(filter.companies.map(ForeignName.text)),
        filter.sectors.isEmpty ? nil : say("secteur ", "sector ") + quoted(filter.sectors),
        range(filter.minMonths, filter.maxMonths, lengthWords) { months in
          numbers.counted(Double(months), say("mois", "month"), say("mois", "months"))
        },
        range(filter.startAfter, filter.startBefore),
        range(filter.minPay, filter.maxPay, payWords) { numbers.euros($0) + say(" par mois", " a month") },
        levels(filter.competition),
        filter.language.map {
          say("en langue ", "written in ") + ($0 == .french ? say("française", "French") : say("anglaise", "English"))
        },
        filter.telework.map { GroupName(telework: $0).text(in: language) },
        filter.publishedSince.map { say("publication depuis le ", "published since ") + DayText.day($0, in: language) },
        filter.types.isEmpty ? nil : "type " + either(filter.types.map(\.rawValue).sorted()),
      ].compactMap { $0 }
  }

  private func places(of filter: OfferFilter) -> [String] {
    let kinds = [
      countries(filter.countries), zones(filter.zones), filter.cities.map { PlaceText.at(city: $0, in: language) },
    ].filter { !$0.isEmpty }
    return filter.matchesAnyPlace ? [either(kinds.flatMap { $0 })].filter { !$0.isEmpty } : kinds.map(either)
  }

  private func phrases(of exclusion: OfferExclusion) -> [String] {
    let places =
      countries(exclusion.countries) + zones(exclusion.zones)
      + exclusion.cities.map { PlaceText.at(city: $0, in: language) }
    return [
      places.isEmpty ? nil : say("sauf ", "except ") + either(places),
      exclusion.companies.isEmpty
        ? nil : say("sauf chez ", "except at ") + either(exclusion.companies.map(ForeignName.text)),
      exclusion.sectors.isEmpty ? nil : say("sauf secteur ", "except sector ") + quoted(exclusion.sectors),
    ].compactMap { $0 }
  }

  private func countries(_ countries: Set<Country>) -> [String] {
    countries.sorted().map { PlaceText.at($0, in: language) }
  }

  private func zones(_ zones: Set<Zone>) -> [String] {
    zones.sorted { $0.rawValue < $1.rawValue }.map { PlaceText.at($0, in: language) }
  }

  /// What stands before one value, two bounds, a lower and an upper one.
  private struct RangeWords {
    var exactly: String
    var between: String
    var least: String
    var most: String
  }

  private func range<Value: Comparable>(
    _ lower: Value?, _ upper: Value?, _ words: RangeWords, _ text: (Value) -> String
  ) -> String? {
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper: words.exactly + text(lower)
    case (let lower?, let upper?): words.between + text(lower) + say(" à ", " to ") + text(upper)
    case (let lower?, nil): words.least + text(lower)
    case (nil, let upper?): words.most + text(upper)
    case (nil, nil): nil
    }
  }

  private var lengthWords: RangeWords {
    language == .french
      ? RangeWords(exactly: "", between: "de ", least: "au moins ", most: "au plus ")
      : RangeWords(exactly: "", between: "from ", least: "at least ", most: "at most ")
  }

  private var payWords: RangeWords {
    language == .french
      ? RangeWords(
        exactly: "indemnité de ", between: "indemnité de ", least: "indemnité d'au moins ", most: "indemnité d'au plus "
      )
      : RangeWords(exactly: "pay of ", between: "pay from ", least: "pay of at least ", most: "pay of at most ")
  }

  /// A first and a last day of the start.
  private func range(_ first: CalendarDay?, _ last: CalendarDay?) -> String? {
    func day(_ day: CalendarDay) -> String { DayText.day(day, in: language) }
    return switch (first, last) {
    case (let first?, let last?) where first.day == 1 && first.endOfMonth == last:
      say("début en ", "starting in ") + DayText.month(of: first, in: language)
    case (let first?, let last?): say("début du ", "starting from ") + day(first) + say(" au ", " to ") + day(last)
    case (let first?, nil): say("début à partir du ", "starting from ") + day(first)
    case (nil, let last?): say("début au plus tard le ", "starting by ") + day(last)
    case (nil, nil): nil
    }
  }

  private func levels(_ levels: Set<Competition.Level>) -> String? {
    guard !levels.isEmpty else { return nil }
    let names = Competition.Level.allCases.filter(levels.contains).map { GroupName($0).text(in: language) }
    return language == .french ? "concurrence " + either(names) : either(names) + " competition"
  }

  private func quoted(_ names: [String]) -> String {
    either(names.map { say("« ", "“") + ForeignName.text($0) + say(" »", "”") })
  }

  private func either(_ names: [String]) -> String { Self.joined(names, say(" ou ", " or ")) }

  private func say(_ french: String, _ english: String) -> String { language == .french ? french : english }

  private static func joined(_ names: [String], _ word: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + word + last
  }
}
