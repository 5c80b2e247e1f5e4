import Foundation
import Offers
import Retrieval

/// Exact answers by brute force, written apart from the engine: no folding of names (the offers' makers know what is
/// the same), days by Foundation's calendar, loops and sorted arrays.
struct ExactOracle {
  struct Row: Equatable {
    var name: String
    var value: Double
    var count: Int
  }

  var number: Double?
  var rows: [Row] = []
  var ids: Set<Int> = []
  var missing = 0

  init(_ question: ExactQuestion, _ offers: [OfferFacts], _ truth: RandomOffers) {
    switch (question.operation, question.dimension, question.quantity) {
    case (.count, nil, _):
      number = Double(offers.count)
      ids = Set(offers.map(\.id))
    case (.minimum, nil, let quantity?), (.maximum, nil, let quantity?):
      extreme(of: offers, quantity, isHighest: question.operation == .maximum, limit: question.limit ?? 1)
    case (_, nil, let quantity?):
      let known = offers.filter { Self.amount($0, quantity) != nil }
      number = Self.figure(question.operation, known.compactMap { Self.amount($0, quantity) }, quantity)
      ids = Set(known.map(\.id))
      missing = offers.count - known.count
    case (_, let dimension?, let quantity): group(question, offers, dimension, quantity, truth)
    case (_, nil, nil): break
    }
  }

  // MARK: -

  private mutating func extreme(
    of offers: [OfferFacts], _ quantity: ExactQuestion.Quantity, isHighest: Bool, limit: Int
  ) {
    var amounts: [Double] = []
    for offer in offers {
      if let amount = Self.amount(offer, quantity) { amounts.append(isHighest ? -amount : amount) }
    }
    missing = offers.count - amounts.count
    guard !amounts.isEmpty else { return }
    amounts.sort()
    number = isHighest ? -amounts[0] : amounts[0]
    let worst = amounts[min(limit, amounts.count) - 1]
    for offer in offers {
      guard let amount = Self.amount(offer, quantity) else { continue }
      if (isHighest ? -amount : amount) <= worst { ids.insert(offer.id) }
    }
  }

  private mutating func group(
    _ question: ExactQuestion, _ offers: [OfferFacts], _ dimension: ExactQuestion.Dimension,
    _ quantity: ExactQuestion.Quantity?, _ truth: RandomOffers
  ) {
    var table: [String: (spellings: [String], rank: Double, offers: [OfferFacts])] = [:]
    for offer in offers {
      guard let label = Self.label(offer, dimension, truth) else {
        missing += 1
        continue
      }
      var entry = table[label.key] ?? ([], label.rank, [])
      entry.spellings.append(label.shown)
      entry.offers.append(offer)
      table[label.key] = entry
    }
    var found: [(row: Row, rank: Double, sort: String, ids: [Int])] = []
    for entry in table.values {
      let name = Self.commonest(entry.spellings)
      // What a person sees decides ties.
      let english =
        Country(code: dimension == .country ? name : "")?.englishName
        ?? ["yes": "with telework", "no": "without telework"][name] ?? name
      let sort = english.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        .replacingOccurrences(of: "ø", with: "o").replacingOccurrences(of: "-", with: " ")
      if let quantity, question.operation != .list, question.operation != .countDistinct, question.operation != .count {
        let known = entry.offers.filter { Self.amount($0, quantity) != nil }
        missing += entry.offers.count - known.count
        let amounts = known.compactMap { Self.amount($0, quantity) }
        guard let value = Self.figure(question.operation, amounts, quantity) else { continue }
        found.append((Row(name: name, value: value, count: known.count), entry.rank, sort, known.map(\.id)))
      } else {
        let count = entry.offers.count
        found.append((Row(name: name, value: Double(count), count: count), entry.rank, sort, entry.offers.map(\.id)))
      }
    }
    let isRanked = [.months, .start, .competition].contains(dimension) && question.order == nil
    let sign = question.order == .lowest || (question.order == nil && question.operation == .minimum) ? 1.0 : -1.0
    found.sort { one, other in
      if isRanked { return one.rank < other.rank }
      if abs(one.row.value - other.row.value) > 1e-7 { return sign * one.row.value < sign * other.row.value }
      return one.rank != other.rank ? one.rank < other.rank : one.sort < other.sort
    }
    if question.operation == .countDistinct { number = Double(found.count) }
    if question.operation != .countDistinct, let limit = question.limit, found.count > limit {
      var end = limit
      while !isRanked, end < found.count, abs(found[end].row.value - found[limit - 1].row.value) < 1e-7 { end += 1 }
      found = Array(found[..<end])
    }
    if question.operation == .list { number = Double(found.count) }
    rows = found.map(\.row)
    ids =
      question.operation == .list || question.operation == .countDistinct
      ? Set(table.values.flatMap { $0.offers.map(\.id) }) : Set(found.flatMap(\.ids))
    if question.operation != .list, question.operation != .countDistinct, rows.count == 1 { number = rows[0].value }
  }

