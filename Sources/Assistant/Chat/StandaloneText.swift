import Offers
import Retrieval

/// A plan in a few words, for the person who asked: `data · Berlin · au moins 12 mois`.
package struct StandaloneText {
  private let language: Language
  private let filters: FilterText

  package init(in language: Language) {
    self.language = language
    filters = FilterText(in: language)
  }

  /// The pieces, the topic first; where everything goes, "toutes les offres".
  package func text(of plan: QuestionPlan) -> String {
    var pieces: [String] = []
    if case .exact(let question) = plan.intent { pieces.append(ExactWording(in: language).calculation(question)) }
    if !plan.text.isEmpty { pieces.append(ForeignName.text(plan.text)) }
    pieces += conditions(of: plan.filter)
    pieces += conditions(of: plan.preferences).map { say("si possible ", "ideally ") + $0 }
    pieces += plan.preferredTopics.map { say("si possible ", "ideally ") + ForeignName.text($0) }
    let exclusion = filters.text(of: OfferFilter(), except: plan.exclusion)
    if !exclusion.isEmpty { pieces.append(exclusion) }
    pieces += plan.excludedTopics.map { say("sans ", "without ") + ForeignName.text($0) }
    return pieces.isEmpty ? say("toutes les offres", "all offers") : pieces.joined(separator: " · ")
  }

  // MARK: -

  private func conditions(of filter: OfferFilter) -> [String] {
    ConditionKind.allCases.compactMap { kind in
      let text = kind == .place ? places(of: filter) : filters.text(of: filter.only(kind))
      return text.isEmpty ? nil : text
    }
  }

  /// The bare names: alternatives by "ou", places that must all hold by commas, the innermost first.
  private func places(of filter: OfferFilter) -> String {
    let cities = filter.cities.map(ForeignName.text)
    let countries = filter.countries.sorted().map { language == .french ? $0.frenchName : $0.englishName }
    let zones = filter.zones.sorted { $0.rawValue < $1.rawValue }
      .map { language == .french ? $0.frenchName : $0.englishName }
    let kinds = [cities, countries, zones].filter { !$0.isEmpty }
    let or = say(" ou ", " or ")
    return filter.matchesAnyPlace
      ? kinds.flatMap { $0 }.joined(separator: or) : kinds.map { $0.joined(separator: or) }.joined(separator: ", ")
  }

  private func say(_ french: String, _ english: String) -> String { language == .french ? french : english }
}
