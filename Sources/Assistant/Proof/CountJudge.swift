import Offers
import Retrieval

/// Says whether a stated number of offers, places or companies is right.
///
/// It is where it is the number of all that fit, of those that were retrieved, of those that the sentence marks, or of
/// those of them to which the sentence's other facts apply; and, behind words of choice ("voici 3 offres"), any number
/// that was retrieved. It is wrong where words of a total stand beside it ("il y a", "correspondent", "in all") and
/// another number fits, or where it is more than fits, unless other facts of the sentence narrow what is counted.
struct CountJudge {
  /// What a sentence's words make of the numbers in it.
  struct Cues {
    let isTotal: Bool
    let isChoice: Bool
    let isOfStock: Bool

    init(_ words: WordText) {
      isTotal = CountJudge.totals.contains(where: words.holds)
      isOfStock = CountJudge.stocks.contains(where: words.holds)
      isChoice =
        CountJudge.choices.contains(where: words.holds) && !isTotal
        || CountJudge.selections.contains(where: words.holds)
    }
  }

  let offers: [OfferFacts]
  let total: Int?
  let wording: ClaimWording

  /// - Parameters:
  ///   - marked: The offers that the sentence names.
  ///   - isNarrowed: Whether a fact of the sentence leaves some of the retrieved offers out.
  ///   - fitting: How many retrieved offers the sentence's other facts are true of; nil where it states none.
  func judgement(
    _ amount: Mention.Amount, _ counted: Mention.Counted, _ bound: Mention.Bound, marked: [OfferFacts], fitting: Int?,
    isNarrowed: Bool, _ cues: Cues
  ) -> ClaimJudgement {
    let figure = ClaimFigure(amount: amount, bound: bound, isPay: false)
    guard counted == .offers else {
      let sets = marked.count > 1 ? [marked, offers] : [offers]
      let isKnown = sets.contains { figure.holds(of: Double(Self.distinct($0, counted))) }
      return ClaimJudgement(isKnown ? .supported : .unsupported)
    }
    let known = [total, offers.count, marked.count > 0 ? marked.count : nil, fitting].compactMap { $0 }
    if known.contains(where: { figure.holds(of: Double($0)) }) { return ClaimJudgement(.supported) }
    if cues.isChoice, amount.upper <= Double(offers.count) {
      return ClaimJudgement(.supported)
    }
    guard let total, !isNarrowed, bound == .exactly || bound == .about else { return ClaimJudgement(.unsupported) }
    let isTooMany = amount.lower > Double(total) && !cues.isOfStock
    guard cues.isTotal && fitting == nil || isTooMany else { return ClaimJudgement(.unsupported) }
    return ClaimJudgement(.contradicted, correction: wording.count(total, .offers))
  }

  // MARK: -

  private static func distinct(_ offers: [OfferFacts], _ counted: Mention.Counted) -> Int {
    switch counted {
    case .countries: Set(offers.compactMap(\.country)).count
    case .cities: Set(offers.compactMap { $0.city.map(NameFolding.folded) }).count
    case .companies: Set(offers.compactMap { $0.company.map(NameFolding.folded) }).count
    case .sectors: Set(offers.compactMap { $0.sector.map(NameFolding.folded) }).count
    case .offers, .candidates, .views: offers.count
    }
  }

  private static let totals = texts(
    """
    correspondent, correspond, au total, en tout, match, matches, fit, fits, in all, in total, matching, trouve, found, \
    il y a, there are, there is, existe, existent, il existe, exist, repondent, satisfy, meet, remplissent, compte
    """)
  /// Words of a choice, even where they tell that it fits.
  private static let selections = texts("voici, here are, here is, of the, parmi les, selection")
  private static let choices = texts(
    """
    these, ces, premieres, premiers, first, top, meilleures, best, selectionne, \
    selected, retenu, retenues, propose, suggest, recommend, recommande, parmi, among, autres, other, options, deux, two
    """)
  /// Words of all that is stored, which is more than fits.
  private static let stocks = texts("stockees, enregistrees, stored, base, database, parmi, among, out of, sur les")

  private static func texts(_ list: String) -> [WordText] {
    list.utf8.split(separator: UInt8(ascii: ",")).map { WordText(String(Substring($0))) }
  }
}
