/// How much of a question an offer's title says in the question's own words.
///
/// Whoever types the title of a job wants the offers that bear it, before those that say the same in other words.
package struct TitleMatch: Sendable {
  private let titles: TitleIndex
  /// How many distinct words the question has.
  private let count: Int
  /// The numbers of those that stand in any title.
  private let words: [UInt32]

  /// - Parameter groups: the question's terms; phrases and beginnings of words play no part.
  package init(_ groups: [TermGroup], titles: TitleIndex) {
    let distinct = Set(
      groups.flatMap(\.own).compactMap { term in
        if case .word(let word) = term.kind { word.light } else { nil }
      })
    self.titles = titles
    count = distinct.count
    words = distinct.compactMap(titles.number)
  }

  /// The share of the question's words that stand in the title at a place, 0 to 1.
  package func share(at place: Int) -> Double {
    guard !words.isEmpty else { return 0 }
    return Double(titles[place].count(where: words.contains)) / Double(count)
  }
}
