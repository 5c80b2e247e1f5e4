import Offers
import Retrieval

/// The places, companies, numbers and dates of a conversation, against which a rewritten question is held.
struct SaidBefore {
  private let compiler: QuestionCompiler
  private var words: Set<String> = []
  private var countries: Set<Country> = []
  private var zones: Set<Zone> = []
  private var cities: Set<String> = []
  private var companies: Set<String> = []
  private var numbers: Set<Double> = []
  private var days: Set<CalendarDay> = []

  /// What the text and the questions before say.
  init(_ text: String, after conversation: Conversation, compiler: QuestionCompiler) {
    self.compiler = compiler
    let texts = conversation.turns.flatMap { [$0.question, $0.standalone] }
    for said in [text] + texts { add(said) }
    for plan in conversation.turns.compactMap(\.plan) + [conversation.standing].compactMap({ $0 }) { add(plan) }
    for offer in conversation.shown {
      add(words: [offer.reference ?? "", String(offer.id)].joined(separator: " "))
    }
  }

  /// The first piece of a question that nobody has said; nil where there is none.
  func invention(in question: String) -> String? {
    let plan = compiler.compile(question)
    for filter in [plan.filter, plan.preferences] {
      if let invented = invention(in: filter) { return invented }
    }
    var excluded = OfferFilter()
    (excluded.countries, excluded.zones) = (plan.exclusion.countries, plan.exclusion.zones)
    (excluded.cities, excluded.companies) = (plan.exclusion.cities, plan.exclusion.companies)
    if let invented = invention(in: excluded) { return invented }
    // The values of these have been held against what was said, however they are written: "un an", "12 mois".
    let judged = plan.spans.filter { $0.concept != .topic && $0.concept != .intent && $0.strength != .excluded }
    for token in TextAnalyzer().tokens(in: question) where !words.contains(token.folded) {
      if judged.contains(where: { $0.range.overlaps(token.range) }) { continue }
      if let number = Double(token.folded) {
        if !numbers.contains(number) { return token.text }
        continue
      }
      let isRead = plan.spans.contains { $0.range.overlaps(token.range) }
      let hasDigits = token.folded.utf8.contains { (0x30...0x39).contains($0) }
      // A name in capitals that is no known place: nobody can tell what it is, so it must have been said.
      if !isRead, hasDigits || isName(token, in: question) { return token.text }
    }
    return nil
  }

  // MARK: -

  private mutating func add(_ text: String) {
    add(words: text)
    add(compiler.compile(text))
  }

  private mutating func add(words text: String) {
    for token in TextAnalyzer().tokens(in: text) {
      words.insert(token.folded)
      if let number = Double(token.folded) { numbers.insert(number) }
    }
  }

  private mutating func add(_ plan: QuestionPlan) {
    for filter in [plan.filter, plan.preferences] {
      countries.formUnion(filter.countries)
      zones.formUnion(filter.zones)
      for city in filter.cities { cities.formUnion(CityName.spellings(of: city)) }
      companies.formUnion(filter.companies.map(NameFolding.folded))
      numbers.formUnion([filter.minMonths, filter.maxMonths].compactMap { $0.map(Double.init) })
      numbers.formUnion([filter.minPay, filter.maxPay].compactMap { $0 })
      days.formUnion([filter.startAfter, filter.startBefore, filter.publishedSince].compactMap { $0 })
    }
    countries.formUnion(plan.exclusion.countries)
    zones.formUnion(plan.exclusion.zones)
    for city in plan.exclusion.cities { cities.formUnion(CityName.spellings(of: city)) }
    companies.formUnion(plan.exclusion.companies.map(NameFolding.folded))
  }

  private func invention(in filter: OfferFilter) -> String? {
    if let country = filter.countries.sorted().first(where: { !countries.contains($0) && !zones.contains($0.zone) }) {
      return country.englishName
    }
    if let zone = filter.zones.first(where: { !zones.contains($0) }) { return zone.englishName }
    if let city = filter.cities.first(where: { cities.isDisjoint(with: CityName.spellings(of: $0)) }) { return city }
    if let company = filter.companies.first(where: { !companies.contains(NameFolding.folded($0)) }) { return company }
    for months in [filter.minMonths, filter.maxMonths].compactMap({ $0 }) where !numbers.contains(Double(months)) {
      return String(months)
    }
    for pay in [filter.minPay, filter.maxPay].compactMap({ $0 }) where !numbers.contains(pay) { return String(pay) }
    for day in [filter.startAfter, filter.startBefore, filter.publishedSince].compactMap({ $0 })
    where !days.contains(day) {
      return day.description
    }
    return nil
  }

  /// Whether a word is written as a name: with a capital, and not as a sentence's first word.
  private func isName(_ token: Token, in question: String) -> Bool {
    guard token.range.lowerBound > 0, !["vie", "via", "v", "i", "e"].contains(token.folded) else { return false }
    return question.unicodeScalars.dropFirst(token.range.lowerBound).first?.properties.isUppercase ?? false
  }
}
