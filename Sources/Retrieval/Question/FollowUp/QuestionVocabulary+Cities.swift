import Offers

extension QuestionVocabulary {
  /// The countries that have a city of that name; none where that isn't known.
  func countries(ofCity name: String) -> Set<Country> {
    let words = QuestionLexer.words(of: name)
    let known = PlaceTable.standard.names.value(of: words) ?? cities.value(of: words)
    if case .city(_, let countries) = known?.place { return countries }
    return []
  }
}