  private static func figure(
    _ operation: ExactQuestion.Operation, _ amounts: [Double], _ quantity: ExactQuestion.Quantity
  ) -> Double? {
    if amounts.isEmpty { return nil }
    let sorted = amounts.sorted()
    let isDay = quantity == .start || quantity == .published
    var result = 0.0
    switch operation {
    case .minimum: result = sorted[0]
    case .maximum: result = sorted[sorted.count - 1]
    case .median:
      let half = sorted.count / 2
      result = sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    default:
      for amount in amounts { result += amount }
      result /= Double(amounts.count)
    }
    return isDay ? result.rounded() : result
  }

  private static func amount(_ offer: OfferFacts, _ quantity: ExactQuestion.Quantity) -> Double? {
    switch quantity {
    case .pay: return offer.payEUR
    case .months: return offer.months.map { Double($0) }
    case .candidates: return offer.candidates.map { Double($0) }
    case .views: return offer.views.map { Double($0) }
    case .start: return offer.start.flatMap(days)
    case .published: return offer.published.flatMap(days)
    case .competition:
      guard let candidates = offer.candidates, let views = offer.views, views != 0 else { return nil }
      return 100 * Double(candidates) / Double(views)
    }
  }

  private static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  private static func days(_ day: CalendarDay) -> Double? {
    calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day))
      .map { ($0.timeIntervalSince1970 / 86_400).rounded() }
  }

  private static func label(
    _ offer: OfferFacts, _ dimension: ExactQuestion.Dimension, _ truth: RandomOffers
  ) -> (key: String, shown: String, rank: Double)? {
    switch dimension {
    case .country: return offer.country.map { ($0.code, $0.code, 0) }
    case .zone: return offer.country.map { ("\($0.zone.rawValue)", $0.zone.englishName, 0) }
    case .city: return offer.city.map { ("\(truth.city[offer.id] ?? -1)", $0, 0) }
    case .company: return offer.company.map { ("\(truth.company[offer.id] ?? -1)", $0, 0) }
    case .sector: return offer.sector.map { ($0, $0, 0) }
    case .months: return offer.months.map { ("\($0)", "\($0)", Double($0)) }
    case .start:
      return offer.start.map { day in
        let month = String(format: "%04d-%02d", day.year, day.month)
        return (month, month, Double(day.year * 100 + day.month))
      }
    case .competition:
      guard let rate = amount(offer, .competition) else { return nil }
      let level = rate > 10 ? "high" : rate > 5 ? "medium" : "low"
      return (level, level, ["low": 0, "medium": 1, "high": 2][level] ?? 9)
    case .language: return offer.language.map { $0 == .french ? ("fr", "fr", 0) : ("en", "en", 0) }
    case .telework: return offer.telework.map { $0 ? ("yes", "yes", 0) : ("no", "no", 0) }
    case .type: return offer.type.map { $0 == .vie ? ("VIE", "VIE", 0) : ("VIA", "VIA", 0) }
    }
  }

  private static func commonest(_ spellings: [String]) -> String {
    var best = ""
    for spelling in spellings.sorted() {
      let count = spellings.filter { $0 == spelling }.count
      if best.isEmpty || count > spellings.filter({ $0 == best }).count { best = spelling }
    }
    return best
  }
}
